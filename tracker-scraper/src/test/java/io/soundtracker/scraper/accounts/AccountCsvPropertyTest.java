package io.soundtracker.scraper.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.video.VideoId;
import io.soundtracker.scraper.accounts.AccountRow.Verdict;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class AccountCsvPropertyTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Set<Charset> ENCODINGS =
      Set.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          WINDOWS_1252);

  private static Path file = Path.of("");

  @BeforeContainer
  static void createFile() throws IOException {
    file = Files.createTempFile("accounts", ".csv");
  }

  @AfterContainer
  static void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 300)
  void readsAnyBytes(@ForAll byte[] bytes) throws IOException {
    assertHarmless(bytes);
  }

  @Property(tries = 300)
  void readsAnythingThatLooksLikeCsv(@ForAll("csvLike") String text) throws IOException {
    assertHarmless(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void readsAnythingUnderAHeader(@ForAll("csvLike") String text) throws IOException {
    assertHarmless(("Name;Handles;URL\n" + text).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void findsEveryAccountOfAProperFile(
      @ForAll("rows") List<Row> rows,
      @ForAll("delimiters") char delimiter,
      @ForAll("encodings") Charset encoding)
      throws IOException {
    StringBuilder text = new StringBuilder("\"First name\"" + delimiter + "Handle\r\n");
    rows.forEach(row -> text.append(row.in(delimiter)));
    boolean marked = !encoding.equals(WINDOWS_1252);
    Files.write(file, ((marked ? "\uFEFF" : "") + text).getBytes(encoding));

    List<AccountRow> read = new AccountCsv().read(file);

    assertThat(read)
        .extracting(AccountRow::handle)
        .isEqualTo(rows.stream().map(Row::handle).toList());
    assertThat(read)
        .filteredOn(row -> row.verdict() == Verdict.ACCEPTED)
        .hasSize(Set.copyOf(rows.stream().map(Row::handle).toList()).size());
    assertThat(read).extracting(AccountRow::verdict).doesNotContain(Verdict.REJECTED);
  }

  /** Nothing but the one exception, no invented handle, and no text of the file in any reason. */
  private static void assertHarmless(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    List<AccountRow> rows;
    try {
      rows = new AccountCsv().read(file);
    } catch (InvalidInputException refused) {
      assertThat(refused.getMessage()).contains(file.toString());
      return;
    }
    Set<String> texts =
        ENCODINGS.stream()
            .map(encoding -> new String(bytes, encoding).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    rows.stream()
        .map(AccountRow::handle)
        .filter(Objects::nonNull)
        .map(AccountHandle::name)
        .forEach(name -> assertThat(texts).anyMatch(text -> text.contains(name)));
    assertThat(rows).allMatch(row -> row.reason().chars().allMatch(c -> c >= ' ' && c <= '~'));
    assertThat(rows).extracting(AccountRow::line).isSorted();
  }

  @Provide
  Arbitrary<String> csvLike() {
    return Arbitraries.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            " ",
            "@",
            "a",
            "b.c",
            "_",
            "1",
            "é",
            "😀",
            "Handle",
            "Account",
            "URL",
            "Password",
            "https://www.tiktok.com/@",
            "/",
            "?",
            "#",
            "tiktok.com",
            "vm.tiktok.com/",
            "x@y.de",
            "\uFEFF",
            "\u00A0",
            "\u001F",
            "'",
            "sep=")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> notes =
        Arbitraries.of("Zoë", "\"", ",", ";", "\t", "\n", "\r\n", " ", "@not", "x@y.de", "https://")
            .list()
            .ofMaxSize(6)
            .map(parts -> String.join("", parts));
    Arbitrary<AccountHandle> handles =
        Arbitraries.strings()
            .withChars("abz019_.")
            .ofMinLength(1)
            .ofMaxLength(20)
            .map(name -> AccountHandle.of("@" + name + "x"));
    return Combinators.combine(notes, handles, Arbitraries.integers().between(0, 3))
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t');
  }

  @Provide
  Arbitrary<Charset> encodings() {
    return Arbitraries.of(ENCODINGS);
  }

  /** A row of a proper file. */
  record Row(String note, AccountHandle handle, int writing) {
    String in(char delimiter) {
      String written =
          switch (writing) {
            case 0 -> handle.toString();
            case 1 -> handle.name().toUpperCase(Locale.ROOT);
            case 2 -> handle.profileUrl() + "?lang=en";
            default -> " \"" + handle.videoUrl(new VideoId("1")) + "\"";
          };
      return "\"" + note.replace("\"", "\"\"") + "\"" + delimiter + written.strip() + "\r\n";
    }
  }
}
