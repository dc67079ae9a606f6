package org.opencallback.slee.restcomm;

import javax.slee.CreateException;
import org.mobicents.slee.ChildRelationExt;
import org.mobicents.slee.SbbLocalObjectExt;
import org.opencallback.slee.sbb.ChildRelationView;
import org.opencallback.slee.sbb.SbbEntity;

/** A child relation whose children can have names. */
final class ExtendedChildRelation extends ChildRelationView implements ChildRelationExt {

  ExtendedChildRelation(SbbEntity parent, int relation) {
    super(parent, relation);
  }

  @Override
  public SbbLocalObjectExt create(String name) throws CreateException {
    return (SbbLocalObjectExt) createNamed(name);
  }

  @Override
  public SbbLocalObjectExt get(String name) {
    return (SbbLocalObjectExt) named(name);
  }
}
