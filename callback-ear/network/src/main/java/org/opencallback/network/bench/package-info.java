/**
 * Load on a running server, and what it cost there: many flows at once, played by one process that
 * does little else.
 */
@NullMarked
package org.opencallback.network.bench;

import org.jspecify.annotations.NullMarked;
