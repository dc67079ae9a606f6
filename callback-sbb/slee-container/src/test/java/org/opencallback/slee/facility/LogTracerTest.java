package org.opencallback.slee.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.slee.facilities.TraceLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tracers write to the log. */
final class LogTracerTest {

  private final Logger log = Logger.getLogger("slee.CallSbb.media");
  private final List<LogRecord> records = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final LogTracer tracer = new LogTracer("CallSbb", "media");

  @BeforeEach
  void listen() {
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    log.setLevel(Level.INFO);
  }

  @AfterEach
  void stopListening() {
    log.removeHandler(handler);
    log.setUseParentHandlers(true);
    log.setLevel(null);
  }

  @Test
  void writesWhatTheLevelLetsThrough() {
    tracer.info("leg answered");
    tracer.fine("not shown");
    tracer.severe("broken", new IllegalStateException("why"));
    tracer.trace(TraceLevel.WARNING, "look here");
    assertThat(records)
        .extracting(LogRecord::getMessage)
        .containsExactly("leg answered", "broken", "look here");
    assertThat(records.get(1).getThrown()).hasMessage("why");
  }

  @Test
  void tellsItsLevel() {
    assertThat(tracer.getTraceLevel()).isEqualTo(TraceLevel.INFO);
    assertThat(tracer.isInfoEnabled()).isTrue();
    assertThat(tracer.isFineEnabled()).isFalse();
    assertThat(tracer.isTraceable(TraceLevel.SEVERE)).isTrue();
    assertThat(tracer.isTraceable(TraceLevel.FINEST)).isFalse();
    log.setLevel(Level.ALL);
    assertThat(tracer.getTraceLevel()).isEqualTo(TraceLevel.FINEST);
  }

  @Test
  void knowsItsNameAndItsParent() {
    assertThat(new LogTracer("CallSbb", "a.b").getParentTracerName()).isEqualTo("a");
    assertThat(tracer.getParentTracerName()).isEmpty();
    assertThat(new LogTracer("CallSbb", "").getParentTracerName()).isNull();
    assertThatThrownBy(() -> new LogTracer("CallSbb", "a..b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToTraceAtOff() {
    assertThatThrownBy(() -> tracer.trace(TraceLevel.OFF, "never"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
