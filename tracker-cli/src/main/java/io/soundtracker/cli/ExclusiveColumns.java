package io.soundtracker.cli;

import io.soundtracker.analysis.ExclusivityVerdict;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.ExclusiveDecision;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.reports.rows.Column;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to tell of exclusive sounds, row by row. */
final class ExclusiveColumns {
  private static final int NAMES_IN_A_TABLE = 3;

  private static final Column<ExclusiveAnswer.Row> KEY =
      Column.text("soundKey", "Sound", row -> usage(row).key().value());
  private static final Column<ExclusiveAnswer.Row> USES =
      Column.count("uses", "Videos", row -> usage(row).uses());
  private static final Column<ExclusiveAnswer.Row> ACCOUNTS =
      Column.count("accounts", "Accounts", row -> usage(row).accounts());
  private static final Column<ExclusiveAnswer.Row> VIEWS =
      Column.volume("views", "Views", row -> known(usage(row).views()));
  private static final Column<ExclusiveAnswer.Row> FIRST =
      Column.day("firstUsed", "First use (UTC)", row -> usage(row).firstUsed());
  private static final Column<ExclusiveAnswer.Row> LAST =
      Column.day("lastUsed", "Last use (UTC)", row -> usage(row).lastUsed());
  private static final Column<ExclusiveAnswer.Row> SAVED =
      Column.flag("saved", "Saved", row -> row.decision() != null);

  static final List<Column<ExclusiveAnswer.Row>> FOR_PEOPLE =
      List.of(
          KEY,
          ACCOUNTS,
          Column.text("usedBy", "Used by", ExclusiveColumns::someNames),
          USES,
          VIEWS,
          FIRST,
          LAST,
          SAVED);

  static final List<Column<ExclusiveAnswer.Row>> FOR_PROGRAMS =
      List.of(
          KEY,
          Column.text("title", "Title", row -> usage(row).title()),
          Column.text("artist", "Artist", row -> usage(row).artist()),
          Column.flag("original", "Original", row -> usage(row).original()),
          Column.id("musicId", "Music id", ExclusiveColumns::musicId),
          Column.id("link", "Link", ExclusiveColumns::link),
          Column.text("confidence", "Confidence", row -> ExclusiveText.word(row.verdict())),
          ACCOUNTS,
          Column.text("usedBy", "Used by", row -> names(row.sound().accounts())),
          USES,
          VIEWS,
          FIRST,
          LAST,
          SAVED,
          decision("savedBy", ExclusiveDecision::by),
          Column.moment("savedAt", "Saved at", row -> of(row, ExclusiveDecision::at)),
          decision("savedBecause", ExclusiveDecision::reason));

  static final List<Column<ExclusivityVerdict.Doubt>> DOUBTS =
      List.of(
          Column.id("account", "Account", doubt -> doubt.account().handle().toString()),
          Column.flag("active", "Active", doubt -> doubt.account().account().active()),
          Column.text("gap", "Gap", doubt -> ExclusiveText.word(doubt.gap())),
          Column.moment("readAt", "Read at", doubt -> doubt.account().account().readAt()),
          Column.moment("knownSince", "Known since", doubt -> doubt.account().knownSince()),
          Column.moment("knownUntil", "Known until", doubt -> doubt.account().knownUntil()));

  static final List<Column<ExclusiveAnswer.Contradiction>> CONTRADICTIONS =
      List.of(
          Column.text("soundKey", "Sound", row -> row.use().key().value()),
          Column.id("account", "Account", row -> row.use().account().toString()),
          Column.count("uses", "Videos", row -> row.use().uses()),
          Column.day("firstUsed", "First use (UTC)", row -> row.use().firstUsed()),
          Column.day("lastUsed", "Last use (UTC)", row -> row.use().lastUsed()),
          Column.text("savedBy", "Saved by", row -> row.decision().by()),
          Column.moment("savedAt", "Saved at", row -> row.decision().at()),
          Column.text("savedBecause", "Saved because", row -> row.decision().reason()));

  static final List<Column<ExclusiveAnswer>> VERDICT =
      List.of(
          Column.text("confidence", "Confidence", answer -> ExclusiveText.word(answer.verdict())),
          Column.count("otherAccounts", "Other accounts", answer -> answer.verdict().others()),
          Column.count("doubts", "Doubts", answer -> answer.verdict().doubts().size()),
          Column.count("unidentifiedOfOthers", "Unidentified", ExclusiveAnswer::hidden),
          Column.count("originalsLeftOut", "Originals", ExclusiveAnswer::originals));

  private ExclusiveColumns() {}

  private static Column<ExclusiveAnswer.Row> decision(
      String key, Function<ExclusiveDecision, @Nullable String> part) {
    return Column.text(key, key, row -> of(row, part));
  }

  private static <T> @Nullable T of(
      ExclusiveAnswer.Row row, Function<ExclusiveDecision, @Nullable T> part) {
    ExclusiveDecision decision = row.decision();
    return decision == null ? null : part.apply(decision);
  }

  private static SoundUsage usage(ExclusiveAnswer.Row row) {
    return row.sound().usage();
  }

  private static String someNames(ExclusiveAnswer.Row row) {
    List<AccountHandle> accounts = row.sound().accounts();
    int more = accounts.size() - NAMES_IN_A_TABLE;
    return more > 0 ? names(accounts.subList(0, NAMES_IN_A_TABLE)) + " +" + more : names(accounts);
  }

  private static String names(List<AccountHandle> accounts) {
    return accounts.stream().map(AccountHandle::toString).collect(Collectors.joining(" "));
  }

  private static OptionalLong known(KnownSum sum) {
    return sum.known() == 0 ? OptionalLong.empty() : OptionalLong.of(sum.sum());
  }

  private static @Nullable String musicId(ExclusiveAnswer.Row row) {
    MusicId id = usage(row).musicId();
    return id == null ? null : id.value();
  }

  private static @Nullable String link(ExclusiveAnswer.Row row) {
    MusicId id = usage(row).musicId();
    return id == null ? null : id.link(usage(row).title()).toString();
  }
}
