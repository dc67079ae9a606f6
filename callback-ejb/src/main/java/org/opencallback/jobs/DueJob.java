package org.opencallback.jobs;

import java.time.Instant;
import java.util.List;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.AcceptMode;
import org.opencallback.job.JobPurpose;
import org.opencallback.job.LegReport;
import org.opencallback.job.TrunkCall;
import org.opencallback.spending.NextLeg;
import org.opencallback.spending.RunningCall;
import org.opencallback.spending.Spenders;

/**
 * A job that waits, with what has to be known to place its call: a snapshot of the directory.
 *
 * @param version of the job's row, for claiming it
 * @param attempt attempts made so far
 * @param purpose what the mobile is called for
 * @param accessNumberId the access number that was called; 0 for none
 * @param mobile the registered mobile; null when it has been removed
 * @param extensionId the extension that pays; null when it has been removed
 */
record DueJob(
    long id,
    long version,
    int attempt,
    JobPurpose purpose,
    long accessNumberId,
    Mobile mobile,
    Long extensionId,
    String extensionNumber,
    boolean callbackEnabled,
    long classOfServiceId) {

  /** The registration of the mobile as it is now. */
  record Mobile(
      long id,
      boolean enabled,
      boolean transitPermitted,
      Integer licenceSeat,
      Instant expiresAt,
      String number,
      String callbackNumber,
      AcceptMode acceptMode) {

    String numberToCall() {
      return callbackNumber == null ? number : callbackNumber;
    }
  }

  /** The leg of the callback itself, in so many ways; there is a mobile. */
  NextLeg callback(List<TrunkCall> ways, Exchange exchange) {
    RunningCall.Spender spender =
        new RunningCall.Spender(
            mobile.id(),
            mobile.number(),
            extensionId,
            extensionNumber,
            accessNumberId == 0 ? null : accessNumberId,
            Spenders.accessNumber(accessNumberId, exchange));
    return new NextLeg(
        new RunningCall(id, mobile.number(), spender, List.of()),
        LegReport.Party.A,
        mobile.numberToCall(),
        ways);
  }

  JobNews.Job named() {
    return new JobNews.Job(id, mobile == null ? null : mobile.number(), extensionNumber, attempt);
  }

  /** Reads the columns of {@link JobStore#due}. */
  static DueJob of(long id, Object[] row) {
    boolean registered = row[3] != null;
    Mobile mobile =
        registered
            ? new Mobile(
                (Long) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                (Integer) row[6],
                (Instant) row[7],
                (String) row[8],
                (String) row[9],
                (AcceptMode) row[14])
            : null;
    return new DueJob(
        id,
        (Long) row[0],
        (Integer) row[1],
        (JobPurpose) row[15],
        row[2] == null ? 0 : (Long) row[2],
        mobile,
        (Long) row[10],
        (String) row[11],
        registered && (Boolean) row[12],
        registered ? (Long) row[13] : 0);
  }
}
