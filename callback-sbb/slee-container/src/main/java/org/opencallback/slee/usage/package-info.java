/** Usage parameters: what SBBs and resource adaptors count and measure (JSR 240 §11). */
@NullMarked
package org.opencallback.slee.usage;

import org.jspecify.annotations.NullMarked;
