package org.opencallback.configuration;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.opencallback.limits.LimitSettings;
import org.opencallback.tariff.PriceBook;

/**
 * What calls cost and how much of them there may be.
 *
 * @param prices the price book
 * @param limits the limits; not to be changed
 * @param zone whose calendar days count
 * @param paidToday what the company has paid today, a few seconds old; zero without a limit
 */
public record Books(PriceBook prices, LimitSettings limits, ZoneId zone, BigDecimal paidToday) {}
