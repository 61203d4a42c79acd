package io.soundtracker.benchmarks.browser;

/**
 * Something done with a page, as a script that both pages understand. Each waits for the second
 * frame after the deed: by then the first has been laid out and painted.
 */
enum Deed {
  /** From the beginning of the navigation. The plain table, too, is painted as it comes in. */
  PAINT(
      "page-paint",
      "opening it until its first paint (of an empty page: 0.1 s)",
      "done(performance.getEntriesByName('first-contentful-paint')[0].startTime);"),

  /** The same until everything is read and scripts answer. */
  READY(
      "page-ready",
      "opening it until it is complete and answers",
      "drawn(() => done(performance.now()));"),

  /** There and back again, and half of that: on the plain page only the way back is long. */
  TAB(
      "page-tab",
      "turning to the accounts and back, each",
      """
      const turn = (tab, then) => {
        document.querySelector(`a[href="#${tab}"]`).click();
        drawn(then);
      };
      drawn(() => {
        const start = performance.now();
        turn('accounts', () => turn('sounds', () => done((performance.now() - start) / 2)));
      });
      """),

  /** A word of every fifth video; the wait for the next letter is included. */
  SEARCH(
      "page-search",
      "searching its sounds for a word",
      """
      const search = document.querySelector('#sounds [data-search]');
      drawn(() => {
        let start;
        new MutationObserver(() => drawn(() => done(performance.now() - start)))
            .observe(document.querySelector('#sounds [data-count]'), {childList: true});
        start = performance.now();
        search.value = 'cut';
        search.dispatchEvent(new Event('input', {bubbles: true}));
      });
      """);

  private static final String AROUND =
      """
      const answer = arguments[arguments.length - 1];
      const drawn = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
      const done = (milliseconds) => {
        const shown = (what) => [...document.querySelectorAll('#sounds:not([hidden]) ' + what + ':not([hidden])')];
        const cards = shown('[data-card]');
        const videos = cards.length
            ? cards.reduce((sum, card) => sum + Number(card.dataset.uses), 0)
            : shown('tbody tr').length;
        answer([milliseconds / 1000, videos]);
      };
      """;

  private final String word;
  private final String what;
  private final String script;

  Deed(String word, String what, String script) {
    this.word = word;
    this.what = what;
    this.script = script;
  }

  /** A word to ask for it by. */
  String word() {
    return word;
  }

  /** What is done. */
  String what() {
    return what;
  }

  /**
   * Does it on the page that is open. Answers with the seconds it took and how many videos the
   * sounds have that are there after it, on our page by what their cards say.
   */
  String script() {
    return AROUND + script;
  }
}
