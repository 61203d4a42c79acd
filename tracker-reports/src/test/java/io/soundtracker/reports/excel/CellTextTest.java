package io.soundtracker.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  @Test
  void replacesWhatXmlCannotHold() {
    assertThat(CellText.of("a\u0000b\u001Bc\uFFFEd\uD800e")).isEqualTo("a�b�c�d�e");
    assertThat(CellText.of("😀 é\n夜")).isEqualTo("😀 é\n夜");
  }

  @Test
  void keepsWhatLooksLikeExcelsEscapes() {
    assertThat(CellText.of("_x0041_ x_x00e9_")).isEqualTo("_x005F_x0041_ x_x005F_x00e9_");
    assertThat(CellText.of("_xyz_")).isEqualTo("_xyz_");
  }

  @Test
  void cutsBetweenCharacters() {
    String cut = CellText.of("x".repeat(32_765) + "😀😀");

    assertThat(cut).hasSize(32_766).endsWith("x…");
    assertThat(CellText.of("x".repeat(32_767))).hasSize(32_767).endsWith("x");
    assertThat(CellText.of("_x0041_".repeat(10_000))).hasSize(32_767);
  }

  @Test
  void writesOneLine() {
    assertThat(CellText.line(" one\r\ntwo\u2028three ")).isEqualTo("one two three");
  }

  @Test
  void writesLiteralsThatFormulasTake() {
    assertThat(CellText.literal("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    assertThat(CellText.literal("x".repeat(300))).hasSize(257).endsWith("…\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx"})
  void recognisesFormulas(String text) {
    assertThat(CellText.looksLikeFormula(text)).isTrue();
    assertThat(CellText.looksLikeFormula("x" + text)).isFalse();
  }
}
