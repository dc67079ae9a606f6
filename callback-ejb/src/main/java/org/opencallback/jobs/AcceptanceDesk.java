package org.opencallback.jobs;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jboss.logging.Logger;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.Acceptance;
import org.opencallback.job.CallbackOrder;
import org.opencallback.secrets.Passwords;

/** Decides whether A has accepted its callback. */
final class AcceptanceDesk {

  private static final Logger LOG = Logger.getLogger(AcceptanceDesk.class);
  private static final String ONE = "1";

  private final EntityManager em;

  AcceptanceDesk(EntityManager em) {
    this.em = em;
  }

  Acceptance acceptance(CallbackOrder order, String digits, boolean finished) {
    return switch (order.acceptMode()) {
      case NONE -> Acceptance.ACCEPTED;
      case PRESS_ONE -> pressed(digits);
      case PIN -> finished ? dialled(order.jobId(), digits) : Acceptance.INCOMPLETE;
    };
  }

  private static Acceptance pressed(String digits) {
    if (digits.isEmpty()) {
      return Acceptance.REFUSED_FINALLY; // nobody is there, or a mailbox
    }
    return digits.equals(ONE) ? Acceptance.ACCEPTED : Acceptance.REFUSED;
  }

  private Acceptance dialled(long jobId, String digits) {
    CallbackRequest request = em.find(CallbackRequest.class, jobId);
    MobilePhone mobile =
        request == null || request.getMobilePhoneId() == null
            ? null
            : em.find(
                MobilePhone.class, request.getMobilePhoneId(), LockModeType.PESSIMISTIC_WRITE);
    if (digits.isEmpty() || mobile == null || !mobile.isEnabled() || mobile.getPinHash() == null) {
      return Acceptance.REFUSED_FINALLY;
    }
    if (Passwords.matches(digits.toCharArray(), mobile.getPinHash())) {
      mobile.forgivePins();
      return Acceptance.ACCEPTED;
    }
    mobile.countWrongPin();
    if (mobile.getPinFailures() < MobilePhone.WRONG_PINS) {
      return Acceptance.REFUSED;
    }
    mobile.setEnabled(false);
    LOG.warnf(
        "callback(%d): %d wrong PINs in a row, mobile %s is disabled until it is enabled again",
        jobId, mobile.getPinFailures(), Shortened.number(mobile.getNumber()));
    return Acceptance.REFUSED_FINALLY;
  }
}
