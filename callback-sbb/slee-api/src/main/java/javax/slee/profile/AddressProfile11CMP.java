package javax.slee.profile;

import javax.slee.Address;

public interface AddressProfile11CMP {
  Address getAddress();

  void setAddress(Address address);
}
