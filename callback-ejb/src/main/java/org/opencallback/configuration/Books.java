package org.opencallback.configuration;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.opencallback.tariff.PriceBook;

/**
 * What calls cost.
 *
 * @param prices the price book
 * @param zone the exchange's time zone: whose calendar days, nights and weekends count
 * @param paidToday what the company has paid today, a few seconds old; zero where no limit asks
 */
public record Books(PriceBook prices, ZoneId zone, BigDecimal paidToday) {}
