package org.opencallback.sbb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** Who may know whom. */
@AnalyzeClasses(
    packages = {"org.opencallback.callcontrol", "org.opencallback.sbb"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Call control is pure. */
  @ArchTest
  static final ArchRule CALL_CONTROL_NEEDS_NOTHING_BUT_JAVA =
      ArchRuleDefinition.classes()
          .that()
          .resideInAPackage("org.opencallback.callcontrol")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.opencallback.callcontrol",
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.jspecify..");

  /** The resource adaptor stays replaceable. */
  @ArchTest
  static final ArchRule SBBS_SEE_THE_STANDARD_ONLY =
      noClasses()
          .that()
          .resideInAPackage("org.opencallback.sbb..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mobicents..", "gov.nist..", "org.opencallback.slee..");

  /** One thread at a time works on a call: nothing to lock. */
  @ArchTest
  static final ArchRule SBBS_DO_NOT_LOCK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.concurrent.locks..", "java.util.concurrent.atomic..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("org.opencallback.(**)").should().beFreeOfCycles();
}
