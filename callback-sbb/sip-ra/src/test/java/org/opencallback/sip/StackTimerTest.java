package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StackTimerTest {

  private final StackTimer timer = new StackTimer();

  @BeforeEach
  void start() {
    CommonLogger.legacyLogger = new StackLog(); // as a stack does
    timer.start(null, new Properties());
  }

  @AfterEach
  void stop() {
    timer.stop();
  }

  @Test
  void goesOnAfterATaskThatFails() throws Exception {
    repeat(
        () -> {
          throw new IllegalStateException("this task fails each time");
        });
  }

  @Test
  void printsNothingOfARepetitionThatComesTooSoon() throws Exception {
    PrintStream console = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      repeat(StackTimerTest::resendLastResponseAsBytes);
    } finally {
      System.setErr(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("NullPointerException");
  }

  /** Named as the stack's method that looks twice. */
  private static void resendLastResponseAsBytes() {
    throw new NullPointerException("the response has been taken away");
  }

  private void repeat(Runnable failing) throws InterruptedException {
    CountDownLatch repeated = new CountDownLatch(3);
    timer.scheduleWithFixedDelay(
        task(
            () -> {
              repeated.countDown();
              failing.run();
            }),
        1,
        1);
    assertThat(repeated.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void cancelsATaskByItsHandle() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    CountDownLatch later = new CountDownLatch(1);
    SIPStackTimerTask task = task(cancelled::countDown);
    timer.schedule(task, 50);
    timer.schedule(task(later::countDown), 100);

    assertThat(timer.cancel(task)).isTrue();

    assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(cancelled.getCount()).isEqualTo(1);
  }

  private static SIPStackTimerTask task(Runnable work) {
    return new SIPStackTimerTask() {
      @Override
      public void runTask() {
        work.run();
      }

      @Override
      public Object getThreadHash() {
        return "test";
      }
    };
  }
}
