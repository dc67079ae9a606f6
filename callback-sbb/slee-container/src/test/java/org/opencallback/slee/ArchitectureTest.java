package org.opencallback.slee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may depend on what inside the container. */
@AnalyzeClasses(
    packages = "org.opencallback.slee",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String SLEE = "org.opencallback.slee";

  @ArchTest
  static final ArchRule IS_A_PRODUCT_OF_ITS_OWN =
      noClasses()
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are of Callback outside the SLEE",
                  type ->
                      type.getPackageName().startsWith("org.opencallback")
                          && !type.getPackageName().startsWith(SLEE)));

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_RESTCOMM =
      noClasses()
          .that()
          .resideOutsideOfPackage(SLEE + ".restcomm")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.mobicents..");

  @ArchTest
  static final ArchRule LANES_KNOW_NOTHING_OF_THE_SLEE =
      noClasses()
          .that()
          .resideInAPackage(SLEE + ".lane")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.slee..", SLEE + ".activity", SLEE + ".sbb");

  @ArchTest
  static final ArchRule ACTIVITIES_DO_NOT_KNOW_WHO_USES_THEM =
      noClasses()
          .that()
          .resideInAnyPackage(SLEE + ".activity", SLEE + ".event", SLEE + ".transaction")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              SLEE + ".sbb", SLEE + ".router", SLEE + ".resource", SLEE + ".facility");

  @ArchTest
  static final ArchRule SBBS_DO_NOT_KNOW_THE_ROUTER =
      noClasses()
          .that()
          .resideInAPackage(SLEE + ".sbb")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SLEE + ".router", SLEE + ".resource", SLEE + ".facility");

  @ArchTest
  static final ArchRule ONLY_THE_BRIDGE_USES_JAVAX_TRANSACTION =
      noClasses()
          .that()
          .resideOutsideOfPackage(SLEE + ".transaction")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.transaction");

  @ArchTest
  static final ArchRule NOBODY_SLEEPS =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
