/** Callback jobs as rows and timers: behind the ports of {@code org.opencallback.job}. */
package org.opencallback.jobs;
