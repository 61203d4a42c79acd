package io.soundtracker.scraper.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountColumnTest {
  @Test
  void acceptsExactlyTheHeadersOfTheManual() throws IOException {
    String manual = Files.readString(Path.of("..", "docs", "accounts.md"));
    Matcher row = Pattern.compile("(?m)^\\| (?:of|that) [^|]*\\|([^|]*)\\|$").matcher(manual);
    Set<String> documented = new TreeSet<>();
    while (row.find()) {
      Pattern.compile("[,;]")
          .splitAsStream(row.group(1))
          .map(AccountColumn::plain)
          .forEach(documented::add);
    }

    assertThat(documented).isEqualTo(AccountColumn.acceptedNames());
    assertThat(AccountColumn.USUAL_NAMES.split(", "))
        .allSatisfy(name -> assertThat(AccountColumn.of(0, name)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Login",
        "Email",
        "Password",
        "Notes",
        "Name",
        "Account Name",
        "Account Login",
        ""
      })
  void leavesOtherColumnsAlone(String header) {
    assertThat(AccountColumn.of(0, header)).isEmpty();
  }
}
