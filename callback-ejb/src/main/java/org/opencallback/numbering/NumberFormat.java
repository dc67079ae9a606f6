package org.opencallback.numbering;

/** How a trunk writes directory numbers. */
public enum NumberFormat {
  /** Country code and number after a plus sign: {@code +48221234567}. */
  E164_PLUS,
  /** Country code and number without anything before it: {@code 48221234567}. */
  E164,
  /** As dialled inside the trunk's country: {@code 221234567}. */
  NATIONAL
}
