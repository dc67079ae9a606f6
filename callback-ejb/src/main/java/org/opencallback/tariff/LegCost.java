package org.opencallback.tariff;

import org.jspecify.annotations.Nullable;

/**
 * What one leg costs, as far as the price list knows it. Null means that there is no price, which
 * is not the same as free.
 *
 * @param zone name of the zone of the number called
 * @param place name of the zone where the mobile stayed
 * @param company what the company pays for the leg
 * @param mobile what the mobile's owner pays to be called; leg A only
 * @param direct what the mobile's owner would have paid to call the destination by itself; leg B
 *     only
 */
public record LegCost(
    @Nullable String zone,
    @Nullable String place,
    @Nullable Money company,
    @Nullable Money mobile,
    @Nullable Money direct) {

  /** A leg that nothing is known of. */
  public static final LegCost UNKNOWN = new LegCost(null, null, null, null, null);
}
