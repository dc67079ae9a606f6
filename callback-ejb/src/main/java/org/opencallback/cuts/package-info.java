/** Calls in progress that are cut: for money, and because all callbacks are stopped. */
package org.opencallback.cuts;
