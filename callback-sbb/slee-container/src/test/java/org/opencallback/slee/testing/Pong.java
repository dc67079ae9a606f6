package org.opencallback.slee.testing;

/** An event that the SBBs of the tests fire. */
public record Pong(String name) {}
