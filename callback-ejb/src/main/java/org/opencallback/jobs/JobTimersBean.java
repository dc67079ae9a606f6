package org.opencallback.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.Date;

/** The timers. */
@Stateless
public class JobTimersBean {

  @Resource TimerService timers;

  /** Arms a timer. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void arm(long jobId, Instant at) {
    timers.createSingleActionTimer(Date.from(at), new TimerConfig(jobId, false));
  }

  @jakarta.ejb.Timeout
  void due() {}
}
