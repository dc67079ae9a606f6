package javax.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds this module to the signatures of JSR 240: resource adaptors compiled against the original
 * link to ours, and have its constants inlined.
 */
class ApiSignaturesTest {

  private static final Map<String, Set<String>> STANDARD =
      ApiListing.read("/jain-slee-1.1-signatures.txt");

  @Test
  void hasTheTypesOfTheStandardAndNoOther() {
    Set<String> standard = new TreeSet<>();
    STANDARD.keySet().forEach(line -> standard.add(ApiListing.nameIn(line)));
    // The only type of the standard that is not public; it shows up as a superclass.
    standard.remove("javax.slee.management.AbstractNotificationSource");

    assertThat(publicTypesOfThisModule()).hasSize(201).isEqualTo(standard);
  }

  @Test
  void declaresTheTypesAsTheStandardDoes() {
    assertThat(STANDARD.keySet())
        .allSatisfy(
            line -> assertThat(ApiListing.typeLine(load(ApiListing.nameIn(line)))).isEqualTo(line));
  }

  @Test
  void hasAllMembersOfTheStandard() {
    Set<String> missing = new TreeSet<>();
    STANDARD.forEach(
        (line, members) -> {
          String type = ApiListing.nameIn(line);
          Set<String> usable = ApiListing.usableMembers(load(type));
          members.stream()
              .filter(member -> !usable.contains(member))
              .forEach(member -> missing.add(type + ": " + member));
        });

    assertThat(missing).isEmpty();
  }

  @Test
  void hasNoMembersBesides() {
    Set<String> extra = new TreeSet<>();
    STANDARD.forEach(
        (line, members) -> {
          String type = ApiListing.nameIn(line);
          ApiListing.declaredMembers(load(type)).stream()
              .filter(member -> !members.contains(member))
              .forEach(member -> extra.add(type + ": " + member));
        });

    assertThat(extra).isEmpty();
  }

  @Test
  void wouldNoticeAnotherValueOfAConstant() {
    assertThat(ApiListing.declaredMembers(javax.slee.resource.EventFlags.class))
        .contains("public static final int SLEE_MAY_MARSHAL = 16")
        .doesNotContain("public static final int SLEE_MAY_MARSHAL = 1");
  }

  @Test
  void wouldNoticeAnotherSignature() {
    assertThat(ApiListing.usableMembers(ServiceID.class))
        .contains("public final int compareTo(java.lang.Object)")
        .doesNotContain("public final int compareTo(javax.slee.ServiceID)")
        .contains("public final java.lang.String getName()")
        .doesNotContain("public java.lang.String getName()");
  }

  private static Set<String> publicTypesOfThisModule() {
    try {
      Path classes =
          Path.of(Address.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        Set<String> names = new TreeSet<>();
        files
            .map(file -> classes.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
            .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
            .filter(name -> Modifier.isPublic(load(name).getModifiers()))
            .forEach(names::add);
        return names;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the classes of this module are not in a directory", e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ApiSignaturesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no such type: " + name, e);
    }
  }
}
