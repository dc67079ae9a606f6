package javax.slee.profile;

import javax.slee.Address;

public interface AddressProfileCMP {
  Address[] getAddresses();

  void setAddresses(Address[] addresss);
}
