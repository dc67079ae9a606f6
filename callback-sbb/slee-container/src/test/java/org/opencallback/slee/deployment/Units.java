package org.opencallback.slee.deployment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.LibraryID;

/**
 * Deployable units of a small telephone: a library with {@code example.lib.Number}, an event type
 * {@code Ring} that uses it, an SBB {@code Phone} that receives the event, a service.
 */
final class Units {

  static final LibraryID LIBRARY = new LibraryID("lib", "example", "1.0");
  static final EventTypeID RING = new EventTypeID("Ring", "example", "1.0");
  static final SbbID PHONE = new SbbID("Phone", "example", "1.0");
  static final ServiceID SERVICE = new ServiceID("Telephone", "example", "1.0");

  private static final String LIBRARY_REF =
      """
      <library-ref><library-name>lib</library-name><library-vendor>example</library-vendor>
      <library-version>1.0</library-version></library-ref>
      """;

  private static final String SBB_ID =
      "<sbb-name>%s</sbb-name><sbb-vendor>example</sbb-vendor><sbb-version>1.0</sbb-version>";

  private final Path classes;

  Units(Path directory) throws IOException {
    classes =
        TestCompiler.compile(
            directory,
            Map.of(
                "example.lib.Number",
                "package example.lib; public class Number {}",
                "example.event.Ring",
                "package example.event; public class Ring { public example.lib.Number from; }",
                "example.sbb.PhoneSbb",
                "package example.sbb; public abstract class PhoneSbb"
                    + " { public void onRing(example.event.Ring ring) {} }",
                "example.secret.Secret",
                "package example.secret; public class Secret {}"));
  }

  /** The library, whose classes are in a jar nested in the library jar. */
  TestJar library() {
    return new TestJar()
        .text(
            "META-INF/library-jar.xml",
            """
            <library-jar><library>
            <library-name>lib</library-name><library-vendor>example</library-vendor>
            <library-version>1.0</library-version>
            <jar><jar-name>jars/number.jar</jar-name></jar>
            </library></library-jar>
            """)
        .jar("jars/number.jar", new TestJar().classes(classes, "example.lib"));
  }

  TestJar events() {
    return new TestJar()
        .text(
            "META-INF/event-jar.xml",
            """
            <event-jar>%s<event-definition>
            <event-type-name>Ring</event-type-name><event-type-vendor>example</event-type-vendor>
            <event-type-version>1.0</event-type-version>
            <event-class-name>example.event.Ring</event-class-name>
            </event-definition></event-jar>
            """
                .formatted(LIBRARY_REF))
        .classes(classes, "example.event")
        .text("number.txt", "from the event jar");
  }

  TestJar sbb() {
    return sbb("Phone", "example.sbb.PhoneSbb", "").classes(classes, "example.sbb");
  }

  /** An SBB jar without classes. */
  TestJar sbb(String name, String abstractClass, String references) {
    return new TestJar()
        .text(
            "META-INF/sbb-jar.xml",
            """
            <sbb-jar><sbb>%s%s
            <sbb-classes><sbb-abstract-class>
            <sbb-abstract-class-name>%s</sbb-abstract-class-name>
            </sbb-abstract-class></sbb-classes>
            <event event-direction="Receive"><event-name>Ring</event-name><event-type-ref>
            <event-type-name>Ring</event-type-name><event-type-vendor>example</event-type-vendor>
            <event-type-version>1.0</event-type-version></event-type-ref></event>
            </sbb></sbb-jar>
            """
                .formatted(SBB_ID.formatted(name), references, abstractClass));
  }

  String sbbRef(String name) {
    return "<sbb-ref>%s<sbb-alias>%s</sbb-alias></sbb-ref>".formatted(SBB_ID.formatted(name), name);
  }

  TestJar secret() {
    return new TestJar()
        .text(
            "META-INF/library-jar.xml",
            """
            <library-jar><library>
            <library-name>secret</library-name><library-vendor>example</library-vendor>
            <library-version>1.0</library-version></library></library-jar>
            """)
        .classes(classes, "example.secret");
  }

  TestJar classes(TestJar jar, String prefix) {
    return jar.classes(classes, prefix);
  }

  /** The foundation that others refer to: library and event type. */
  TestJar foundation() {
    return unit("lib.jar", "event.jar").jar("lib.jar", library()).jar("event.jar", events());
  }

  /** SBB and service. */
  TestJar telephone() {
    return new TestJar()
        .text(
            "META-INF/deployable-unit.xml",
            "<deployable-unit><jar>sbb.jar</jar><service-xml>service.xml</service-xml>"
                + "</deployable-unit>")
        .jar("sbb.jar", sbb())
        .text(
            "service.xml",
            """
            <service-xml><service><service-name>Telephone</service-name>
            <service-vendor>example</service-vendor><service-version>1.0</service-version>
            <root-sbb>%s</root-sbb><default-priority>0</default-priority></service></service-xml>
            """
                .formatted(SBB_ID.formatted("Phone")));
  }

  /** A deployable unit that names these jars, which the caller adds. */
  static TestJar unit(String... jars) {
    StringBuilder names = new StringBuilder();
    for (String jar : jars) {
      names.append("<jar>").append(jar).append("</jar>");
    }
    return new TestJar()
        .text("META-INF/deployable-unit.xml", "<deployable-unit>" + names + "</deployable-unit>");
  }
}
