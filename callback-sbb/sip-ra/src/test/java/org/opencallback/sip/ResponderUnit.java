package org.opencallback.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.slee.ServiceID;
import org.opencallback.sip.responder.ResponderSbb;

/** A deployable unit with the service that {@link ResponderSbb} is. */
final class ResponderUnit {

  static final ServiceID SERVICE = new ServiceID("Responder", "example", "1.0");

  private static final String SBB_ID =
      "<sbb-name>Responder</sbb-name><sbb-vendor>example</sbb-vendor><sbb-version>1.0</sbb-version>";

  private static final String SBB_JAR =
      """
      <sbb-jar><sbb>%s
        <sbb-classes><sbb-abstract-class>
          <sbb-abstract-class-name>%s</sbb-abstract-class-name>
        </sbb-abstract-class></sbb-classes>
        %s %s
        <resource-adaptor-type-binding>
          <resource-adaptor-type-ref>
            <resource-adaptor-type-name>JAIN SIP</resource-adaptor-type-name>
            <resource-adaptor-type-vendor>javax.sip</resource-adaptor-type-vendor>
            <resource-adaptor-type-version>1.2</resource-adaptor-type-version>
          </resource-adaptor-type-ref>
          <activity-context-interface-factory-name>slee/resources/sip/acifactory</activity-context-interface-factory-name>
          <resource-adaptor-entity-binding>
            <resource-adaptor-object-name>slee/resources/sip/provider</resource-adaptor-object-name>
            <resource-adaptor-entity-link>sip</resource-adaptor-entity-link>
          </resource-adaptor-entity-binding>
        </resource-adaptor-type-binding>
      </sbb></sbb-jar>
      """
          .formatted(
              SBB_ID,
              ResponderSbb.class.getName(),
              event("Invite", "INVITE"),
              event("Options", "OPTIONS"));

  private static final String SERVICE_XML =
      """
      <service-xml><service><service-name>Responder</service-name>
      <service-vendor>example</service-vendor><service-version>1.0</service-version>
      <root-sbb>%s</root-sbb><default-priority>0</default-priority></service></service-xml>
      """
          .formatted(SBB_ID);

  private ResponderUnit() {}

  static Path write(Path directory) throws IOException {
    String path = ResponderSbb.class.getName().replace('.', '/') + ".class";
    byte[] bytecode;
    try (InputStream in = ResponderSbb.class.getClassLoader().getResourceAsStream(path)) {
      bytecode = in.readAllBytes();
    }
    byte[] sbbJar =
        zip("META-INF/sbb-jar.xml", SBB_JAR.getBytes(StandardCharsets.UTF_8), path, bytecode);
    return Files.write(
        directory.resolve("responder-du.jar"),
        zip(
            "META-INF/deployable-unit.xml",
            ("<deployable-unit><jar>sbb.jar</jar><service-xml>service.xml</service-xml>"
                    + "</deployable-unit>")
                .getBytes(StandardCharsets.UTF_8),
            "sbb.jar",
            sbbJar,
            "service.xml",
            SERVICE_XML.getBytes(StandardCharsets.UTF_8)));
  }

  private static String event(String name, String method) {
    return """
        <event event-direction="Receive" initial-event="True">
          <event-name>%s</event-name>
          <event-type-ref>
            <event-type-name>javax.sip.message.Request.%s</event-type-name>
            <event-type-vendor>net.java.slee</event-type-vendor>
            <event-type-version>1.2</event-type-version>
          </event-type-ref>
          <initial-event-select variable="ActivityContext"/>
        </event>
        """
        .formatted(name, method);
  }

  /** A jar of pairs of name and content. */
  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
