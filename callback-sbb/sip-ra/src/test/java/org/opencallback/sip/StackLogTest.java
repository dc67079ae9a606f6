package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StackLogTest {

  private static final Logger LOG = Logger.getLogger("org.opencallback.sip.stack");

  private final List<String> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
  }

  @AfterEach
  void leave() {
    LOG.removeHandler(handler);
  }

  @Test
  void namesThePeerButNotTheNumberThatWasCalled() {
    new StackLog()
        .logError(
            "Problem connecting /192.0.2.1 5060 for message INVITE sip:+48601000001@192.0.2.1");

    assertThat(lines).containsExactly("Problem connecting /192.0.2.1 5060");
  }
}
