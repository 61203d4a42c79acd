package io.soundtracker.core.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashtagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "new single #fyp #NewMusic out  | fyp NewMusic",
        "#fyp#viral#dance                | fyp viral dance",
        "(#one), #two! #three. #four...  | one two three four",
        "#under_score #2024 #7days       | under_score 2024 7days",
        "#été #naïve #ÀLAMODE            | été naïve ÀLAMODE",
        "#موسيقى رائعة #ترند             | موسيقى ترند",
        "#מוזיקה!                        | מוזיקה",
        "#می\u200cخوام                   | می\u200cخوام",
        "＃全角 と #音楽、#ダンス          | 全角 音楽 ダンス",
        "#हिन्दी #ไทย                    | हिन्दी ไทย",
        "#love❤️ #fire🔥#x                | love fire x",
        "#e\u0301te\u0301                | e\u0301te\u0301",
        "@someone #tag @other            | tag",
      })
  void findsTheTagsOfACaption(String caption, String tags) {
    assertThat(Hashtags.in(caption)).containsExactly(tags.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``",
        "no tags at all",
        "# alone and #, #! #🔥",
        "keycaps #️⃣ and ##",
        "https://example.com/page#part",
        "https://example.com/#part",
        "you &#39;re",
        "C#major",
      })
  void takesNothingElseForATag(String caption) {
    assertThat(Hashtags.in(caption)).isEmpty();
  }

  @Test
  void namesEachTagOnceInTheOrderOfTheText() {
    assertThat(Hashtags.in("#Fyp #dance #FYP #fyp #Dance")).isEqualTo(List.of("Fyp", "dance"));
  }

  @Property
  void everyTagIsFoundAgain(@ForAll("captions") String caption) {
    for (String tag : Hashtags.in(caption)) {
      assertThat(caption).containsAnyOf("#" + tag, "＃" + tag);
      assertThat(Hashtags.in("#" + tag)).containsExactly(tag);
    }
  }

  @Provide
  Arbitrary<String> captions() {
    var dense = Arbitraries.strings().withChars("#＃aZ1_ é\u0301\u200c😀ا音/&;.").ofMaxLength(30);
    return Arbitraries.oneOf(dense, Arbitraries.strings().all());
  }
}
