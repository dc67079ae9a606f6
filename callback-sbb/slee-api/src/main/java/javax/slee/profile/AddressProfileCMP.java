package javax.slee.profile;

import javax.slee.Address;

/**
 * The attribute of a profile in an address profile table of SLEE 1.0: several addresses (JSR 240
 * §10).
 */
public interface AddressProfileCMP {

  Address[] getAddresses();

  void setAddresses(Address[] addresses);
}
