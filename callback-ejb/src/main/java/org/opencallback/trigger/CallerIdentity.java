package org.opencallback.trigger;

import org.jspecify.annotations.Nullable;

/**
 * What a trigger call says about its caller. Which of it is believed depends on the trunk.
 *
 * @param asserted user part of P-Asserted-Identity (RFC 3325), null when absent
 * @param from user part of From (RFC 3261 §20.20), null when anonymous or without a user part
 * @param withheld the caller asked for privacy (RFC 3323, RFC 3325 §9.3) or From is anonymous
 */
public record CallerIdentity(@Nullable String asserted, @Nullable String from, boolean withheld) {}
