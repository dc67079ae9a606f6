package javax.slee.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import javax.management.MalformedObjectNameException;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.slee.Copies;
import javax.slee.EventTypeID;
import javax.slee.facilities.AlarmLevel;
import javax.slee.facilities.TraceLevel;
import javax.slee.usage.SampleStatistics;
import javax.slee.usage.UsageMBean;
import javax.slee.usage.UsageNotification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vendor's data goes along with an object only where its class was told so. */
class VendorExtensionsTest {

  private static final NotificationSource SOURCE = new SubsystemNotification("router");

  /** One of the classes with vendor's data: an object, and the static methods of its class. */
  record Subject(VendorExtensions object, Consumer<Boolean> writing, Consumer<Boolean> reading) {

    @Override
    public String toString() {
      return object.getClass().getSimpleName();
    }
  }

  private record VendorData(String text) implements Serializable {}

  static List<Subject> subjects() {
    return List.of(
        new Subject(
            new Alarm("1", SOURCE, "type", "instance", AlarmLevel.MAJOR, "text", null, 1),
            on ->
                toggle(
                    on,
                    Alarm::enableVendorDataSerialization,
                    Alarm::disableVendorDataSerialization),
            on ->
                toggle(
                    on,
                    Alarm::enableVendorDataDeserialization,
                    Alarm::disableVendorDataDeserialization)),
        new Subject(
            named(
                new AlarmNotification(
                    "type",
                    Copies.standIn(AlarmMBean.class),
                    "1",
                    SOURCE,
                    "type",
                    "instance",
                    AlarmLevel.MAJOR,
                    "text",
                    null,
                    1,
                    2)),
            on ->
                toggle(
                    on,
                    AlarmNotification::enableVendorDataSerialization,
                    AlarmNotification::disableVendorDataSerialization),
            on ->
                toggle(
                    on,
                    AlarmNotification::enableVendorDataDeserialization,
                    AlarmNotification::disableVendorDataDeserialization)),
        new Subject(
            named(
                new TraceNotification(
                    "type",
                    Copies.standIn(TraceMBean.class),
                    SOURCE,
                    "",
                    TraceLevel.INFO,
                    "text",
                    null,
                    1,
                    2)),
            on ->
                toggle(
                    on,
                    TraceNotification::enableVendorDataSerialization,
                    TraceNotification::disableVendorDataSerialization),
            on ->
                toggle(
                    on,
                    TraceNotification::enableVendorDataDeserialization,
                    TraceNotification::disableVendorDataDeserialization)),
        new Subject(
            new EventTypeDescriptor(
                new EventTypeID("a", "b", "1"),
                new DeployableUnitID("url"),
                "jar",
                new LibraryID[0],
                "A"),
            on ->
                toggle(
                    on,
                    ComponentDescriptor::enableVendorDataSerialization,
                    ComponentDescriptor::disableVendorDataSerialization),
            on ->
                toggle(
                    on,
                    ComponentDescriptor::enableVendorDataDeserialization,
                    ComponentDescriptor::disableVendorDataDeserialization)),
        new Subject(
            named(
                new SleeStateChangeNotification(
                    Copies.standIn(SleeManagementMBean.class),
                    SleeState.RUNNING,
                    SleeState.STARTING,
                    1)),
            on ->
                toggle(
                    on,
                    SleeStateChangeNotification::enableVendorDataSerialization,
                    SleeStateChangeNotification::disableVendorDataSerialization),
            on ->
                toggle(
                    on,
                    SleeStateChangeNotification::enableVendorDataDeserialization,
                    SleeStateChangeNotification::disableVendorDataDeserialization)),
        new Subject(
            named(
                new UsageNotification(
                    "type",
                    Copies.standIn(UsageMBean.class),
                    SOURCE,
                    null,
                    "calls",
                    true,
                    1,
                    2,
                    3)),
            on ->
                toggle(
                    on,
                    UsageNotification::enableVendorDataSerialization,
                    UsageNotification::disableVendorDataSerialization),
            on ->
                toggle(
                    on,
                    UsageNotification::enableVendorDataDeserialization,
                    UsageNotification::disableVendorDataDeserialization)),
        new Subject(
            new SampleStatistics(1, 2, 3, 4),
            on ->
                toggle(
                    on,
                    SampleStatistics::enableVendorDataSerialization,
                    SampleStatistics::disableVendorDataSerialization),
            on ->
                toggle(
                    on,
                    SampleStatistics::enableVendorDataDeserialization,
                    SampleStatistics::disableVendorDataDeserialization)));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void goAlongOnlyIfBothWrittenAndRead(Subject subject) {
    VendorData data = new VendorData("of the vendor");
    subject.object().setVendorData(data);

    assertThat(subject.object().getVendorData()).isSameAs(data);
    assertThat(copy(subject, true, true).getVendorData()).isEqualTo(data);
    assertThat(copy(subject, true, false).getVendorData()).isNull();
    assertThat(copy(subject, false, true).getVendorData()).isNull();
    assertThat(copy(subject, false, false).getVendorData()).isNull();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void leaveTheRestOfTheObjectAsItWas(Subject subject) {
    subject.object().setVendorData("data");

    assertThat(copy(subject, true, true)).hasToString(subject.object().toString());
    assertThat(copy(subject, true, false)).hasToString(subject.object().toString());
  }

  @Test
  void stayBehindByDefault() {
    SampleStatistics statistics = new SampleStatistics();
    statistics.setVendorData("data");

    assertThat(Copies.serialised(statistics).getVendorData()).isNull();
  }

  @Test
  void areReadUnderTheFilterOfTheStream() throws IOException {
    SampleStatistics statistics = new SampleStatistics(1, 2, 3, 4);
    statistics.setVendorData(new VendorData("not wanted here"));
    SampleStatistics.enableVendorDataSerialization();
    SampleStatistics.enableVendorDataDeserialization();
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(statistics);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        in.setObjectInputFilter(
            ObjectInputFilter.Config.createFilter("!" + VendorData.class.getName()));
        assertThatThrownBy(in::readObject).isInstanceOf(InvalidClassException.class);
      }
    } finally {
      SampleStatistics.disableVendorDataSerialization();
      SampleStatistics.disableVendorDataDeserialization();
    }
  }

  private static VendorExtensions copy(Subject subject, boolean write, boolean read) {
    subject.writing().accept(write);
    subject.reading().accept(read);
    try {
      return Copies.serialised(subject.object());
    } finally {
      subject.writing().accept(false);
      subject.reading().accept(false);
    }
  }

  private static void toggle(boolean on, Runnable enable, Runnable disable) {
    if (on) {
      enable.run();
    } else {
      disable.run();
    }
  }

  // A notification leaves the JVM with the name of its MBean, not with the MBean itself.
  private static <T extends Notification> T named(T notification) {
    try {
      notification.setSource(new ObjectName("javax.slee.management:name=Test"));
      return notification;
    } catch (MalformedObjectNameException e) {
      throw new AssertionError(e);
    }
  }
}
