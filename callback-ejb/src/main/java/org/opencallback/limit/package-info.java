/** Limits: how many callbacks may be promised, to whom, and when. */
package org.opencallback.limit;
