package io.soundtracker.cli.demo;

import io.soundtracker.core.account.AccountHandle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the recordings that {@code tracker demo} plays: what yt-dlp would have printed, had it
 * listed a network of invented accounts on two mornings. Run {@link #main} to write them anew.
 */
final class DemoRecordings {
  private static final int PAGE = 15;
  private static final int PAGES_BEFORE_THE_BREAK = 2;
  private static final Duration BETWEEN_ACCOUNTS = Duration.ofSeconds(4);
  private static final Duration BETWEEN_PAGES = Duration.ofSeconds(2);

  private static final String WARNING =
      """
      WARNING: [tiktok:user+soundtracker] The extractor is attempting impersonation, but no impersonate target \
      is available. If you encounter errors, then see  \
      https://github.com/yt-dlp/yt-dlp#impersonation  for information on installing the required \
      dependencies
      """;
  private static final String IS_PRIVATE =
      """
      ERROR: [tiktok:user+soundtracker] %s: This user's account is private. Log into an account that has \
      access. Use --cookies-from-browser or --cookies for the authentication. See  \
      https://github.com/yt-dlp/yt-dlp/wiki/FAQ#how-do-i-pass-cookies-to-yt-dlp  for how to \
      manually pass cookies
      """;
  private static final String TOO_MANY_REQUESTS =
      """
      ERROR: %s: Unable to download JSON metadata: HTTP Error 429: Too Many Requests \
      (caused by <HTTPError 429: Too Many Requests>)
      """;

  private final DemoNetwork network = new DemoNetwork();

  /**
   * Writes the files.
   *
   * @param args the folder of the resources
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Map.Entry<String, String> file : new DemoRecordings().files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
      Files.write(path, file.getKey().endsWith(".gz") ? compress(text) : text);
    }
  }

  /** Every file by its path, uncompressed. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (DemoPass pass : DemoPass.values()) {
      for (DemoAccount account : network.accounts()) {
        String lines = lines(account, pass);
        files.put(path(pass, account.handle(), ".jsonl.gz"), lines);
      }
      files.put(
          path(pass, DemoAccount.PRIVATE, ".stderr"),
          requests(1) + WARNING + IS_PRIVATE.formatted(DemoAccount.PRIVATE.name()));
    }
    files.put(
        path(DemoPass.SECOND, DemoAccount.BROKEN_OFF, ".stderr"),
        requests(1)
            + WARNING
            + requests(2, 3, 4)
            + TOO_MANY_REQUESTS.formatted(DemoAccount.BROKEN_OFF.name()));
    files.put("index.txt", files.keySet().stream().collect(Collectors.joining("\n", "", "\n")));
    return files;
  }

  private String lines(DemoAccount account, DemoPass pass) {
    List<DemoVideo> listing = network.listing(account, pass);
    boolean breaks = pass == DemoPass.SECOND && account.handle().equals(DemoAccount.BROKEN_OFF);
    int shown = breaks ? PAGES_BEFORE_THE_BREAK * PAGE : listing.size();
    Instant start =
        pass.readAt().plus(BETWEEN_ACCOUNTS.multipliedBy(network.accounts().indexOf(account)));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      int page = i / PAGE + 1;
      Instant readAt = start.plus(BETWEEN_PAGES.multipliedBy(page));
      InfoDict dict = new InfoDict(account, listing.get(i), readAt);
      lines.append(dict.line(i + 1, page + 1, listing.size())).append('\n');
    }
    return lines.toString();
  }

  /** The plugin's signs of life. */
  private static String requests(int... numbers) {
    return IntStream.of(numbers)
        .mapToObj(number -> "[soundtracker] request " + number + "\n")
        .collect(Collectors.joining());
  }

  private static String path(DemoPass pass, AccountHandle account, String ending) {
    return pass.folder() + "/" + account.name() + ending;
  }

  /** Java's gzip header carries no time, so that the same text makes the same file. */
  private static byte[] compress(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    }
    return bytes.toByteArray();
  }
}
