package javax.slee.facilities;

import javax.slee.ActivityContextInterface;
import javax.slee.TransactionRequiredLocalException;

public interface ActivityContextNamingFacility {
  String JNDI_NAME = "java:comp/env/slee/facilities/activitycontextnaming";

  void bind(ActivityContextInterface aci, String name)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRequiredLocalException,
          NameAlreadyBoundException,
          FacilityException;

  void unbind(String name)
      throws NullPointerException,
          TransactionRequiredLocalException,
          NameNotBoundException,
          FacilityException;

  ActivityContextInterface lookup(String name)
      throws NullPointerException, TransactionRequiredLocalException, FacilityException;
}
