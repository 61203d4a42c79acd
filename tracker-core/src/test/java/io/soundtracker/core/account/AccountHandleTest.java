package io.soundtracker.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountHandleTest {

  @Test
  void allowsTheCharactersOfHandlesAndNoOthers() {
    for (char c = 0; c < 0x300; c++) {
      String name = "a" + c + "b";

      if (Pattern.matches("[a-z0-9._]+", name)) {
        assertThat(new AccountHandle(name).name()).isEqualTo(name);
      } else {
        assertThatExceptionOfType(InvalidHandleException.class)
            .isThrownBy(() -> new AccountHandle(name));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@some.name_1",
        "some.name_1",
        "  @Some.Name_1\t",
        "@some.name_1/",
        "@SOME.NAME_1?lang=en",
        "https://www.tiktok.com/@some.name_1",
        "https://www.tiktok.com/@some.name_1/",
        "http://tiktok.com/@some.name_1?lang=de&_r=1",
        "HTTPS://WWW.TIKTOK.COM/@Some.Name_1",
        "https://www.tiktok.com/@some.name_1/video/7301234567890123456?is_from_webapp=1",
        "https://www.tiktok.com/@some.name_1/photo/7301234567890123456",
        "https://www.tiktok.com:443/@some.name_1#top",
        "https://m.tiktok.com/@some.name_1",
        "www.tiktok.com/@some.name_1",
        "tiktok.com/@some.name_1",
        "tiktok.com/@some.name_1?lang=en"
      })
  void readsAHandleHoweverPeopleWriteIt(String text) {
    AccountHandle handle = AccountHandle.of(text);

    assertThat(handle.name()).isEqualTo("some.name_1");
    assertThat(handle).hasToString("@some.name_1");
    assertThat(handle.profileUrl()).hasToString("https://www.tiktok.com/@some.name_1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "_", "__", ".a", "a..b", "7", "abcdefghijklmnopqrstuvwx", "x_.y"})
  void acceptsWhateverTikToksGrammarAllows(String name) {
    assertThat(AccountHandle.of("@" + name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                   | it is empty",
        "`   `                                | it is empty",
        "@                                    | it is empty",
        "https://www.tiktok.com/@             | it is empty",
        "me@label.com                         | it is an e-mail address",
        "https://vm.tiktok.com/ZMabc123/      | it is a short link",
        "vt.tiktok.com/ZMabc123               | it is a short link",
        "https://www.youtube.com/@name        | outside tiktok.com",
        "https://tiktok.com.evil.example/@x   | outside tiktok.com",
        "https://eviltiktok.com/@x            | outside tiktok.com",
        "https://www.tiktok.com@evil.com/@x   | neither a handle nor a web address",
        "https://www.tiktok.com/music/x-1     | the address is not a profile's",
        "https://www.tiktok.com/              | the address is not a profile's",
        "https://www.tiktok.com//@x           | the address is not a profile's",
        "ftp://www.tiktok.com/@x              | neither a handle nor a web address",
        "../x                                 | neither a handle nor a web address",
        "/etc/passwd                          | neither a handle nor a web address",
        "-rf                                  | have only letters",
        "@@name                               | have only letters",
        "some name                            | have only letters",
        "naïve                                | have only letters",
        "name😀                               | have only letters",
        "имя                                  | have only letters",
        "a;b                                  | have only letters",
        "name.                                | does not end with a period",
        "..                                   | does not end with a period",
        "abcdefghijklmnopqrstuvwxy            | longer than 24",
      })
  void refusesEverythingElseWithAReason(String text, String reason) {
    assertThatExceptionOfType(InvalidHandleException.class)
        .isThrownBy(() -> AccountHandle.of(text))
        .withMessageContaining(reason)
        .satisfies(refusal -> assertThat(refusal.reason()).contains(reason))
        .satisfies(refusal -> assertThat(refusal.wayOut()).contains("@name"));
  }

  @Test
  void refusesANameThatIsNotNormalised() {
    assertThatExceptionOfType(InvalidHandleException.class)
        .isThrownBy(() -> new AccountHandle("Name"));
  }

  @Test
  void showsOnlyTheBeginningOfALongText() {
    String text = "😀".repeat(500);

    assertThatExceptionOfType(InvalidHandleException.class)
        .isThrownBy(() -> AccountHandle.of(text))
        .withMessageContaining("\"" + "😀".repeat(60) + "...\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "a\u001b[31mb", "a\u0085b", "a\u202eb", "a\u2028b"})
  void showsNothingThatCouldDisturbATerminal(String text) {
    assertThatExceptionOfType(InvalidHandleException.class)
        .isThrownBy(() -> AccountHandle.of(text))
        .satisfies(
            refusal -> assertThat(refusal.getMessage()).contains("\"a ").doesNotContain(text));
  }

  @Test
  void sortsByName() {
    assertThat(Stream.of("b", "_", "a.b", "a").map(AccountHandle::of).sorted())
        .extracting(AccountHandle::name)
        .containsExactly("_", "a", "a.b", "b");
  }

  @Property
  void everyTextIsAHandleOrIsRefusedInOneCleanLine(@ForAll("anyText") String text) {
    InvalidHandleException refusal =
        catchThrowableOfType(
            InvalidHandleException.class,
            () -> {
              AccountHandle handle = AccountHandle.of(text);
              assertThat(AccountHandle.of(handle.toString())).isEqualTo(handle);
              assertThat(AccountHandle.of(handle.profileUrl().toString())).isEqualTo(handle);
            });

    if (refusal != null) {
      assertThat(refusal.getMessage().chars()).noneMatch(Character::isISOControl);
    }
  }

  @Property
  void everyNameOfTheGrammarIsFoundInItsAddresses(@ForAll("names") String name) {
    assertThat(AccountHandle.of("https://www.tiktok.com/@" + name + "/video/1?a=b").name())
        .isEqualTo(name);
    assertThat(AccountHandle.of(" @" + name + " ")).isEqualTo(new AccountHandle(name));
  }

  @Provide
  Arbitrary<String> anyText() {
    Arbitrary<String> nearly =
        Combinators.combine(
                Arbitraries.of("", "@", " ", "https://www.tiktok.com/@", "m.tiktok.com/@", "../"),
                Arbitraries.strings()
                    .withChars("aZ09._-@/?#:\n\u0000\u0085\u202e é😀")
                    .ofMaxLength(30),
                Arbitraries.of("", "/", "/video/1", "?x=y", "#z"))
            .as((before, middle, after) -> before + middle + after);
    return Arbitraries.oneOf(nearly, Arbitraries.strings().ofMaxLength(200));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .numeric()
        .withChars("._")
        .ofMinLength(1)
        .ofMaxLength(24)
        .filter(name -> !name.endsWith("."));
  }

  @Test
  void namesAnAccountWhoseHandleAnotherOneHas() {
    assertThat(AccountHandle.aside(42)).hasToString("@.aside.42");
    assertThat(AccountHandle.aside(42).isAside()).isTrue();
    assertThat(AccountHandle.of("@.aside.42")).isEqualTo(AccountHandle.aside(42));
    assertThat(AccountHandle.of("aside.42").isAside()).isFalse();
  }
}
