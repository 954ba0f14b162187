package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.frontrow.engine.core.specimen.CountsInFractions;
import io.frontrow.engine.core.specimen.HasAFloatingPointField;
import io.frontrow.engine.core.specimen.ImportsTheDisruptor;
import io.frontrow.engine.core.specimen.ImportsThePipeline;
import io.frontrow.engine.core.specimen.IteratesAHashMap;
import io.frontrow.engine.core.specimen.KeepsAHashMap;
import io.frontrow.engine.core.specimen.LogsALine;
import io.frontrow.engine.core.specimen.ReadsTheClock;
import io.frontrow.engine.core.specimen.RollsDice;
import io.frontrow.engine.core.specimen.StartsAThread;
import io.frontrow.engine.core.specimen.TakesALock;
import io.frontrow.engine.core.specimen.WritesAFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The core keeps its rules, and each check reports a class that breaks its rule. */
class CoreRulesTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.frontrow");

  @TestFactory
  Stream<DynamicTest> engineAndProtocolKeepTheRules() {
    return Stream.of(
            CoreRules.SEES_LITTLE,
            CoreRules.ASKS_THE_SYSTEM_NOTHING,
            CoreRules.ITERATES_NO_HASH_MAP,
            CoreRules.TAKES_NO_LOCK,
            CoreRules.HAS_NO_FLOATING_POINT_FIELD,
            CoreRules.DOES_NOT_KNOW_THE_PIPELINE,
            CoreRules.ONLY_THE_PIPELINE_KNOWS_THE_DISRUPTOR,
            CoreRules.ENGINE_KNOWS_NO_SIBLING,
            CoreRules.PROTOCOL_KNOWS_AGRONA_ONLY)
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(MAIN)));
  }

  @Test
  void eachRuleReportsItsSpecimen() {
    assertReports(CoreRules.SEES_LITTLE, KeepsAHashMap.class);
    assertReports(CoreRules.SEES_LITTLE, RollsDice.class);
    assertReports(CoreRules.SEES_LITTLE, WritesAFile.class);
    assertReports(CoreRules.SEES_LITTLE, ImportsTheDisruptor.class);
    assertReports(CoreRules.ASKS_THE_SYSTEM_NOTHING, ReadsTheClock.class);
    assertReports(CoreRules.ASKS_THE_SYSTEM_NOTHING, StartsAThread.class);
    assertReports(CoreRules.ASKS_THE_SYSTEM_NOTHING, LogsALine.class);
    assertReports(CoreRules.ITERATES_NO_HASH_MAP, IteratesAHashMap.class);
    assertReports(CoreRules.TAKES_NO_LOCK, TakesALock.class);
    assertReports(CoreRules.HAS_NO_FLOATING_POINT_FIELD, HasAFloatingPointField.class);
    assertReports(CoreRules.DOES_NOT_KNOW_THE_PIPELINE, ImportsThePipeline.class);
    assertReports(CoreRules.ONLY_THE_PIPELINE_KNOWS_THE_DISRUPTOR, ImportsTheDisruptor.class);
  }

  private static void assertReports(ArchRule rule, Class<?> specimen) {
    JavaClasses bad = new ClassFileImporter().importClasses(specimen);
    assertTrue(rule.evaluate(bad).hasViolation(), rule + " overlooks " + specimen);
  }

  @Test
  void bytecodeOfTheCoreHasNoFloatingPoint() throws Exception {
    Path folder = Path.of(Engine.class.getResource("Engine.class").toURI()).getParent();
    List<String> found = new ArrayList<>();
    int scanned = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        scanned++;
        try (InputStream in = Files.newInputStream(file)) {
          found.addAll(FloatingPoint.in(in));
        }
      }
    }
    assertTrue(scanned > 20, scanned + " classes");
    assertEquals(List.of(), found);
  }

  @Test
  void bytecodeScanReportsItsSpecimens() throws IOException {
    assertFalse(floatingPointOf(CountsInFractions.class).isEmpty());
    assertFalse(floatingPointOf(HasAFloatingPointField.class).isEmpty());
    assertTrue(floatingPointOf(TakesALock.class).isEmpty());
  }

  private static List<String> floatingPointOf(Class<?> specimen) throws IOException {
    try (InputStream in = specimen.getResourceAsStream(specimen.getSimpleName() + ".class")) {
      return FloatingPoint.in(in);
    }
  }
}
