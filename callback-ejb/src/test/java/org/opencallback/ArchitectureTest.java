package org.opencallback;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.opencallback.audit.AuditBook;

@AnalyzeClasses(packages = "org.opencallback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NUMBERING_IS_PURE =
      classes()
          .that()
          .resideInAPackage("org.opencallback.numbering")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.opencallback.numbering")
          .because("rules on numbers are decided without database, clock or network");

  @ArchTest
  static final ArchRule ADMISSION_IS_PURE =
      classes()
          .that()
          .resideInAPackage("org.opencallback.admission")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.opencallback.admission",
              "org.opencallback.trigger",
              "org.opencallback.job")
          .because("the console's simulator asks the same function");

  @ArchTest
  static final ArchRule TARIFFS_ARE_PURE =
      classes()
          .that()
          .resideInAPackage("org.opencallback.tariff")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.opencallback.tariff")
          .because("what a call costs is decided without database, clock or network");

  @ArchTest
  static final ArchRule WHO_CHANGES_THE_CONFIGURATION_WRITES_IT_DOWN =
      classes()
          .that()
          .resideInAPackage("org.opencallback.admin")
          .and(describe("store or delete", ArchitectureTest::storesOrDeletes))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(AuditBook.class)
          .because("the audit has every change (ADR 9)");

  private static boolean storesOrDeletes(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(method -> method.getName().matches("save|delete|install|erase"));
  }

  @ArchTest
  static final ArchRule PORTS_KNOW_NO_IMPLEMENTATION =
      noClasses()
          .that()
          .resideInAnyPackage("org.opencallback.trigger", "org.opencallback.job")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..", "org.opencallback.jobs..", "org.opencallback.triggers..")
          .because("the SLEE side sees the ports only");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_SLEE_OR_SIP =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.slee..", "javax.sip..", "net.java.slee..", "gov.nist..")
          .because("calls are placed through the port CallPlacer");
}
