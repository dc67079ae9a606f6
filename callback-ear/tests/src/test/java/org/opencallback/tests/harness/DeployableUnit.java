package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.slee.Sbb;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A deployable unit of one service with one SBB, which writes a line to the log for every event of
 * one type.
 */
public final class DeployableUnit {

  private static final String SOURCE =
      """
      package listener;
      import javax.slee.*;
      public abstract class ListenerSbb implements Sbb {
        private SbbContext context;
        public void onHeard(Object event, ActivityContextInterface aci) {
          context.getTracer("heard").info("%1$s heard " + event.getClass().getSimpleName());
        }
        public void setSbbContext(SbbContext given) { context = given; }
        public void unsetSbbContext() {}
        public void sbbCreate() {}
        public void sbbPostCreate() {}
        public void sbbActivate() {}
        public void sbbPassivate() {}
        public void sbbLoad() {}
        public void sbbStore() {}
        public void sbbRemove() {}
        public void sbbExceptionThrown(Exception e, Object event, ActivityContextInterface aci) {}
        public void sbbRolledBack(RolledBackContext rolledBack) {}
      }
      """;

  private static final String SBB_JAR =
      """
      <sbb-jar><sbb><sbb-name>%1$s</sbb-name><sbb-vendor>tests</sbb-vendor>
      <sbb-version>1.0</sbb-version><sbb-classes><sbb-abstract-class>
      <sbb-abstract-class-name>listener.ListenerSbb</sbb-abstract-class-name>
      </sbb-abstract-class></sbb-classes>
      <event event-direction="Receive" initial-event="True"><event-name>Heard</event-name>
      <event-type-ref><event-type-name>%2$s</event-type-name>
      <event-type-vendor>net.java.slee</event-type-vendor>
      <event-type-version>1.2</event-type-version></event-type-ref>
      <initial-event-select variable="ActivityContext"/></event></sbb></sbb-jar>
      """;

  private static final String SERVICE =
      """
      <service-xml><service><service-name>%1$s</service-name>
      <service-vendor>tests</service-vendor><service-version>1.0</service-version>
      <root-sbb><sbb-name>%1$s</sbb-name><sbb-vendor>tests</sbb-vendor>
      <sbb-version>1.0</sbb-version></root-sbb>
      <default-priority>%2$d</default-priority></service></service-xml>
      """;

  private DeployableUnit() {}

  /**
   * Writes the jar.
   *
   * @param name of the service and its SBB; the lines in the log begin with it
   * @param eventType name of an event type of the SIP resource adaptor type
   * @param priority the service's, -128 to 127
   */
  public static Path listener(Path directory, String name, String eventType, int priority)
      throws IOException {
    Map<String, byte[]> sbbJar = new LinkedHashMap<>();
    sbbJar.put("META-INF/sbb-jar.xml", bytes(SBB_JAR.formatted(name, eventType)));
    sbbJar.put("listener/ListenerSbb.class", compile(directory, SOURCE.formatted(name)));
    Path nested = directory.resolve(name + "-sbb.bin");
    zip(nested, sbbJar);
    Map<String, byte[]> unit = new LinkedHashMap<>();
    unit.put(
        "META-INF/deployable-unit.xml",
        bytes(
            "<deployable-unit><jar>sbb.jar</jar><service-xml>service.xml</service-xml>"
                + "</deployable-unit>"));
    unit.put("sbb.jar", Files.readAllBytes(nested));
    unit.put("service.xml", bytes(SERVICE.formatted(name, priority)));
    Path file = directory.resolve(name + ".jar");
    zip(file, unit);
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compile(Path directory, String source) throws IOException {
    Path file = Files.createDirectories(directory.resolve("src")).resolve("ListenerSbb.java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result =
        compiler.run(
            null, null, null, "-d", directory.toString(), "-cp", sleeApi(), file.toString());
    if (result != 0) {
      throw new IOException("the SBB does not compile");
    }
    return Files.readAllBytes(directory.resolve("listener/ListenerSbb.class"));
  }

  private static String sleeApi() throws IOException {
    try {
      return Path.of(Sbb.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }
}
