package org.opencallback.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five sentences of docs/architecture.md, over the classes of all modules. */
class ArchitectureTest {

  private static final String[] JAVA_BASE = {
    "java.lang..", "java.util..", "java.time..", "java.math..", "java.text.."
  };
  private static final String[] NOT_JAVA_BASE = {
    "java.lang.instrument..", "java.lang.management..", "java.util.logging..", "java.util.prefs.."
  };
  private static final String[] SLEE_SIDE = {
    "javax.slee..",
    "javax.sip..",
    "net.java.slee..",
    "org.mobicents..",
    "gov.nist..",
    "org.opencallback.slee..",
    "org.opencallback.sip..",
    "org.opencallback.media..",
    "org.opencallback.callcontrol..",
    "org.opencallback.sbb..",
    "org.opencallback.boot.."
  };
  private static final String[] IMPLEMENTATIONS = {
    "org.mobicents..", "gov.nist..", "org.opencallback.slee..", "org.opencallback.media.embedded.."
  };

  private static JavaClasses classesOf(String... modules) {
    return classesAt(
        Arrays.stream(modules).map(module -> module + "/target/classes").toArray(String[]::new));
  }

  private static JavaClasses classesAt(String... directories) {
    String root =
        Objects.requireNonNull(
            System.getProperty("callback.root"), "system property callback.root is set by pom.xml");
    return new ClassFileImporter()
        .importPaths(
            Arrays.stream(directories).map(directory -> Path.of(root, directory)).toList());
  }

  @Test
  void theConsoleUsesTheEjbsAndNeverTheSlee() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SLEE_SIDE)
        .check(classesOf("callback-web"));
  }

  @Test
  void theServiceUsesTheEjbPortsAndTheTypesOfTheResourceAdaptorsOnly() {
    JavaClasses service = classesOf("callback-sbb/callback-service");
    noClasses().should().dependOnClassesThat().resideInAnyPackage(IMPLEMENTATIONS).check(service);
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "javax.naming..",
                    "javax.slee..",
                    "javax.sip..",
                    "net.java.slee..",
                    "org.jspecify..",
                    "org.opencallback.callcontrol..",
                    "org.opencallback.sbb..",
                    "org.opencallback.media..",
                    "org.opencallback.trigger..",
                    "org.opencallback.job..")
                .or(primitives()))
        .check(service);
  }

  @Test
  void theContainerKnowsNothingAboutCallback() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.opencallback..")
                .and(not(resideInAnyPackage("org.opencallback.slee.."))))
        .check(classesOf("callback-sbb/slee-container"));
  }

  @Test
  void onlyOnePackageOfTheContainerRefersToTheForeignAdaptorsInterfaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.opencallback.slee.restcomm..", "org.mobicents.slee..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.mobicents..", "gov.nist..", "javax.sip..", "net.java.slee..")
        .check(classesOf("callback-sbb/slee-container"));
  }

  @Test
  void theEjbsKnowNeitherTheSleeNorSip() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SLEE_SIDE)
        .check(classesOf("callback-ejb"));
  }

  @Test
  void theSleeApiStandsAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.opencallback..", "org.mobicents..", "jakarta..")
        .check(classesOf("callback-sbb/slee-api"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.opencallback.callcontrol",
        "org.opencallback.numbering",
        "org.opencallback.admission",
        "org.opencallback.tariff"
      })
  void thePurePackagesDependOnJavaBaseAlone(String pure) {
    JavaClasses all = classesOf("callback-ejb", "callback-sbb/callback-service");

    pure(pure).check(all);
  }

  @Test
  void aPackageThatIsNotPureBreaksTheRule() {
    JavaClasses all = classesOf("callback-ejb");

    assertThat(pure("org.opencallback.persistence").evaluate(all).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "callback-ejb",
        "callback-sbb/callback-service",
        "callback-sbb/media-ra",
        "callback-sbb/sip-ra",
        "callback-sbb/slee-container",
        "callback-sbb/callback-boot",
        "callback-web",
        "callback-ear/network"
      })
  void thePackagesOfAModuleHaveNoCycle(String module) {
    withoutCycles().check(classesOf(module));
  }

  // The container's own tests may know one another as they like.
  @Test
  void aCycleAmongPackagesBreaksTheRule() {
    JavaClasses tests = classesAt("callback-sbb/slee-container/target/test-classes");

    assertThat(withoutCycles().evaluate(tests).hasViolation()).isTrue();
  }

  private static ArchRule withoutCycles() {
    return slices().matching("org.opencallback.(**)").should().beFreeOfCycles();
  }

  private static ArchRule pure(String name) {
    return classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(JAVA_BASE)
                .and(not(resideInAnyPackage(NOT_JAVA_BASE)))
                .or(
                    resideInAnyPackage(
                        name,
                        "org.jspecify..",
                        "org.opencallback.trigger",
                        "org.opencallback.job",
                        "org.opencallback.numbering"))
                .or(primitives()));
  }

  private static DescribedPredicate<JavaClass> primitives() {
    return DescribedPredicate.describe(
        "primitives and arrays", type -> type.isPrimitive() || type.isArray());
  }
}
