package org.opencallback.sbb.event;

/**
 * Tells an SBB entity that now exists to begin its work.
 *
 * <p>An initial event whose transaction rolls back leaves no entity behind that could clear up (JSR
 * 240 §9.12.2). So the handler of the initial event does nothing that can fail and fires this one;
 * event type {@code org.opencallback.Begin}, vendor {@code org.opencallback}, version {@code 1.0}.
 */
public record Begin() {}
