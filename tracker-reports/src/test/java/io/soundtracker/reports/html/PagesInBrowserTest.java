package io.soundtracker.reports.html;

import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.video.Video;
import io.soundtracker.reports.html.browser.Browser;
import io.soundtracker.reports.html.browser.EnabledIfChromium;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** What people do with a page. */
@EnabledIfChromium
final class PagesInBrowserTest {
  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(each => { each.open = true; })";

  private static Browser browser;
  private static String network;
  private static ChromeDriver page;

  @BeforeAll
  static void start() {
    browser = new Browser();
    network = Network.small().page("network");
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "glass", "network"})
  void isQuietAndAccessible(String name) {
    page = browser.open(Network.small().page(name), Browser.DESKTOP, "");
    page.executeScript(OPEN_ALL);

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(page.getCurrentUrl());
    assertThat(browser.violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "glass", "network", "network#accounts"})
  void fitsAPhone(String name) {
    String[] parts = name.split("(?=#)", 2);
    Network hostile =
        Network.small()
            .read(
                "@a_rather_long_handle_24c",
                aVideo()
                    .number(90)
                    .sound("x".repeat(300), "y".repeat(300))
                    .views(2_100_345_678)
                    .caption("z".repeat(200))
                    .build());

    page = browser.open(hostile.page(parts[0]), Browser.PHONE, parts.length > 1 ? parts[1] : "");
    page.executeScript(OPEN_ALL);

    assertThat(page.executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo((long) Browser.PHONE);
    assertThat(browser.violations()).isEmpty();
  }

  @Test
  void injectsNothing() {
    String attack = "</script><script>window.injected = 1</script><img src=x onerror=injected=1>";
    Network hostile = new Network().read("@one", aVideo().sound(attack, attack).build());

    page = browser.open(hostile.page("network"), Browser.DESKTOP, "");

    assertThat(page.executeScript("return window.injected")).isNull();
    assertThat(browser.complaints()).isEmpty();
    assertThat(page.findElement(By.cssSelector("#sounds h3")).getText()).isEqualTo(attack);
  }

  @Test
  void turnsItsTabsByKeyboardAndRemembersThem() {
    page = browser.open(network, Browser.DESKTOP, "");
    assertThat(isShown("#sounds")).isTrue();
    assertThat(isShown("#accounts")).isFalse();

    page.findElement(By.cssSelector("[role=tab]")).sendKeys(Keys.ARROW_RIGHT);
    assertThat(selectedTab()).isEqualTo("tab-accounts");
    assertThat(page.switchTo().activeElement().getDomAttribute("id")).isEqualTo("tab-accounts");
    assertThat(isShown("#accounts")).isTrue();
    assertThat(isShown("#sounds")).isFalse();
    assertThat(page.getCurrentUrl()).endsWith("#accounts");

    page.switchTo().activeElement().sendKeys(Keys.HOME);
    assertThat(selectedTab()).isEqualTo("tab-sounds");
    page.switchTo().activeElement().sendKeys(Keys.END);
    assertThat(selectedTab()).isEqualTo("tab-accounts");
    page.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
    assertThat(selectedTab()).isEqualTo("tab-sounds");

    String accounts = page.findElement(By.id("tab-accounts")).getDomProperty("textContent");
    page.navigate().back();
    // The page hears of it a moment later.
    waitFor("[aria-selected=true]", accounts);
    assertThat(selectedTab()).isEqualTo("tab-accounts");
  }

  @Test
  void opensTheTabThatALinkNames() {
    page = browser.open(network, Browser.DESKTOP, "#accounts");

    assertThat(selectedTab()).isEqualTo("tab-accounts");
    assertThat(isShown("#accounts")).isTrue();
  }

  @Test
  void searchesSortsAndFilters() {
    page = browser.open(network, Browser.DESKTOP, "");
    assertThat(count("#sounds")).isEqualTo("3 sounds");

    page.findElement(By.cssSelector("#sounds [data-search]")).sendKeys("MIRELLE lanterns");
    waitFor("#sounds [data-count]", "1 of 3 sounds matches");
    assertThat(titles("#sounds")).containsExactly("Paper Lanterns");

    page.findElement(By.cssSelector("#sounds [data-search]")).clear();
    waitFor("#sounds [data-count]", "3 sounds");
    page.findElement(By.cssSelector("#sounds [data-sort] [value=views]")).click();
    List<Double> views =
        page.findElements(By.cssSelector("#sounds [data-card]")).stream()
            .map(card -> Double.valueOf(card.getDomAttribute("data-views")))
            .toList();
    assertThat(views).hasSize(3).isSortedAccordingTo((one, other) -> other.compareTo(one));

    page.findElement(By.cssSelector("#sounds [data-level] [value=high]")).click();
    List<WebElement> high = cards("#sounds");
    assertThat(high)
        .isNotEmpty()
        .allMatch(card -> "high".equals(card.getDomAttribute("data-level")));
  }

  @Test
  void opensAndClosesAllTablesAndSortsOne() {
    page = browser.open(network, Browser.DESKTOP, "");

    page.findElement(By.cssSelector("#sounds [data-open]")).click();
    assertThat(page.findElements(By.cssSelector("#sounds details.all[open]"))).hasSize(3);

    By heading = By.cssSelector("#sounds [data-card] th:nth-child(4) button");
    waitFor("#sounds [data-card] th:nth-child(4) button", "Views");
    page.findElement(heading).click();
    assertThat(firstTableViews()).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    page.findElement(heading).click();
    assertThat(firstTableViews()).isSorted();

    page.findElement(By.cssSelector("#sounds [data-close]")).click();
    assertThat(page.findElements(By.cssSelector("#sounds details.all[open]"))).isEmpty();
  }

  @Test
  void showsManyCardsPageByPage() {
    page = browser.open(manySounds(), Browser.DESKTOP, "");

    assertThat(count("#sounds")).isEqualTo("130 sounds, the first 60 shown");
    assertThat(cards("#sounds")).hasSize(60);
    page.findElement(By.cssSelector("#sounds [data-more] button")).sendKeys(Keys.ENTER);
    assertThat(cards("#sounds")).hasSize(120);
    page.findElement(By.cssSelector("#sounds [data-more] button")).sendKeys(Keys.ENTER);
    assertThat(cards("#sounds")).hasSize(130);
    assertThat(count("#sounds")).isEqualTo("130 sounds");
    assertThat(isShown("#sounds [data-more]")).isFalse();
  }

  @Test
  void findsCardsThatAreNotShownAtFirst() {
    page = browser.open(manySounds(), Browser.DESKTOP, "");

    page.findElement(By.cssSelector("#sounds [data-search]")).sendKeys("emile & <sohne> @one");
    waitFor("#sounds [data-count]", "65 of 130 sounds match, the first 60 shown");
    page.findElement(By.cssSelector("#sounds [data-more] button")).sendKeys(Keys.ENTER);

    assertThat(titles("#sounds")).hasSize(65).doesNotHaveDuplicates();
    assertThat(cards("#sounds"))
        .allMatch(
            card -> card.findElement(By.className("by")).getText().contains("Émile & <Söhne>"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void printsCardsThatAreNotShownAtFirst() {
    page = browser.open(manySounds(), Browser.DESKTOP, "");

    page.executeScript("window.dispatchEvent(new Event('beforeprint'))");

    assertThat(page.findElements(By.cssSelector("#sounds [data-card] h3"))).hasSize(130);
    assertThat(page.findElements(By.cssSelector("#sounds details.all[open]"))).hasSize(130);
    assertThat(page.findElements(By.cssSelector("noscript"))).isEmpty();
  }

  @Test
  void showsEveryCardWithoutScripts() {
    browser.withoutScripts(
        () -> {
          page = browser.open(manySounds(), Browser.DESKTOP, "");

          assertThat(page.findElements(By.cssSelector("#sounds [data-card] h3")))
              .hasSize(130)
              .allMatch(WebElement::isDisplayed);
        });
  }

  @Test
  void canBeReadWithoutScripts() {
    browser.withoutScripts(
        () -> {
          page = browser.open(network, Browser.DESKTOP, "");

          assertThat(isShown("#sounds")).isTrue();
          assertThat(isShown("#accounts")).isTrue();
          assertThat(isShown("[data-tools]")).isFalse();
          page.findElement(By.cssSelector("#sounds details.all summary")).click();
          assertThat(isShown("#sounds .rows td:nth-child(4)")).isTrue();
        });
  }

  private static String manySounds() {
    Video[] videos =
        IntStream.range(0, 130)
            .mapToObj(
                number ->
                    aVideo()
                        .number(number)
                        .sound("Song " + number, number % 2 == 0 ? "A" : "Émile & <Söhne>")
                        .build())
            .toArray(Video[]::new);
    return new Network().read("@one", videos).page("glass");
  }

  private static List<Long> firstTableViews() {
    return page
        .findElement(By.cssSelector("#sounds [data-card]"))
        .findElements(By.cssSelector("td:nth-child(4)"))
        .stream()
        .map(cell -> cell.getDomProperty("textContent").replaceAll("\\D", ""))
        .map(digits -> digits.isEmpty() ? -1L : Long.parseLong(digits))
        .toList();
  }

  private static boolean isShown(String selector) {
    return page.findElement(By.cssSelector(selector)).isDisplayed();
  }

  private static List<WebElement> cards(String list) {
    return page.findElements(By.cssSelector(list + " [data-card]:not([hidden]):not(.later)"));
  }

  private static List<String> titles(String list) {
    return cards(list).stream().map(card -> card.findElement(By.tagName("h3")).getText()).toList();
  }

  private static String count(String list) {
    return page.findElement(By.cssSelector(list + " [data-count]")).getText();
  }

  private static void waitFor(String selector, String text) {
    page.executeAsyncScript(
        "const [selector, text, done] = arguments;"
            + "const look = () => (document.querySelector(selector) || {}).textContent === text"
            + " ? done() : setTimeout(look, 20);"
            + "look();",
        selector,
        text);
  }

  private static String selectedTab() {
    return page.findElement(By.cssSelector("[aria-selected=true]")).getDomAttribute("id");
  }
}
