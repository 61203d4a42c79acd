package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeMessageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ERROR: [tiktok:user] a: HTTP Error 403: Forbidden|a: HTTP Error 403: Forbidden",
        "WARNING: a: Slow (caused by <HTTPError 429>)|a: Slow",
        "ERROR: a: Bad; please report this issue on https://x|a: Bad",
        "at https://u:p4ss@proxy:1/x|at https://proxy:1/x",
        "get https://www.tiktok.com/api/?secUid=S&verifyFp=V failed|get https://www.tiktok.com/api/ failed",
        "url: /api/list/?secUid=S&x=1 (Caused|url: /api/list/ (Caused",
        "header sessionid=abc; msToken: def|header sessionid=***; msToken: ***",
        "no /home/ana/cookies.txt|no ~/cookies.txt",
        "no /Users/ana/c.txt|no ~/c.txt",
        "no C:\\Users\\ana\\c.txt|no ~\\c.txt",
      })
  void leavesOutWhatIsNobodysBusiness(String line, String safe) {
    assertThat(SafeMessage.of(line)).isEqualTo(safe);
  }

  @Test
  void isOneShortLineWithoutColours() {
    String safe =
        SafeMessage.of("\u001b[0;31mERROR:\u001b[0m one\ntwo\u2028three\u0000" + "x".repeat(9_999));

    assertThat(safe).startsWith("one two three").hasSizeLessThan(260).doesNotContain("\u001b");
  }
}
