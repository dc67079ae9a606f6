package org.mobicents.slee;

import javax.slee.NoSuchObjectLocalException;
import javax.slee.SLEEException;
import javax.slee.SbbLocalObject;
import javax.slee.TransactionRequiredLocalException;

/** An SBB local object that knows its place among its parent's children. */
public interface SbbLocalObjectExt extends SbbLocalObject {

  /** The method of the child relation that the entity is in; null for a root. */
  String getChildRelation() throws TransactionRequiredLocalException, SLEEException;

  /** The name of the entity in its child relation. */
  String getName()
      throws NoSuchObjectLocalException, TransactionRequiredLocalException, SLEEException;

  /** The parent; null for a root. */
  SbbLocalObjectExt getParent()
      throws NoSuchObjectLocalException, TransactionRequiredLocalException, SLEEException;
}
