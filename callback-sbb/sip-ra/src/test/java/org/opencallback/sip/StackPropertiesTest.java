package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StackPropertiesTest {

  private static final String THREADS = "gov.nist.javax.sip.THREAD_POOL_SIZE";

  @AfterEach
  void clear() {
    System.clearProperty(THREADS);
  }

  @Test
  void replacesWhatTheResourceAdaptorAsksFor() {
    Properties asked = new Properties();
    asked.setProperty(THREADS, "8");
    asked.setProperty("javax.sip.STACK_NAME", "sip");

    Properties complete = StackProperties.complete(asked);

    assertThat(complete).containsEntry(THREADS, "1").containsEntry("javax.sip.STACK_NAME", "sip");
    assertThat(asked).containsEntry(THREADS, "8");
  }

  @Test
  void aSystemPropertyHasTheLastWord() {
    System.setProperty(THREADS, "4");

    assertThat(StackProperties.complete(new Properties())).containsEntry(THREADS, "4");
  }

  @Test
  void otherSystemPropertiesStayOutside() {
    assertThat(StackProperties.complete(new Properties())).doesNotContainKey("java.version");
  }

  @Test
  void namesLoggersThatTheStackCanMake() throws Exception {
    Properties complete = StackProperties.complete(new Properties());

    for (String name : new String[] {"STACK_LOGGER", "SERVER_LOGGER"}) {
      Class<?> logger = Class.forName(complete.getProperty("gov.nist.javax.sip." + name));
      assertThat(logger.getConstructor().newInstance()).isNotNull();
    }
  }
}
