/** Callback jobs: what was promised to whom, durable, from the trigger to the last record. */
@NullMarked
package org.opencallback.job;

import org.jspecify.annotations.NullMarked;
