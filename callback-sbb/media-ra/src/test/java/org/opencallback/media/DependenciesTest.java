package org.opencallback.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What may know what in this module. */
class DependenciesTest {

  private static final String EMBEDDED = "org.opencallback.media.embedded";

  private final JavaClasses media =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.opencallback.media");

  @Test
  void pureCodeNeedsNothingButJava() {
    classes()
        .that()
        .resideInAnyPackage(EMBEDDED + ".sdp", EMBEDDED + ".tone", EMBEDDED + ".dtmf")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify.annotations",
            "org.opencallback.media",
            EMBEDDED + ".sdp",
            EMBEDDED + ".tone",
            EMBEDDED + ".dtmf")
        .check(media);
  }

  @Test
  void thePacketsKnowNothingOfTheSlee() {
    noClasses()
        .that()
        .resideInAPackage(EMBEDDED + ".*")
        .or()
        .haveSimpleNameStartingWith("Leg")
        .or()
        .haveSimpleName("MediaEngine")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.slee..")
        .check(media);
  }

  @Test
  void theTypeKnowsNoAdaptor() {
    noClasses()
        .that()
        .resideInAPackage("org.opencallback.media")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(EMBEDDED + "..")
        .check(media);
  }

  @Test
  void theModuleNeedsNoLibraryButTheSleeApi() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "javax.slee..", "javax.management..", "org.jspecify..", "org.opencallback..")
        .check(media);
  }
}
