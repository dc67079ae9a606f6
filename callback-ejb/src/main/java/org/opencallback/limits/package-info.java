/** Limits against fraud and mishaps, and what has been used of them. */
package org.opencallback.limits;
