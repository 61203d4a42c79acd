package io.soundtracker.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole pages, compared with what somebody has looked at. {@code -Dgolden.rewrite} writes them
 * anew. Style and script are left out; they are files of their own.
 */
final class GoldenPagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Pattern CARRIED_OUT =
      Pattern.compile("(<style>|<script>).*?(</style>|</script>)", Pattern.DOTALL);
  private static final Pattern HASH = Pattern.compile("sha256-[^']*?&#39;");

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "glass", "network"})
  void looksAsItDid(String name) throws IOException {
    Path golden = GOLDEN.resolve(name + ".html");

    String page = withoutAssets(Network.small().page(name));

    if (System.getProperty("golden.rewrite") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, page);
    }
    assertThat(golden).content().isEqualTo(page);
  }

  private static String withoutAssets(String page) {
    String shell = CARRIED_OUT.matcher(page).replaceAll("$1$2");
    return HASH.matcher(shell).replaceAll("sha256-HASH&#39;");
  }
}
