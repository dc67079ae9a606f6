package org.opencallback.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.alerts.AlertKind;

class WarningsPanelTest {

  @ParameterizedTest
  @EnumSource
  void leadsToAPageForEveryKindOfAlert(AlertKind kind) {
    assertThat(Path.of("src/main/webapp", WarningsPanel.page(kind) + ".xhtml")).exists();
  }
}
