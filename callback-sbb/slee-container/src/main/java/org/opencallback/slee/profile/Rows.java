package org.opencallback.slee.profile;

import java.util.Set;

/** The profiles of a table, as they were committed or as a transaction sees them. */
interface Rows {

  /** The values of a profile, not to be changed; null if there is none of that name. */
  Object[] find(String name);

  /** The names of the profiles, without the default profile. */
  Set<String> names();

  /**
   * The names of the profiles of which an attribute has a value.
   *
   * @param value the value; of an array, that of an element
   */
  Set<String> withValue(int attribute, Object value);
}
