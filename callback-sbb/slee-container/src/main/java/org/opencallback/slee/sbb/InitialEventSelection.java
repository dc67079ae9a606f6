package org.opencallback.slee.sbb;

import java.util.EnumSet;
import java.util.Set;
import javax.slee.Address;
import javax.slee.InitialEventSelector;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.descriptor.SbbEvent;

/**
 * The question put to an initial event selector method, and its answer (JSR 240 §8.6.3): is the
 * event an initial event of the service, and what is its convergence name made of?
 */
final class InitialEventSelection implements InitialEventSelector {

  private final Service service;
  private final FiredEvent event;
  private final SbbEvent declared;
  private Set<Variable> selected;
  private Address address;
  private String customName;
  private boolean initial = true;

  /**
   * Puts the question.
   *
   * @param declared how the root SBB declares the event, as an initial one
   */
  InitialEventSelection(Service service, FiredEvent event, SbbEvent declared) {
    this.service = service;
    this.event = event;
    this.declared = declared;
    this.selected = declared.initial().variables();
    this.address = event.address();
  }

  /** The convergence name, or null if the event converges with no other. */
  ConvergenceName convergenceName() {
    if (isEventSelected()) {
      return null;
    }
    return new ConvergenceName(
        isActivityContextSelected() ? event.context() : null,
        isAddressSelected() ? address : null,
        isEventTypeSelected() ? event.type() : null,
        isAddressProfileSelected() ? addressProfile() : null,
        customName);
  }

  /** The address profile of the address in the service's table; null if it has none. */
  private String addressProfile() {
    return service
        .runtime()
        .profiles()
        .addressProfile(service.descriptor().addressProfileTable(), address);
  }

  private void select(Variable variable, boolean value) {
    Set<Variable> changed = EnumSet.noneOf(Variable.class);
    changed.addAll(selected);
    if (value) {
      changed.add(variable);
    } else {
      changed.remove(variable);
    }
    selected = changed;
  }

  @Override
  public boolean isActivityContextSelected() {
    return selected.contains(Variable.ACTIVITY_CONTEXT);
  }

  @Override
  public void setActivityContextSelected(boolean value) {
    select(Variable.ACTIVITY_CONTEXT, value);
  }

  @Override
  public boolean isAddressProfileSelected() {
    return selected.contains(Variable.ADDRESS_PROFILE);
  }

  @Override
  public void setAddressProfileSelected(boolean value) {
    select(Variable.ADDRESS_PROFILE, value);
  }

  @Override
  public boolean isAddressSelected() {
    return selected.contains(Variable.ADDRESS);
  }

  @Override
  public void setAddressSelected(boolean value) {
    select(Variable.ADDRESS, value);
  }

  @Override
  public boolean isEventTypeSelected() {
    return selected.contains(Variable.EVENT_TYPE);
  }

  @Override
  public void setEventTypeSelected(boolean value) {
    select(Variable.EVENT_TYPE, value);
  }

  @Override
  public boolean isEventSelected() {
    return selected.contains(Variable.EVENT);
  }

  @Override
  public void setEventSelected(boolean value) {
    select(Variable.EVENT, value);
  }

  @Override
  public String getEventName() {
    return declared.name();
  }

  @Override
  public Object getEvent() {
    return event.event();
  }

  @Override
  public Object getActivity() {
    return event.context().activity();
  }

  @Override
  public Address getAddress() {
    return address;
  }

  @Override
  public void setAddress(Address value) {
    address = value;
  }

  @Override
  public String getCustomName() {
    return customName;
  }

  @Override
  public void setCustomName(String value) {
    customName = value;
  }

  /**
   * Whether the event starts, or goes to, a root entity. With the variable {@code AddressProfile}
   * it does not if its address has no address profile.
   */
  @Override
  public boolean isInitialEvent() {
    return initial && (!isAddressProfileSelected() || addressProfile() != null);
  }

  @Override
  public void setInitialEvent(boolean value) {
    initial = value;
  }
}
