/** Admission: whether a trigger call is followed by a callback, and why not. Pure. */
@NullMarked
package org.opencallback.admission;

import org.jspecify.annotations.NullMarked;
