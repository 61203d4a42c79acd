package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void hidesAllOfAnAddressButItsHost() {
    Secrets secrets =
        Secrets.ofAddress(
            URI.create("https://u:p4ss@h.org/services/T1/B%C3%A4B%C3%A4B%C3%A4?key=v4l"), "k");

    assertThat(
            secrets.hide("https://u:p4ss@h.org/services/T1/B%C3%A4B%C3%A4B%C3%A4?key=v4l failed"))
        .isEqualTo("*** failed");
    assertThat(secrets.hide("at h.org: BäBäBä, u:p4ss, key=v4l, POST /services/T1/BäBäBä"))
        .isEqualTo("at h.org: ***, ***, ***, POST ***");
  }

  @Test
  void hidesPasswordsAlsoAsTheyTravel() {
    Secrets secrets = Secrets.ofUser("ana", "p4ss");
    String plain =
        Base64.getEncoder()
            .encodeToString("\0ana\0p4ss".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(secrets.hide("535 no p4ss, no cDRzcw==, no " + plain))
        .isEqualTo("535 no ***, no ***, no ***");
  }

  @Test
  void makesOneLineThatIsNotTooLong() {
    assertThat(Secrets.ofUser(null, null).hide("a\r\nb" + "x".repeat(9_999)))
        .startsWith("a bx")
        .hasSize(240);
  }
}
