package javax.slee.profile;

/** A profile in an address profile table as SBBs see it (JSR 240 §10). */
public interface AddressProfileLocal extends ProfileLocalObject, AddressProfile11CMP {}
