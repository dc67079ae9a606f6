package javax.slee.profile;

import javax.slee.Address;

/** The attribute of a profile in an address profile table: one address (JSR 240 §10). */
public interface AddressProfile11CMP {

  Address getAddress();

  void setAddress(Address address);
}
