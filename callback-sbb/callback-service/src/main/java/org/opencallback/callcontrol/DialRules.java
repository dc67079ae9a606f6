package org.opencallback.callcontrol;

import java.time.Duration;

/**
 * How digits are collected after the dial tone.
 *
 * @param firstDigit time for the first digit
 * @param nextDigit time between digits; when it runs out the number is taken as complete
 * @param maxDigits a number is complete with this many digits
 * @param attempts how many refused or empty attempts end the call
 * @param terminator key that ends a number
 * @param followOn keys that give dial tone again; empty when there are none
 */
public record DialRules(
    Duration firstDigit,
    Duration nextDigit,
    int maxDigits,
    int attempts,
    char terminator,
    String followOn) {}
