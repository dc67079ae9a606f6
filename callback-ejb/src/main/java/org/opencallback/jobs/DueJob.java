package org.opencallback.jobs;

import java.time.Instant;
import org.opencallback.job.AcceptMode;
import org.opencallback.job.JobPurpose;

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

  JobNews.Job named() {
    return new JobNews.Job(id, mobile == null ? null : mobile.number(), extensionNumber, attempt);
  }

  /** Reads the columns of {@link JobStore#due}. */
  static DueJob of(long id, Object[] row) {
    boolean registered = row[3] != null;
    Mobile mobile =
        registered
            ? new Mobile(
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
