package org.opencallback.slee.sbb;

import javax.naming.Context;
import javax.slee.ChildRelation;
import javax.slee.SbbContext;
import org.opencallback.slee.activity.ContextViews;
import org.opencallback.slee.descriptor.SbbDescriptor;

/**
 * Makes the objects that an SBB gets of the SLEE: plain ones, or, where the platform has the
 * extensions of Restcomm's SLEE, objects that implement these too.
 */
public interface SbbViews {

  /** Those of this virtual machine. */
  SbbViews PRESENT =
      ContextViews.Optional.load(
          SbbViews.class,
          "org.opencallback.slee.restcomm.ExtendedSbbViews",
          new SbbViews() {
            @Override
            public SbbContext context(SbbContext own, SbbDescriptor sbb, Context component) {
              return own;
            }

            @Override
            public LocalObject localObject(SbbEntity entity) {
              return new LocalObject(entity);
            }

            @Override
            public Class<? extends LocalObject> localObjectType() {
              return LocalObject.class;
            }

            @Override
            public ChildRelation childRelation(SbbEntity parent, int relation) {
              return new ChildRelationView(parent, relation);
            }
          });

  /**
   * The SBB context of an SBB object.
   *
   * @param component the SBB's {@code java:comp}
   */
  SbbContext context(SbbContext own, SbbDescriptor sbb, Context component);

  /** The local object of an entity whose SBB has no local interface of its own. */
  LocalObject localObject(SbbEntity entity);

  /** The class that generated local objects extend; its constructor takes the entity. */
  Class<? extends LocalObject> localObjectType();

  /** A child relation of an entity. */
  ChildRelation childRelation(SbbEntity parent, int relation);
}
