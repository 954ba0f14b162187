package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a crash may leave of a batch that is being committed: nothing, all, the bytes up to any
 * place, or after a loss of power any of its sectors. What was committed before was acknowledged,
 * and must be there; what is there must be the beginning of what was written, and its state.
 */
class SimulatedCrashTest {
  private static final int CRASHES = Integer.getInteger("frontrow.faults.crashes", 10_000);
  private static final int SALES = 12;
  private static final int RECORDS = 150;
  private static final int SECTOR = 512;
  private static final int ONE_GOES_ON_IN = 100;
  private static final int KINDS = 4;

  /** In memory, where there is such a file system: nothing here depends on what a disk keeps. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private Path temporary;

  @BeforeEach
  void makeDirectory(@TempDir Path onDisk) throws IOException {
    temporary =
        Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "frontrow-crashes-") : onDisk;
  }

  @AfterEach
  void removeDirectory() throws IOException {
    delete(temporary);
  }

  @Test
  void losesNothingThatWasCommittedWhereverItCrashes() throws IOException {
    long seed = Long.getLong("frontrow.faults.seed", System.nanoTime());
    System.out.println("simulated crashes: seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<RecordedSale> sales = new ArrayList<>();
    for (int i = 0; i < SALES; i++) {
      Path path = Files.createDirectory(temporary.resolve("sale" + i));
      sales.add(new RecordedSale(path, random.nextLong(), RECORDS));
    }
    int lost = 0;
    for (int i = 0; i < CRASHES; i++) {
      Path directory = temporary.resolve("crash");
      crash(sales.get(random.nextInt(SALES)), directory, random, seed, i);
      delete(directory);
    }
    FaultReport.print("simulated crashes", CRASHES, lost, 0);
  }

  private static void crash(
      RecordedSale sale, Path directory, SplittableRandom random, long seed, int number)
      throws IOException {
    int committed = random.nextInt(sale.batches());
    int kind = random.nextInt(KINDS);
    sale.putInto(directory, left(sale.image(committed), sale.image(committed + 1), kind, random));
    String what = "seed " + seed + ", crash " + number + ", kind " + kind + ": ";
    long recovered;
    try (JournalDirectory held = JournalDirectory.open(directory)) {
      Engine engine = new Engine(EngineOutput.NONE);
      Replay.run(held, engine, ProgressListener.NONE);
      recovered = engine.sequence();
      assertTrue(recovered >= sale.sequence(committed), what + "acknowledged, but lost");
      assertTrue(recovered <= sale.sequence(committed + 1), what + "never written, but there");
      assertEquals(sale.stateHash(recovered), engine.stateHash(), what + "the state");
      if (random.nextInt(ONE_GOES_ON_IN) == 0) {
        goOn(sale, held, recovered);
      }
    } catch (JournalException e) {
      throw new AssertionError(what + "does not start again", e);
    }
  }

  /** The bytes of the segment after a crash between two commits. */
  private static byte[] left(byte[] before, byte[] after, int kind, SplittableRandom random) {
    byte[] left = Arrays.copyOf(before, after.length);
    switch (kind) {
      case 0 -> {
        // Nothing of the batch has come there.
      }
      case 1 -> System.arraycopy(after, 0, left, 0, after.length);
      case 2 -> {
        // The segment's head and its first document lie in one sector, which is written whole.
        int from = random.nextBoolean() ? 0 : SECTOR;
        int first = SECTOR + Math.max(0, Arrays.mismatch(rest(left), rest(after)));
        int end = first + random.nextInt(after.length - first);
        System.arraycopy(after, from, left, from, end - from);
      }
      default -> {
        for (int at = 0; at < after.length; at += SECTOR) {
          if (random.nextBoolean()) {
            System.arraycopy(after, at, left, at, Math.min(SECTOR, after.length - at));
          }
        }
      }
    }
    return left;
  }

  private static byte[] rest(byte[] image) {
    return Arrays.copyOfRange(image, SECTOR, image.length);
  }

  /** The server goes on behind what it has found, and all of it is there afterwards. */
  private static void goOn(RecordedSale sale, JournalDirectory held, long recovered) {
    List<byte[]> rest = sale.recordsBehind(recovered);
    try (ChronicleJournal journal = ChronicleJournal.open(held, TestJournal.SMALL)) {
      for (byte[] record : rest) {
        journal.append(new UnsafeBuffer(record), 0, record.length);
        journal.commit();
      }
    }
    Engine engine = new Engine(EngineOutput.NONE);
    Replay.run(held.path(), engine, Long.MAX_VALUE, ProgressListener.NONE);
    assertEquals(recovered + rest.size(), engine.sequence());
    assertEquals(sale.stateHash(engine.sequence()), engine.stateHash());
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
