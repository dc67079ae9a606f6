package org.opencallback.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  @Test
  void writesTextsAndNumbers() {
    assertThat(csv("Zażółć", 3L, new BigDecimal("-1.20")))
        .isEqualTo("\uFEFFA,B,C\r\nZażółć,3,-1.20\r\n");
  }

  @Test
  void quotesWhatWouldBreakALine() {
    assertThat(csv("a,b", "say \"no\"", "two\nlines"))
        .endsWith("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
  }

  @Test
  void letsNoTextBecomeAFormula() {
    assertThat(csv("=1+1", "+48601000001", "-2")).endsWith("'=1+1,'+48601000001,'-2\r\n");
    assertThat(csv("@SUM(A1)", "\t=1", "\r=1")).endsWith("'@SUM(A1),'\t=1,\"'\r=1\"\r\n");
    assertThat(csv("a=1", "", "x")).endsWith("a=1,,x\r\n");
  }

  @Test
  void refusesARowWithoutACellForEachColumn() {
    assertThatThrownBy(() -> new Table("T", List.of("A", "B"), List.of(List.of("x"))))
        .hasMessage("a row has 1 cells for 2 columns");
  }

  private static String csv(Object... cells) {
    Table table = new Table("T", List.of("A", "B", "C"), List.of(List.of(cells)));
    return new String(CsvFile.of(table), StandardCharsets.UTF_8);
  }
}
