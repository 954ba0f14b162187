package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Journals that released versions have written: this version must read each, and come to the state
 * that was recorded when it was released. CONTRIBUTING.md says how one is written.
 */
final class GoldenJournalTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String FROM = "frontrow.golden.from";

  @TempDir Path temp;

  @Test
  @EnabledIfSystemProperty(named = FROM, matches = ".+")
  void writesTheGoldenJournalOfThisVersion() throws IOException {
    GoldenJournal.write(Path.of(System.getProperty(FROM)), GOLDEN.resolve(version()));
  }

  @Test
  void everyReleasedVersionHasOne() throws IOException {
    String version = version();
    assertTrue(
        version.endsWith("-SNAPSHOT") || Files.isDirectory(GOLDEN.resolve(version)),
        () ->
            "no golden journal of version "
                + version
                + ": write one with -D"
                + FROM
                + "=DIR, see CONTRIBUTING.md");
  }

  @Test
  void everyOneLeadsToTheStateThatWasRecorded() throws IOException {
    if (!Files.isDirectory(GOLDEN)) {
      return; // nothing has been released yet
    }
    try (Stream<Path> versions = Files.list(GOLDEN)) {
      for (Path golden : versions.filter(Files::isDirectory).toList()) {
        GoldenJournal.check(golden);
      }
    }
  }

  @Test
  void findsAStateThatIsNotTheOneRecorded() throws IOException {
    Path path = temp.resolve("journal");
    EngineJournal.write(path, 5);
    Path golden = temp.resolve("golden");
    GoldenJournal.write(path, golden);
    GoldenJournal.check(golden);
    Path recorded = golden.resolve(GoldenJournal.RECORDED);
    List<String> lines = Files.readAllLines(recorded);
    Files.writeString(recorded, lines.get(0).replaceFirst("[0-9a-f]$", "") + "x\n");
    assertThrows(AssertionError.class, () -> GoldenJournal.check(golden));
  }

  /** The version that is being built. */
  private static String version() throws IOException {
    Matcher version =
        Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
    assertTrue(version.find());
    return version.group(1);
  }

  @Test
  void knowsTheVersionThatIsBuilt() throws IOException {
    assertTrue(version().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), version());
  }

  /** A golden journal on the disk: a data directory, and what its replay led to. */
  private static final class GoldenJournal {
    static final String RECORDED = "state.txt";

    private static void write(Path from, Path golden) throws IOException {
      String state = state(from);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(GoldenJournal::belongs).toList()) {
          Path to = golden.resolve("journal").resolve(from.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
          if (to.toString().endsWith(".cq4")) {
            TestJournal.shrink(to, 0);
          }
        }
      }
      Files.writeString(golden.resolve(RECORDED), state + "\n");
    }

    private static void check(Path golden) throws IOException {
      assertEquals(
          Files.readString(golden.resolve(RECORDED)).strip(),
          state(golden.resolve("journal")),
          () -> "state of the golden journal " + golden.getFileName());
    }

    private static String state(Path journal) {
      Replay.Result result = Replay.of(journal).run(new Engine(EngineOutput.NONE));
      return String.format(
          "sequence %d, state hash %016x", result.journal().lastSequence(), result.stateHash());
    }

    private static boolean belongs(Path file) {
      String name = file.getFileName().toString();
      return name.equals(Manifest.FILE_NAME)
          || name.equals(JournalIdentity.FILE_NAME)
          || SegmentFormat.segmentNumber(file) > 0;
    }
  }
}
