package org.opencallback.job;

/**
 * A callback that is due: everything that the call needs to know, decided when it was claimed. The
 * event that the SLEE side receives.
 *
 * @param jobId the job
 * @param attempt 1 for the first attempt
 * @param extensionId the extension that pays
 * @param partyA how the mobile is called back
 * @param toneProfile country whose tones are played, such as {@code PL}
 * @param dialling how digits are collected
 * @param limits how long the call may last
 * @param acceptMode what A has to do before dial tone
 * @param purpose what A is called for
 */
public record CallbackOrder(
    long jobId,
    int attempt,
    long extensionId,
    Origination partyA,
    String toneProfile,
    DialPolicy dialling,
    CallLimits limits,
    AcceptMode acceptMode,
    JobPurpose purpose) {

  /** An order for a mobile that need not accept. */
  public CallbackOrder(
      long jobId,
      int attempt,
      long extensionId,
      Origination partyA,
      String toneProfile,
      DialPolicy dialling,
      CallLimits limits) {
    this(
        jobId,
        attempt,
        extensionId,
        partyA,
        toneProfile,
        dialling,
        limits,
        AcceptMode.NONE,
        JobPurpose.CALLBACK);
  }
}
