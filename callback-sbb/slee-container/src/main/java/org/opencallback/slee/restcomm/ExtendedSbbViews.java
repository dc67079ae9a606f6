package org.opencallback.slee.restcomm;

import javax.naming.Context;
import javax.slee.ChildRelation;
import javax.slee.SbbContext;
import org.opencallback.slee.descriptor.SbbDescriptor;
import org.opencallback.slee.sbb.LocalObject;
import org.opencallback.slee.sbb.SbbEntity;
import org.opencallback.slee.sbb.SbbViews;

/** The objects of SBBs with the extensions of Restcomm's SLEE. */
public final class ExtendedSbbViews implements SbbViews {

  @Override
  public SbbContext context(SbbContext own, SbbDescriptor sbb, Context component) {
    return new ExtendedSbbContext(own, sbb, component);
  }

  @Override
  public LocalObject localObject(SbbEntity entity) {
    return new ExtendedLocalObject(entity);
  }

  @Override
  public Class<? extends LocalObject> localObjectType() {
    return ExtendedLocalObject.class;
  }

  @Override
  public ChildRelation childRelation(SbbEntity parent, int relation) {
    return new ExtendedChildRelation(parent, relation);
  }
}
