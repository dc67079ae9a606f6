package org.mobicents.slee;

import javax.slee.ChildRelation;
import javax.slee.CreateException;
import javax.slee.SLEEException;
import javax.slee.TransactionRequiredLocalException;

/** A child relation whose children can have names. */
public interface ChildRelationExt extends ChildRelation {

  /** A name for the only child of a relation. */
  String DEFAULT_CHILD_NAME = "0";

  /**
   * Creates a child with a name.
   *
   * @throws IllegalArgumentException if the name is empty
   * @throws CreateException if there is a child of that name, or the SBB refuses
   */
  SbbLocalObjectExt create(String name)
      throws CreateException,
          IllegalArgumentException,
          NullPointerException,
          TransactionRequiredLocalException,
          SLEEException;

  /**
   * The child of that name; null if there is none.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  SbbLocalObjectExt get(String name)
      throws IllegalArgumentException,
          NullPointerException,
          TransactionRequiredLocalException,
          SLEEException;
}
