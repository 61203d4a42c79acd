package io.soundtracker.cli;

import io.soundtracker.analysis.NamePattern;
import io.soundtracker.analysis.SoundFilter;
import io.soundtracker.analysis.SoundList;
import io.soundtracker.cli.config.FilterSettings;
import io.soundtracker.cli.config.Whitelist;
import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sounds that the configuration leaves out of every answer. */
final class ConfiguredFilter {
  private static final int MOST_NAMED = 5;

  private final Application application;
  private final Messages messages;

  @Inject
  ConfiguredFilter(Application application, Messages messages) {
    this.application = application;
    this.messages = messages;
  }

  /**
   * The filter. Reads the whitelist, if there is one, and warns about rows that name nothing.
   *
   * @throws InvalidInputException when the whitelist cannot be used
   */
  SoundFilter filter() {
    FilterSettings settings = application.config().filters();
    return new SoundFilter(
        patterns(settings.artists()),
        patterns(settings.songs()),
        whitelist(settings.whitelist()),
        settings.minUses(),
        settings.minAccounts());
  }

  private static List<NamePattern> patterns(List<String> texts) {
    return texts.stream().filter(text -> !text.isBlank()).map(NamePattern::new).toList();
  }

  private @Nullable SoundList whitelist(@Nullable Path file) {
    if (file == null) {
      return null;
    }
    Whitelist list = read(file);
    if (!list.unusable().isEmpty()) {
      messages.warning(
          file + ": " + lines(list.unusable()) + " neither a song nor a link to a sound");
    }
    return list.sounds();
  }

  private static Whitelist read(Path file) {
    try {
      return Whitelist.read(file);
    } catch (InvalidInputException refused) {
      throw new InvalidInputException(
          "filters.whitelist: " + refused.getMessage(),
          refused.wayOut() + "; or go without it: --no-filters",
          refused);
    }
  }

  private static String lines(List<Long> numbers) {
    if (numbers.size() == 1) {
      return "line " + numbers.get(0) + " names";
    }
    String first =
        numbers.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    String more = numbers.size() > MOST_NAMED ? ", ..." : "";
    return numbers.size() + " lines (" + first + more + ") name";
  }
}
