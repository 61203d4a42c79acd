package io.soundtracker.scraper.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCsvTest {
  /** Stands for a password or an e-mail address: no answer may ever hold it. */
  private static final String SECRET = "Xq7SECRETzz";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @user                                                   | ACCEPTED @user
          user                                                    | ACCEPTED @user
          smoked.999                                              | ACCEPTED @smoked.999
          https://www.tiktok.com/@user?lang=en                    | ACCEPTED @user
          https://www.tiktok.com/@user/video/7300000000000000001  | ACCEPTED @user
          tiktok.com/@user                                        | ACCEPTED @user
          www.tiktok.com/@user                                    | ACCEPTED @user
          WWW.TikTok.com/@user/video/7300000000000000001          | ACCEPTED @user
          www.tiktok.com/t/ZTabc/                                 | UNRESOLVED it is a short link
          www.tiktok.com/                                         | REJECTED the address is not a profile's
          @A_B.C                                                  | ACCEPTED @a_b.c
          '@x '                                                   | ACCEPTED @x
          ''' @x '''                                              | REJECTED
          '''@x'                                                  | ACCEPTED @x
          beau@gmail.com                                          | REJECTED it is an e-mail address
          free text mentioning @other                             | REJECTED it is text with spaces; a handle has none
          @Name With Space                                        | REJECTED it is text with spaces; a handle has none
          "@user, the one with the dog"                           | REJECTED it has more text than one handle
          hunter2!                                                | REJECTED handles have only
          pass?word                                               | REJECTED handles have only
          ../x                                                    | REJECTED
          -rf                                                     | REJECTED handles have only
          @                                                       | REJECTED it is empty
          @😀                                                     | REJECTED handles have only
          https://vm.tiktok.com/ZMabc/                            | UNRESOLVED it is a short link
          vt.tiktok.com/ZSabc                                     | UNRESOLVED it is a short link
          https://www.tiktok.com/t/ZTabc/                         | UNRESOLVED it is a short link
          https://www.instagram.com/user                          | REJECTED it is an address outside tiktok.com
          https://youtube.com/@user                               | REJECTED it is an address outside tiktok.com
          https://tiktok.com.evil.example/@user                   | REJECTED it is an address outside tiktok.com
          www.example.com                                         | REJECTED it is an address, and not a profile's
          https://www.tiktok.com/music/x-123                      | REJECTED the address is not a profile's
          n/a                                                     | (nothing)
          -                                                       | (nothing)
          '   '                                                   | (nothing)
          """)
  void readsACellOfAnAccountColumn(String cell, String expected) {
    List<String> rows = read("Handle,Notes\n\"" + cell.replace("\"", "") + "\",kept out\n");

    String row = rows.isEmpty() ? "(nothing)" : rows.get(0).replaceFirst("2 ", "");
    assertThat(row).startsWith(expected);
    assertThat(rows).hasSizeLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account Handle",
        "ACCOUNT",
        "url",
        "Account URL",
        "account_url",
        "Profile-URL",
        "TikTok URL",
        "Tik Tok",
        "TikTok Handle",
        " Handle ",
        "Handles",
        "Creator Handle(s)",
        "Creator",
        "Username",
        "TikTok Username"
      })
  void recognisesItsColumnInAnyCaseAndSpacing(String header) {
    assertThat(read("Login,Password," + header + ",Notes\nme@x.com,hunter2,@one,@two\n"))
        .containsExactly("2 ACCEPTED @one");
  }

  /** The CSV library joins what stands in quotation marks with what follows them. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\"smoked\"999", "\",a\"a", "Handle\n\"user\"name", "Name,Handle\nx,\"user\"name"})
  void inventsNoHandleFromTextAfterAClosingQuotationMark(String text) {
    assertThat(read(text + "\n"))
        .singleElement()
        .asString()
        .endsWith("REJECTED its quotation marks do not fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheDelimiter(String delimiter) {
    String text = "Name;URL;Notes\nOne;https://www.tiktok.com/@one;\"a;b,c\td\"\nTwo;@two;\n";

    assertThat(read(text.replace(";", delimiter)))
        .containsExactly("2 ACCEPTED @one", "3 ACCEPTED @two");
  }

  @Test
  void doesNotMistakeADelimiterInsideAQuotedHeader() {
    assertThat(read("\"Name, or label\";Handle\n\"Doe, J\";@one\n"))
        .containsExactly("2 ACCEPTED @one");
  }

  @Test
  void acceptsTheSeparatorLineOfExcel() {
    assertThat(read("sep=;\r\nName;Handle\r\nDoe;@one\r\n")).containsExactly("3 ACCEPTED @one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void obeysAByteOrderMark(String charset) throws IOException {
    write("\uFEFFURL,Name\n@one,Zoë\n".getBytes(Charset.forName(charset)));

    assertThat(read()).containsExactly("2 ACCEPTED @one");
  }

  @Test
  void readsWindows1252WhenItIsNotUtf8() throws IOException {
    write("Handles;Name\n@one\u00A0;Jos\u00E9 \u20AC\n".getBytes(Charset.forName("windows-1252")));

    assertThat(read()).containsExactly("2 ACCEPTED @one");
  }

  @Test
  void readsAWholeFileBeforeItBelievesInUtf8() throws IOException {
    String ascii = "Handle,Name\n" + "@one,x\n".repeat(20_000);
    write((ascii + "@two,Jos\u00E9\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read()).hasSize(20_001).last().isEqualTo("20002 ACCEPTED @two");
  }

  @Test
  void readsASingleColumnWithAndWithoutHeader() {
    assertThat(read("@one\nhttps://www.tiktok.com/@two\n@three"))
        .containsExactly("1 ACCEPTED @one", "2 ACCEPTED @two", "3 ACCEPTED @three");
    assertThat(read("Handle\r\none\r\ntwo\r\n"))
        .containsExactly("2 ACCEPTED @one", "3 ACCEPTED @two");
    assertThat(read("one\rtwo\r")).containsExactly("1 ACCEPTED @one", "2 ACCEPTED @two");
  }

  @Test
  void doubtsAFirstLineThatMayBeAHeader() {
    assertThat(read("Kanal\n@one\n"))
        .containsExactly(
            "1 REJECTED it may be a header; if it is an account, write @ before it",
            "2 ACCEPTED @one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@one, @two;@three",
        "one, two, three",
        "@one @two @three",
        "@one\n@two\r\n\n@three",
        "https://www.tiktok.com/@one @two @three @two",
        "@one | n/a | @two | @three"
      })
  void readsSeveralHandlesInACell(String cell) {
    assertThat(read("Name,Creator Handles\nx,\"" + cell + "\"\n"))
        .containsExactly("2 ACCEPTED @one", "2 ACCEPTED @two", "2 ACCEPTED @three");
  }

  @Test
  void doubtsWordsAmongHandles() {
    assertThat(read("Handles,x\n\"@one, manager, ask Joe\",\n\"ask Joe\",\n"))
        .containsExactly(
            "2 ACCEPTED @one",
            "2 REJECTED it has no @ before it, unlike others in the same cell",
            "2 REJECTED it has no @ before it, unlike others in the same cell",
            "3 REJECTED it is text with spaces; a handle has none");
  }

  @Test
  void takesSeveralColumnsOfARowForOneAccount() {
    assertThat(
            read(
                """
                URL,account Handle,Account,Login
                https://www.tiktok.com/@one,@One,Label Ltd,me@x.com
                ,@two,,
                https://vm.tiktok.com/x,@three,,
                https://www.tiktok.com/@four,Not A Handle,,
                https://vm.tiktok.com/y,,,
                https://www.tiktok.com/@five,@six,,
                https://www.instagram.com/seven,@seven,,
                ,,@eight,
                ,,label,
                """))
        .containsExactly(
            "2 ACCEPTED @one",
            "3 ACCEPTED @two",
            "4 ACCEPTED @three",
            "5 ACCEPTED @four",
            "6 UNRESOLVED it is a short link; open it and copy the address it leads to",
            "7 REJECTED its columns name different accounts",
            "8 REJECTED it is an address outside tiktok.com",
            "9 ACCEPTED @eight");
  }

  @Test
  void namesTheLineThatHasAnAccountAlready() {
    assertThat(read("Handle\n@A_B.C\n\n@a_b.c\n"))
        .containsExactly("2 ACCEPTED @a_b.c", "4 DUPLICATE @a_b.c line 2 has it already");
  }

  @Test
  void countsPhysicalLinesAndSkipsBlankRows() {
    assertThat(read("Notes,Handle\n\"a\nb\r\nc\",@one\n,\n\n   \nx,@two\n"))
        .containsExactly("2 ACCEPTED @one", "8 ACCEPTED @two");
  }

  @Test
  void losesOnlyTheRowWhoseQuotationMarkIsNotClosed() {
    assertThat(
            read(
                """
                Notes,Handle
                "never closed,@one
                fine,@two
                "a, b",@three
                "also open,@four
                fine,@five
                """))
        .containsExactly(
            "2 REJECTED it has a quotation mark that is not closed",
            "3 ACCEPTED @two",
            "4 ACCEPTED @three",
            "5 REJECTED it has a quotation mark that is not closed",
            "6 ACCEPTED @five");
  }

  @Test
  void bearsStrayQuotationMarksUnlessTheyHideACell() {
    assertThat(
            read(
                "Notes,Handle\n\"Beau\" B.,@one\n5\" disc,@two\n\"x, @three,\"y\n\"\"\"q\"\"\",@f\n"))
        .containsExactly(
            "2 ACCEPTED @one",
            "3 ACCEPTED @two",
            "4 REJECTED its quotation marks do not fit",
            "5 ACCEPTED @f");
  }

  @Test
  void rejectsARowWithMoreCellsThanTheHeader() {
    assertThat(read("Notes,Handle\nhello, hunter2,@one\nshort\nx,@two,,\n"))
        .containsExactly(
            "2 REJECTED it has more cells than the header; a cell with a delimiter needs quotes",
            "4 ACCEPTED @two");
  }

  @Test
  void rejectsALineOfAbsurdLengthAndGoesOn() {
    String absurd = "x".repeat(5_000_000);

    assertThat(read("Notes,Handle\n" + absurd + ",@one\n\"" + absurd + "\",@two\nx,@three\n"))
        .containsExactly(
            "2 REJECTED it is too long", "3 REJECTED it is too long", "4 ACCEPTED @three");
    assertThat(read("Handle,x\n" + "@.,".repeat(20_000) + "\n" + "@a" + ".a".repeat(30_000) + "@,"))
        .containsExactly(
            "2 REJECTED it has more cells than the header; a cell with a delimiter needs quotes",
            "3 REJECTED it is longer than any handle or address");
  }

  @Test
  void refusesMoreRowsThanAnybodyTracks() {
    String text =
        IntStream.rangeClosed(0, AccountCsv.MOST_ROWS)
            .mapToObj(number -> "@user" + number)
            .collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("more than 100000 accounts");
  }

  @Test
  void acceptsAFileThatHasOnlyAHeader() {
    assertThat(read("Name,Handle\n")).isEmpty();
  }

  @Test
  void neverShowsWhatItRefuses() {
    String text =
        """
        account Handle,URL,Login,Password,Notes
        %1$s!,,%1$s@x.com,%1$s,%1$s
        ,https://x.com/%1$s,%1$s,%1$s,
        "%1$s, %1$s!",,,,
        "%1$s never closed,,,
        https://vm.tiktok.com/%1$s,,,,
        @one,,%1$s,%1$s,%1$s,%1$s
        %1$s@x.com,,,,
        """
            .formatted(SECRET);

    assertThat(read(text)).hasSize(7).noneMatch(row -> row.contains(SECRET));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Name,E-Mail,Password\\nJoe,j@x.com,Xq7SECRETzz  | its 3 columns are Name, E-Mail, Password
          Name;Kanal;Notes                                | its 3 columns are Name, Kanal, Notes
          Joe,j@x.com,Xq7SECRETzz                         | its 3 columns have no header that is known here
          Joe,Xq7SECRETzz                                 | its 2 columns have no header that is known here
          Name,Xq7SECRETzz                                | its 2 columns have no header that is known here
          Password\\nXq7SECRETzz                          | its one column is Password
          """)
  void namesColumnsOnlyWhenTheyAreHeaders(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused).hasMessageContaining(message).hasMessageNotContaining(SECRET);
              assertThat(refused).hasNoCause();
              assertThat(refused.wayOut()).contains("TikTok Handle").doesNotContain(SECRET);
            });
  }

  @Test
  void refusesAHeaderThatIsNotWhole() {
    assertThatThrownBy(() -> read("\"Handle,Name\n@one," + SECRET + "\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("line 1, which should be the header")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    write("Handle\n@one\n\0".getBytes(StandardCharsets.UTF_8));
    assertRefused("it is a binary file");
    write(new byte[] {'P', 'K', 3, 4, 'x'});
    assertRefused("it looks like an Excel workbook");
    write(new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
    assertRefused("it is no text");
    write("@one\0".getBytes(StandardCharsets.UTF_16));
    assertRefused("it is a binary file");
  }

  @Test
  void refusesWhatIsEmpty() throws IOException {
    for (String text : List.of("", "\n \n\t\r\n", "\uFEFF", "sep=,\n")) {
      write(text.getBytes(StandardCharsets.UTF_8));
      assertRefused("is empty");
    }
  }

  @Test
  void refusesWhatIsNoFile() throws IOException {
    assertThatThrownBy(() -> new AccountCsv().read(directory))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("Cannot read " + directory + ": it is a directory");
    Files.deleteIfExists(file());
    assertRefused("there is no such file");
  }

  @Test
  void refusesAHugeFileWithoutReadingIt() throws IOException {
    try (var file = new RandomAccessFile(file().toFile(), "rw")) {
      file.setLength(200_000_000);
    }

    assertRefused("has 200 MB; a list of accounts may have 50");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused).hasMessageContaining(file().toString());
              assertThat(refused).hasMessageContaining(message);
              assertThat(refused.wayOut()).isNotEmpty();
            });
  }

  private List<String> read(String text) {
    try {
      write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return read();
  }

  private List<String> read() {
    return new AccountCsv().read(file()).stream().map(AccountCsvTest::shown).toList();
  }

  private static String shown(AccountRow row) {
    String handle = row.handle() == null ? "" : " " + row.handle();
    String reason = row.reason().isEmpty() ? "" : " " + row.reason();
    return row.line() + " " + row.verdict() + handle + reason;
  }

  private void write(byte[] bytes) throws IOException {
    Files.write(file(), bytes);
  }

  private Path file() {
    return directory.resolve("accounts.csv");
  }
}
