package org.opencallback.slee.testing;

/** An activity of the test adaptor. */
public record TestActivity(String name) {}
