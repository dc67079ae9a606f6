package org.opencallback.slee.restcomm;

import org.mobicents.slee.SbbLocalObjectExt;
import org.opencallback.slee.sbb.LocalObject;
import org.opencallback.slee.sbb.SbbEntity;

/** An SBB local object that knows its place among the parent's children. */
public class ExtendedLocalObject extends LocalObject implements SbbLocalObjectExt {

  public ExtendedLocalObject(SbbEntity entity) {
    super(entity);
  }

  @Override
  public String getChildRelation() {
    return relationOfEntity();
  }

  @Override
  public String getName() {
    return nameOfEntity();
  }

  @Override
  public SbbLocalObjectExt getParent() {
    return (SbbLocalObjectExt) parentOfEntity();
  }
}
