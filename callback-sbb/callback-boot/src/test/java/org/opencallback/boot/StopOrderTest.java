package org.opencallback.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.DependsOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A bean that the SBBs call is stopped after the SLEE, or calls in progress are not recorded. */
class StopOrderTest {

  private static final Path SBBS =
      Path.of("../callback-service/src/main/slee/sbbs/META-INF/sbb-jar.xml");

  private static final Pattern BEAN = Pattern.compile("java:app/callback-ejb/(\\w+)!");

  @Test
  void theSleeStopsBeforeEveryBeanThatItCalls() throws IOException {
    List<String> called =
        BEAN.matcher(Files.readString(SBBS))
            .results()
            .map(bean -> "callback-ejb.jar#" + bean.group(1))
            .distinct()
            .toList();

    assertThat(called).isNotEmpty();
    assertThat(SleeServer.class.getAnnotation(DependsOn.class).value()).containsAll(called);
  }
}
