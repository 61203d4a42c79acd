package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.cli.config.ConfiguredSound;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.sound.ExclusiveDecision;
import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.reports.rows.BasisText;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers and forgets who called which sound exclusive. */
final class ExclusiveSaving {
  private static final String NOBODY_IN_PARTICULAR = "cli";

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  ExclusiveSaving(Application application, Surroundings surroundings, Messages messages) {
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  /**
   * Saves the sounds of an answer that are not saved yet.
   *
   * @param reason why; the evidence when nobody says
   * @param provisional whether to save what is not confirmed
   * @param notes hears what was done
   * @return the exit code
   */
  int save(
      Workplace workplace,
      ExclusiveAnswer answer,
      Optional<String> reason,
      boolean provisional,
      Consumer<String> notes) {
    List<ExclusiveAnswer.Row> unsaved =
        answer.rows().stream().filter(row -> row.decision() == null).toList();
    if (!unsaved.isEmpty() && !answer.verdict().isConfirmed() && !provisional) {
      messages.error(
          "Nothing was saved, because the answer is provisional",
          "Settle it first, or save it all the same: --save --provisional");
      return ExitCode.PARTIAL;
    }
    Map<SoundKey, String> reasons =
        unsaved.stream()
            .collect(
                Collectors.toMap(
                    row -> row.sound().usage().key(),
                    row -> reason.orElseGet(() -> evidence(row, answer.basis().period()))));
    String by = who();
    int saved = workplace.exclusiveSongs().save(reasons, by).size();
    int before = answer.rows().size() - saved;
    notes.accept(
        "Saved as exclusive by "
            + by
            + ": "
            + counted(saved, "sound")
            + (before == 0 ? "" : " (" + count(before) + " saved before)"));
    return ExitCode.DONE;
  }

  /**
   * Forgets one decision, or every one that does not come from the configuration.
   *
   * @param text the key of the sound
   * @throws InvalidInputException when there is no such decision, or it is not taken here
   */
  void clear(Workplace workplace, Optional<String> text) {
    ExclusiveSongs songs = workplace.exclusiveSongs();
    if (text.isPresent()) {
      ExclusiveDecision decision = find(songs, text.orElseThrow());
      refuseConfigured(decision);
      songs.clear(Set.of(decision.key()));
      messages.result(forgotten(decision));
      return;
    }
    Set<SoundKey> listed = application.config().exclusiveKeys();
    List<ExclusiveDecision> own =
        songs.decisions().stream()
            .filter(decision -> !decision.isConfigured() && !listed.contains(decision.key()))
            .toList();
    songs.clear(own.stream().map(ExclusiveDecision::key).collect(Collectors.toSet()));
    own.forEach(decision -> messages.result(forgotten(decision)));
    long kept = songs.keys().size();
    messages.result(
        "Forgotten: "
            + counted(own.size(), "decision")
            + (kept == 0 ? "" : "; " + count(kept) + " of the configuration stay"));
  }

  private static ExclusiveDecision find(ExclusiveSongs songs, String text) {
    String unknown = "Not saved as exclusive: \"" + CellText.harmless(text) + "\"";
    if (text.isBlank()) {
      throw new InvalidInputException(
          unknown, "Give the key of a sound, or --clear alone to forget all");
    }
    SoundKey key = SoundKey.of(text);
    List<ExclusiveDecision> decisions = songs.decisions();
    return decisions.stream()
        .filter(decision -> decision.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInputException(unknown, wayOut(key, decisions)));
  }

  private static String wayOut(SoundKey key, List<ExclusiveDecision> decisions) {
    return decisions.stream()
        .map(decision -> decision.key().value())
        .filter(known -> known.equalsIgnoreCase(key.value()))
        .findFirst()
        .map(known -> "Did you mean \"" + CellText.harmless(known) + "\"?")
        .orElse("Write the key as `tracker exclusive` shows it: \"Title - Artist\"");
  }

  /** The next command would save it again, which nobody would understand. */
  private void refuseConfigured(ExclusiveDecision decision) {
    Optional<String> place =
        application.config().exclusiveSongs().stream()
            .filter(listed -> listed.key().equals(decision.key()))
            .map(ConfiguredSound::place)
            .findFirst();
    String key = '"' + CellText.harmless(decision.key().value()) + '"';
    if (place.isPresent()) {
      throw new InvalidInputException(
          key + " is listed at " + place.orElseThrow() + ", which would save it again",
          "Take it out there instead");
    }
    if (decision.isConfigured()) {
      throw new InvalidInputException(
          key + " comes from a configuration file that is not read now",
          "Take it out there, and name the file: --config FILE");
    }
  }

  private static String forgotten(ExclusiveDecision decision) {
    String told =
        Stream.of(said("saved by ", decision.by()), said("", decision.reason()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(": "));
    return "No longer saved as exclusive: "
        + CellText.harmless(decision.key().value())
        + (told.isEmpty() ? "" : " (" + told + ")");
  }

  private static String said(String before, @Nullable String text) {
    return text == null ? "" : before + CellText.harmless(text);
  }

  private static String evidence(ExclusiveAnswer.Row row, DateRange period) {
    return ExclusiveText.word(row.verdict())
        + " for "
        + days(period)
        + ", "
        + counted(row.sound().usage().accounts(), "account")
        + ", "
        + counted(row.sound().usage().uses(), "video");
  }

  /** A month by its name. */
  private static String days(DateRange period) {
    LocalDate from = period.from();
    if (from != null && from.getDayOfMonth() == 1) {
      YearMonth month = YearMonth.from(from);
      if (month.atEndOfMonth().equals(period.until())) {
        return month.toString();
      }
    }
    return BasisText.days(period);
  }

  /** Who is at the keyboard, as far as the system says. */
  private String who() {
    return Stream.of("LOGNAME", "USER", "USERNAME")
        .map(surroundings.environment()::get)
        .filter(name -> name != null && !name.isBlank())
        .filter(name -> !name.equals(ExclusiveDecision.BY_CONFIGURATION))
        .findFirst()
        .orElse(NOBODY_IN_PARTICULAR);
  }

  private static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
