package io.soundtracker.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, for the rooms that the Maven graph cannot see into. */
@AnalyzeClasses(packages = "io.soundtracker", importOptions = ArchitectureTest.WhatWeShip.class)
class ArchitectureTest {
  private static final int FEWEST_CLASSES = 150;

  @ArchTest
  static void sawTheWholeHouse(JavaClasses house) {
    assertThat(house.size()).isGreaterThan(FEWEST_CLASSES);
  }

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("io.soundtracker..")
          .layer("core")
          .definedBy("io.soundtracker.core..")
          .layer("scraper")
          .definedBy("io.soundtracker.scraper..")
          .layer("storage")
          .definedBy("io.soundtracker.storage..")
          .layer("analysis")
          .definedBy("io.soundtracker.analysis..")
          .layer("reports")
          .definedBy("io.soundtracker.reports..")
          .layer("daemon")
          .definedBy("io.soundtracker.daemon..")
          .layer("cli")
          .definedBy("io.soundtracker.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("daemon")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("reports")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("reports", "daemon", "cli")
          .whereLayer("storage")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("scraper")
          .mayOnlyBeAccessedByLayers("daemon", "cli")
          .because("siblings never meet; only cli composes them");

  @ArchTest
  static final ArchRule packagesDoNotMeetInACircle =
      slices()
          .matching("io.soundtracker.(**)")
          .should()
          .beFreeOfCycles()
          .because("a reader must be able to begin somewhere");

  @ArchTest
  static final ArchRule guiceStaysInTheWiring =
      noClasses()
          .that(areNotWiring())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.inject..")
          .because("everything else gets what it needs through its constructor");

  @ArchTest
  static final ArchRule sqlStaysInStorage =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.soundtracker.storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jdbi..", "java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..")
          .because("the ports speak in domain records, so that the database can be another one");

  @ArchTest
  static final ArchRule commandLineStaysInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.soundtracker.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "me.tongfei..")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("the jars are embedded in programs that have their own way to speak");

  @ArchTest
  static final ArchRule workbooksAreMadeInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.soundtracker.reports.excel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..")
          .because("everybody else speaks of reports, not of cells");

  @ArchTest
  static final ArchRule messagesLeaveFromOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.soundtracker.daemon.notify..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..", "java.net.http..")
          .because("addresses of channels and passwords are known, and kept out of logs, there");

  @ArchTest
  static final ArchRule figuresAreMeasuredInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.soundtracker.daemon.metrics..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micrometer..", "io.prometheus..", "com.sun.net.httpserver..")
          .because("nobody else should load, or have to know, what counts and serves");

  @ArchTest
  static final ArchRule programsAreStartedInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.soundtracker.scraper.ytdlp..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ProcessBuilder.class)
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class)
          .because("a process that outlives us is the worst thing we could leave behind");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              new ArchCondition<JavaClass>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(
                      new SimpleConditionEvent(
                          type,
                          marked,
                          type.getPackageName() + " has no @NullMarked package-info"));
                }
              });

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Processor)")
          .because("such a name hides that the class has no idea of its own");

  private static DescribedPredicate<JavaClass> areNotWiring() {
    return DescribedPredicate.describe(
        "are not wiring",
        type -> {
          String name = type.getName();
          return !name.matches(".*(Module|GuiceFactory|Main|Application|Adjustment)(\\$.*)?");
        });
  }

  /** Neither test classes nor the jars that carry them. */
  static final class WhatWeShip implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}
