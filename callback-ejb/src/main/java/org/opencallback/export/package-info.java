/** Tables for taking away: CSV, XLSX, PDF. */
@NullMarked
package org.opencallback.export;

import org.jspecify.annotations.NullMarked;
