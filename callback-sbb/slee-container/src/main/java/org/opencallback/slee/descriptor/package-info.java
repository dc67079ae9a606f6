/**
 * What the standard deployment descriptors of JSR 240 say, as immutable values, and their parser.
 */
@NullMarked
package org.opencallback.slee.descriptor;

import org.jspecify.annotations.NullMarked;
