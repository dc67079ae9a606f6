package org.opencallback.slee;

import java.util.List;
import java.util.Optional;
import javax.slee.ComponentID;
import org.opencallback.slee.deployment.InstalledComponent;
import org.opencallback.slee.descriptor.ComponentDescriptor;
import org.opencallback.slee.descriptor.EventTypeDescriptor;

/** Components that are there without a deployable unit, because the platform brings them. */
public interface ComponentSource {

  /** No such components. */
  ComponentSource NONE =
      new ComponentSource() {
        @Override
        public <D extends ComponentDescriptor> Optional<InstalledComponent<D>> find(
            ComponentID id, Class<D> kind) {
          return Optional.empty();
        }

        @Override
        public List<InstalledComponent<EventTypeDescriptor>> eventTypes() {
          return List.of();
        }
      };

  /** The component with this id, of this kind. */
  <D extends ComponentDescriptor> Optional<InstalledComponent<D>> find(
      ComponentID id, Class<D> kind);

  /** The event types among them. */
  List<InstalledComponent<EventTypeDescriptor>> eventTypes();
}
