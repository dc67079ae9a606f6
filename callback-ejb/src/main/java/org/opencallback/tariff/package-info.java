/** What calls cost: zones, rates, billing increments, and what calling back saves. Pure. */
@NullMarked
package org.opencallback.tariff;

import org.jspecify.annotations.NullMarked;
