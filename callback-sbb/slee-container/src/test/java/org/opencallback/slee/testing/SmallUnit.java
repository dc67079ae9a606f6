package org.opencallback.slee.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencallback.slee.deployment.TestCompiler;
import org.opencallback.slee.deployment.TestJar;

/**
 * A deployable unit of a few sources and descriptors, compiled and packed as a real jar. All its
 * components are of the vendor {@code example}, version {@code 1.0}.
 */
public final class SmallUnit {

  private static final String ID =
      "<%1$s-name>%2$s</%1$s-name><%1$s-vendor>example</%1$s-vendor>"
          + "<%1$s-version>1.0</%1$s-version>";

  /** What an SBB that does nothing about its life has to have. */
  private static final String LIFE =
      """
        protected SbbContext me;
        public void setSbbContext(SbbContext context) { me = context; }
        public void unsetSbbContext() {}
        public void sbbCreate() throws CreateException {}
        public void sbbPostCreate() throws CreateException {}
        public void sbbActivate() {}
        public void sbbPassivate() {}
        public void sbbLoad() {}
        public void sbbStore() {}
        public void sbbRemove() {}
        public void sbbExceptionThrown(Exception e, Object event, ActivityContextInterface aci) {
          note("exceptionThrown " + e.getMessage());
        }
        public void sbbRolledBack(RolledBackContext context) { note("rolledBack"); }
        protected static void note(String line) { @note@ }
      """;

  private final Map<String, String> sources = new LinkedHashMap<>();
  private final StringBuilder events = new StringBuilder();
  private final StringBuilder sbbs = new StringBuilder();
  private final StringBuilder services = new StringBuilder();
  private final Map<String, String> otherJars = new LinkedHashMap<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();
  private String usage = "";
  private String note = "org.opencallback.slee.testing.Journal.add(\"unit \" + line);";
  private String local = "";

  /** The identifying elements of a component, such as {@code sbb-name}, vendor and version. */
  public static String id(String kind, String name) {
    return ID.formatted(kind, name);
  }

  /** Says whether its SBBs may note things in the tests' journal; only in a test they can. */
  public SmallUnit withJournal(boolean value) {
    note = value ? note : "";
    return this;
  }

  /** Adds a class; its name says which jar it goes into: {@code event}, {@code sbb}, … */
  public SmallUnit source(String className, String body) {
    int dot = className.lastIndexOf('.');
    sources.put(className, "package " + className.substring(0, dot) + ";\n" + body);
    return this;
  }

  /** Adds an event type with a class of its own, which has a public field {@code text}. */
  public SmallUnit event(String name) {
    source(
        "example.event." + name,
        "public class %1$s { public final String text; public %1$s(String t) { text = t; } }"
            .formatted(name));
    events
        .append("<event-definition>")
        .append(id("event-type", name))
        .append("<event-class-name>example.event.")
        .append(name)
        .append("</event-class-name></event-definition>");
    return this;
  }

  /**
   * Adds an SBB of class {@code example.sbb.<name>Sbb}.
   *
   * @param body what the class has beside the life cycle methods, which it inherits
   * @param classes descriptor elements in {@code sbb-abstract-class}, after the name
   * @param rest descriptor elements after {@code sbb-classes}
   */
  public SmallUnit sbb(String name, String body, String classes, String rest) {
    sources.computeIfAbsent(
        "example.sbb.Base",
        key ->
            "package example.sbb; import javax.slee.*; public abstract class Base implements Sbb"
                + " {\n"
                + LIFE.replace("@note@", note)
                + "}");
    source(
        "example.sbb." + name + "Sbb",
        "import javax.slee.*; import javax.slee.facilities.*; public abstract class "
            + name
            + "Sbb extends Base {\n"
            + body
            + "}");
    sbbs.append("<sbb>")
        .append(id("sbb", name))
        .append("@aliases@")
        .append("<sbb-classes><sbb-abstract-class><sbb-abstract-class-name>example.sbb.")
        .append(name)
        .append("Sbb</sbb-abstract-class-name>")
        .append(classes)
        .append("</sbb-abstract-class>")
        .append(local)
        .append(usage)
        .append("</sbb-classes>")
        .append(rest)
        .append("</sbb>");
    local = "";
    return this;
  }

  /** Lets all SBBs refer to an SBB of this unit by an alias. */
  public SmallUnit alias(String sbb, String alias) {
    aliases.put(sbb, alias);
    return this;
  }

