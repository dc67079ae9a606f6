package org.opencallback.media;

/**
 * A party pressed a key. Fired once per key press however many ways it reached us; event type
 * {@code org.opencallback.media.Digit}, vendor {@code org.opencallback}, version {@code 1.0}.
 *
 * @param party who pressed it
 * @param digit {@code 0-9}, {@code *}, {@code #} or {@code A-D} (RFC 4733 §3.2)
 * @param source the first way it was seen
 */
public record DigitEvent(Party party, char digit, DigitSource source) {}
