package org.opencallback.slee.descriptor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.descriptor.SbbEvent.Attachment;
import org.opencallback.slee.descriptor.SbbEvent.Direction;

/** Reads an {@code event} element of {@code sbb-jar.xml} (JSR 240 §8.4.3). */
final class SbbEventReader {

  private SbbEventReader() {}

  static SbbEvent read(XmlElement event) throws DescriptorException {
    Direction direction = direction(event);
    InitialEvent initial = initial(event, direction);
    return new SbbEvent(
        name(event),
        ComponentIds.eventType(event.required("event-type-ref")),
        direction,
        initial,
        new Attachment(
            event.flag("mask-on-attach", false),
            event.flag("last-in-transaction", true),
            event.optionalText("event-resource-option")));
  }

  private static String name(XmlElement event) throws DescriptorException {
    String name = event.requiredText("event-name");
    if (!name.chars().allMatch(Character::isJavaIdentifierPart)) {
      throw event.malformed("event-name is \"%s\", expected a Java identifier".formatted(name));
    }
    return name;
  }

  private static Direction direction(XmlElement event) throws DescriptorException {
    String value = event.attribute("event-direction");
    if ("Receive".equals(value)) {
      return Direction.RECEIVE;
    }
    if ("Fire".equals(value)) {
      return Direction.FIRE;
    }
    if ("FireAndReceive".equals(value)) {
      return Direction.FIRE_AND_RECEIVE;
    }
    throw event.malformed(
        "event-direction is %s, expected Receive, Fire or FireAndReceive"
            .formatted(value == null ? "missing" : "\"" + value + "\""));
  }

  private static @Nullable InitialEvent initial(XmlElement event, Direction direction)
      throws DescriptorException {
    boolean isInitial = event.flag("initial-event", false);
    List<XmlElement> selects = event.children("initial-event-select");
    String selectorMethod = event.optionalText("initial-event-selector-method-name");
    boolean selected = !selects.isEmpty() || selectorMethod != null;
    if (!isInitial) {
      if (selected) {
        throw event.malformed("selects initial events, but initial-event is not True");
      }
      return null;
    }
    if (direction == Direction.FIRE) {
      throw event.malformed("is an initial event, but event-direction is Fire");
    }
    if (!selected) {
      throw event.malformed(
          "is an initial event, but has neither <initial-event-select> nor"
              + " <initial-event-selector-method-name>");
    }
    Set<Variable> variables = EnumSet.noneOf(Variable.class);
    for (XmlElement select : selects) {
      variables.add(variable(select));
    }
    return new InitialEvent(variables, selectorMethod);
  }

  private static Variable variable(XmlElement select) throws DescriptorException {
    String value = select.attribute("variable");
    return switch (value == null ? "" : value) {
      case "ActivityContext" -> Variable.ACTIVITY_CONTEXT;
      case "AddressProfile" -> Variable.ADDRESS_PROFILE;
      case "Address" -> Variable.ADDRESS;
      case "EventType" -> Variable.EVENT_TYPE;
      case "Event" -> Variable.EVENT;
      default ->
          throw select.malformed(
              "variable is \"%s\", expected ActivityContext, AddressProfile, Address, EventType or"
                      .formatted(value)
                  + " Event");
    };
  }
}
