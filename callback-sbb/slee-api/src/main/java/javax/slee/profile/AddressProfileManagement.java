package javax.slee.profile;

public interface AddressProfileManagement extends AddressProfile11CMP {}
