package javax.slee.profile;

public interface AddressProfileLocal extends ProfileLocalObject, AddressProfile11CMP {}
