package javax.slee;

/**
 * The last event of every activity, fired by the SLEE (JSR 240 §7). When it has been delivered to
 * an SBB entity, the entity is detached.
 */
public interface ActivityEndEvent {}
