/**
 * Numbers: their grammar, their normal form (E.164), how trunks write them, what dialling means.
 */
@NullMarked
package org.opencallback.numbering;

import org.jspecify.annotations.NullMarked;
