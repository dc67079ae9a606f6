package javax.slee.profile;

/** A profile in an address profile table as management clients see it (JSR 240 §10). */
public interface AddressProfileManagement extends AddressProfile11CMP {}
