package org.opencallback.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.admin.DirectoryCsv.Line;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.export.FormulaMark;
import org.opencallback.problem.RefusedException;

class DirectoryCsvTest {

  private static MobilePhone mobile(String name) {
    ClassOfService rights = new ClassOfService();
    rights.setName("National");
    Extension extension = new Extension();
    extension.setNumber("101");
    extension.setName(name);
    extension.setClassOfService(rights);
    MobilePhone mobile = new MobilePhone();
    mobile.setExtension(extension);
    mobile.setNumber("+48601000001");
    mobile.setLabel("company's, \"red\"");
    mobile.setExpiresAt(Instant.parse("2030-12-31T23:59:00Z"));
    return mobile;
  }

  private static Line only(String text) {
    List<Line> lines = DirectoryCsv.read(text);
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  @Test
  void whatIsExportedIsReadAgain() {
    Line line = only(DirectoryCsv.heading() + DirectoryCsv.line(mobile("Ewa")));

    assertThat(line.value("extension")).isEqualTo("101");
    assertThat(line.value("mobile")).isEqualTo("+48601000001");
    assertThat(line.value("label")).isEqualTo("company's, \"red\"");
    assertThat(line.value("transit_permitted")).isEqualTo("no");
    assertThat(line.value("enabled")).isEqualTo("yes");
    assertThat(line.value("callback_number")).isEmpty();
    assertThat(line.value("expires_at")).isEqualTo("2030-12-31T23:59:00Z");
  }

  // A spreadsheet runs what begins like this (OWASP: CSV injection).
  @Test
  void noValueIsAFormulaForASpreadsheetAndNoneIsLost() {
    for (String name : List.of("=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "\tx")) {
      String export = DirectoryCsv.line(mobile(name));
      assertThat(export).doesNotContain("101," + name).contains("'" + name);
      assertThat(FormulaMark.removed(FormulaMark.put(name))).isEqualTo(name);
    }
    assertThat(FormulaMark.put("Ewa")).isEqualTo("Ewa");
    assertThat(FormulaMark.removed("'t Hooft")).isEqualTo("'t Hooft");
  }

  @Test
  void columnsThatAreNotGivenAreNotTouched() {
    Line line = only("\uFEFFmobile,extension\n601000001,101\n");
    assertThat(line.says("name")).isFalse();
    assertThat(line.says("extension")).isTrue();
    assertThat(line.number()).isEqualTo(2);
  }

  @Test
  void aTextThatCannotBeReadIsRefusedWithWhatWasExpected() {
    assertThatThrownBy(() -> DirectoryCsv.read("mobile,extensions\n1,2\n"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not 'extensions'");
    assertThatThrownBy(() -> DirectoryCsv.read("mobile\n1\n"))
        .hasMessageContaining("column extension is needed");
    assertThatThrownBy(() -> DirectoryCsv.read("mobile,extension\n\"1,2\n"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no CSV text");
  }
}
