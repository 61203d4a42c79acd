package io.soundtracker.reports.html.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium with a profile of its own. For one thread. */
public final class Browser implements AutoCloseable {
  static final Path CHROMIUM = program("TRACKER_CHROMIUM", "/usr/bin/chromium");
  static final Path DRIVER = program("TRACKER_CHROMEDRIVER", "/usr/bin/chromedriver");

  /** A usual phone. */
  public static final int PHONE = 390;

  /** A usual screen. */
  public static final int DESKTOP = 1440;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Pattern REQUEST =
      Pattern.compile("\"method\":\"Network.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

  private final Path folder;
  private final ChromeDriver driver;
  private int pages;

  /** Starts it. */
  public Browser() {
    try {
      folder = Files.createTempDirectory("tracker-browser-");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    driver = new ChromeDriver(service, options(folder.resolve("profile")));
    driver.manage().timeouts().scriptTimeout(PATIENCE);
  }

  private static ChromeOptions options(Path profile) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    return options;
  }

  /** Opens a page and forgets what was logged before. */
  public ChromeDriver open(String html, int width, String fragment) {
    Path file = folder.resolve("page-" + ++pages + ".html");
    try {
      Files.writeString(file, html);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return open(file.toUri() + fragment, width);
  }

  /** Opens what is at an address on a usual screen and runs a script that calls back. */
  public Object ask(String address, String script) {
    return open(address, DESKTOP).executeAsyncScript(script);
  }

  private ChromeDriver open(String address, int width) {
    driver.get("about:blank");
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == PHONE));
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(address);
    return driver;
  }

  /** Looks at pages while the browser runs no scripts. */
  public void withoutScripts(Runnable looking) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      looking.run();
    } finally {
      driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  /** What the page complained of since it was opened. */
  public List<String> complaints() {
    return messages(LogType.BROWSER);
  }

  /** What the page asked for since it was opened, itself first. */
  public List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (String message : messages(LogType.PERFORMANCE)) {
      Matcher request = REQUEST.matcher(message);
      if (request.find() && !request.group(1).startsWith("data:")) {
        addresses.add(request.group(1));
      }
    }
    return addresses;
  }

  /** What axe-core finds that is serious or critical, one line each. */
  public List<?> violations() {
    driver.executeScript(axe());
    return (List<?>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then(found => done("
                + "found.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' '"
                + " + (n.any[0] || {}).message).join('; '))))");
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<String> messages(String log) {
    return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false)
        .map(LogEntry::getMessage)
        .toList();
  }

  private static String axe() {
    String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream script =
        Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path program(String variable, String usual) {
    return Path.of(Objects.requireNonNullElse(System.getenv(variable), usual));
  }
}
