package org.opencallback.slee.descriptor;

import java.util.Set;
import javax.slee.ComponentID;

/** What a deployment descriptor says about one component (JSR 240 §2.4, §3). */
public sealed interface ComponentDescriptor
    permits EventTypeDescriptor,
        LibraryDescriptor,
        ProfileSpecDescriptor,
        ResourceAdaptorDescriptor,
        ResourceAdaptorTypeDescriptor,
        SbbDescriptor,
        ServiceDescriptor {

  /** The identity of this component: name, vendor, version. */
  ComponentID id();

  /** The components that must be installed before this one (JSR 240 §3.1.9). */
  Set<ComponentID> references();
}
