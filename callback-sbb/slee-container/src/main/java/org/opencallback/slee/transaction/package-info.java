/** What a JTA transaction carries inside the SLEE, and the SLEE's own view of transactions. */
@NullMarked
package org.opencallback.slee.transaction;

import org.jspecify.annotations.NullMarked;
