package javax.slee.facilities;

import javax.slee.ActivityContextInterface;
import javax.slee.TransactionRequiredLocalException;

/**
 * Gives activity contexts names under which all SBBs find them (JSR 240 §13.4). A name is lost when
 * its activity ends.
 */
public interface ActivityContextNamingFacility {

  /** Where an SBB finds the facility. */
  String JNDI_NAME = "java:comp/env/slee/facilities/activitycontextnaming";

  /**
   * Gives an activity context a name.
   *
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if {@code name} is empty
   * @throws NameAlreadyBoundException if an activity context has this name already
   */
  void bind(ActivityContextInterface aci, String name)
      throws NullPointerException,
          IllegalArgumentException,
          TransactionRequiredLocalException,
          NameAlreadyBoundException,
          FacilityException;

  /**
   * Takes a name back.
   *
   * @throws NullPointerException if {@code name} is null
   * @throws NameNotBoundException if no activity context has this name
   */
  void unbind(String name)
      throws NullPointerException,
          TransactionRequiredLocalException,
          NameNotBoundException,
          FacilityException;

  /**
   * Finds an activity context.
   *
   * @return null if none has this name
   * @throws NullPointerException if {@code name} is null
   */
  ActivityContextInterface lookup(String name)
      throws NullPointerException, TransactionRequiredLocalException, FacilityException;
}