  /** Gives the SBB that is added next a local interface. */
  public SmallUnit local(String interfaceName) {
    local =
        "<sbb-local-interface><sbb-local-interface-name>"
            + interfaceName
            + "</sbb-local-interface-name></sbb-local-interface>";
    return this;
  }

  private String references() {
    StringBuilder references = new StringBuilder();
    aliases.forEach(
        (sbb, alias) ->
            references
                .append("<sbb-ref>")
                .append(id("sbb", sbb))
                .append("<sbb-alias>")
                .append(alias)
                .append("</sbb-alias></sbb-ref>"));
    return references.toString();
  }

  /**
   * Gives the SBBs that are added from now on a usage parameters interface.
   *
   * @param notifying parameters whose updates are notified from the beginning
   */
  public SmallUnit usage(String interfaceName, String... notifying) {
    StringBuilder parameters = new StringBuilder();
    for (String parameter : notifying) {
      parameters
          .append("<usage-parameter name=\"")
          .append(parameter)
          .append("\" notifications-enabled=\"True\"/>");
    }
    usage =
        "<sbb-usage-parameters-interface><sbb-usage-parameters-interface-name>"
            + interfaceName
            + "</sbb-usage-parameters-interface-name>"
            + parameters
            + "</sbb-usage-parameters-interface>";
    return this;
  }

  /** The descriptor element of an initial event on the activity context. */
  public static String initial(String name) {
    return received(name, " initial-event=\"True\"")
        .replace("</event>", "<initial-event-select variable=\"ActivityContext\"/></event>");
  }

  /** The descriptor element of an event that is received. */
  public static String received(String name, String attributes) {
    return "<event event-direction=\"Receive\"%s><event-name>%s</event-name><event-type-ref>%s</event-type-ref></event>"
        .formatted(attributes, name, id("event-type", name));
  }

  /** Adds a service. */
  public SmallUnit service(String name, String rootSbb, int priority) {
    services
        .append("<service>")
        .append(id("service", name))
        .append("<root-sbb>")
        .append(id("sbb", rootSbb))
        .append("</root-sbb><default-priority>")
        .append(priority)
        .append("</default-priority></service>");
    return this;
  }

  /** Adds a component jar of another kind, with the classes of {@code example.<first word>}. */
  public SmallUnit jar(String kind, String descriptor) {
    otherJars.put(kind, descriptor);
    return this;
  }

  /** Adds profile specifications, with the classes of {@code example.profile}. */
  public SmallUnit profiles(String specifications) {
    return jar("profile-spec", "<profile-spec-jar>" + specifications + "</profile-spec-jar>");
  }

  /** Compiles and writes it. */
  public Path write(Path directory, String fileName) throws IOException {
    Path work = Files.createDirectories(directory.resolve("build-" + fileName));
    return Files.write(directory.resolve(fileName), pack(work).toBytes());
  }

  private TestJar pack(Path work) throws IOException {
    Path classes = TestCompiler.compile(work, sources);
    TestJar unit = new TestJar();
    StringBuilder content = new StringBuilder("<deployable-unit>");
    for (Map.Entry<String, String> other : otherJars.entrySet()) {
      add(unit, content, classes, other.getKey(), other.getValue());
    }
    if (!events.isEmpty()) {
      add(unit, content, classes, "event", "<event-jar>" + events + "</event-jar>");
    }
    if (!sbbs.isEmpty()) {
      add(
          unit,
          content,
          classes,
          "sbb",
          "<sbb-jar>" + sbbs.toString().replace("@aliases@", references()) + "</sbb-jar>");
    }
    if (!services.isEmpty()) {
      content.append("<service-xml>service.xml</service-xml>");
      unit.text("service.xml", "<service-xml>" + services + "</service-xml>");
    }
    return unit.text(
        "META-INF/deployable-unit.xml", content.append("</deployable-unit>").toString());
  }

  private static void add(
      TestJar unit, StringBuilder content, Path classes, String kind, String descriptor) {
    content.append("<jar>").append(kind).append(".jar</jar>");
    unit.jar(
        kind + ".jar",
        new TestJar()
            .text("META-INF/" + kind + "-jar.xml", descriptor)
            .classes(classes, "example." + kind.replaceAll("-.*", "") + "."));
  }
}
