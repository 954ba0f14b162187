package io.frontrow.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the design, over every module that this one sees. */
class ModuleArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.frontrow");

  private static final String PROTOCOL = "io.frontrow.protocol..";
  private static final String CORE = "io.frontrow.engine.core..";
  private static final String ENGINE = "io.frontrow.engine..";
  private static final String JOURNAL = "io.frontrow.journal..";
  private static final String GATEWAY = "io.frontrow.gateway..";
  private static final String CLIENT = "io.frontrow.client..";
  private static final String SERVER = "io.frontrow.server..";

  private static void only(String library, String... modules) {
    noClasses()
        .that()
        .resideInAPackage("io.frontrow..")
        .and()
        .resideOutsideOfPackages(modules)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  private static void apart(String module, String... others) {
    noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CLASSES);
  }

  @Test
  void chronicleStaysInTheJournal() {
    only("net.openhft..", JOURNAL);
  }

  @Test
  void nettyStaysInGatewayAndClient() {
    only("io.netty..", GATEWAY, CLIENT);
  }

  @Test
  void disruptorStaysInThePipeline() {
    only("com.lmax.disruptor..", "io.frontrow.engine.pipeline..");
  }

  @Test
  void picocliStaysInTheCommandLine() {
    only("picocli..", "io.frontrow.server.cli..", "io.frontrow.replay..", "io.frontrow.perf..");
  }

  @Test
  void jacksonStaysInPlansAndCommandLine() {
    only(
        "com.fasterxml.jackson..",
        "io.frontrow.server.plan..",
        "io.frontrow.server.cli..",
        "io.frontrow.replay..",
        "io.frontrow.perf..");
  }

  @Test
  void siblingsDoNotSeeEachOther() {
    apart(JOURNAL, GATEWAY, CLIENT);
    apart(GATEWAY, JOURNAL, CLIENT, CORE);
    apart(CLIENT, JOURNAL, GATEWAY, ENGINE);
  }

  @Test
  void arrowsPointOneWay() {
    apart(PROTOCOL, ENGINE, JOURNAL, GATEWAY, CLIENT);
    apart(ENGINE, JOURNAL, GATEWAY, CLIENT);
    apart(CORE, "io.frontrow.engine.pipeline..");
  }

  @Test
  void nobodyImportsTheServer() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SERVER, "io.frontrow.perf..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SERVER)
        .check(CLASSES);
  }

  @Test
  void kindsOfCommandsDoNotSeeEachOther() {
    String cli = "io.frontrow.server.cli.";
    String[] kinds = {"event", "hold", "queue", "waitlist"};
    for (String kind : kinds) {
      String[] others =
          Stream.of(kinds)
              .filter(it -> !it.equals(kind))
              .map(it -> cli + it + "..")
              .toArray(String[]::new);
      apart(cli + kind + "..", others);
      apart(cli + "shared..", cli + kind + "..");
    }
  }

  @Test
  void plansKnowNothingOfTheRest() {
    noClasses()
        .that()
        .resideInAPackage("io.frontrow.server.plan..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.frontrow..")
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAPackage("io.frontrow.server.plan.."))))
        .check(CLASSES);
  }
}
