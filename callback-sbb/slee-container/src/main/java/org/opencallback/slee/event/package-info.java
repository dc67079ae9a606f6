/** Event types as the SLEE knows them (JSR 240 §8.2). */
@NullMarked
package org.opencallback.slee.event;

import org.jspecify.annotations.NullMarked;
