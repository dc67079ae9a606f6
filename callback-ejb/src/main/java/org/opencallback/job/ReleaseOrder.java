package org.opencallback.job;

/**
 * A call in progress is to be released, because somebody at the console wants it. The event that
 * the call receives.
 *
 * @param jobId the job
 */
public record ReleaseOrder(long jobId) {}
