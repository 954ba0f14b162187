package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.engine.pipeline.StorageLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real disks that run full, by the journal itself and by somebody else's file, at moments drawn by
 * chance: the process lives, nothing answered is lost, commands are refused before it is too late,
 * and all goes on once there is space again. {@code -Dfrontrow.full.disks=1000} fills a thousand.
 */
final class FullDiskTest {
  private static final int DISKS = Integer.getInteger("frontrow.full.disks", 20);
  private static final int MIB = 1 << 20;

  @TempDir Path temp;

  @Test
  void losesNothingAndGoesOnAfterwards() throws Exception {
    long seed = Long.getLong("frontrow.full.seed", System.nanoTime());
    System.out.println("full disks: " + DISKS + ", seed " + seed);
    int fills = 0;
    long refused = 0;
    for (int i = 0; i < DISKS; i++) {
      try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk-" + i))) {
        Round round = new Round(disk, new Random(seed + i));
        try {
          round.play();
        } catch (Exception | AssertionError e) {
          throw new AssertionError("disk " + i + " of seed " + seed + ": " + e.getMessage(), e);
        }
        fills += round.fills;
        refused += round.refused;
      }
    }
    System.out.printf("full disks: %d commands refused%n", refused);
    FaultReport.print("full disk", fills, 0, 0);
    assertTrue(fills >= DISKS);
  }

  @Test
  void refusesToStartWhereThereIsNoRoomForASegment() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"))) {
      Path path = disk.path().resolve("journal");
      try (JournalDirectory directory = JournalDirectory.open(path)) {
        for (long left : new long[] {0, 4_096, 200_000, 2 * MIB}) {
          Path filler = disk.fill("filler", disk.free() - left);
          JournalPreconditionException refusal =
              assertThrows(
                  JournalPreconditionException.class,
                  () -> ChronicleJournal.open(directory, TestJournal.SMALL));
          assertEquals(5, refusal.exitCode());
          assertTrue(refusal.getMessage().contains("no room for a segment"), refusal.getMessage());
          assertFalse(Files.exists(SegmentFile.startDirectory(path, 1)));
          Files.delete(filler);
        }
        ChronicleJournal.open(directory, TestJournal.SMALL).close();
      }
    }
  }

  @Test
  void goesOnInTheOldSegmentWhereThereIsNoRoomForANewOne() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"))) {
      Path path = disk.path().resolve("journal");
      RecordStream stream = new RecordStream(1);
      JournalSettings settings = new JournalSettings(1 << 21, 1 << 20);
      try (JournalDirectory directory = JournalDirectory.open(path);
          ChronicleJournal journal = ChronicleJournal.open(directory, settings)) {
        Path filler = disk.fill("filler", disk.free());
        write(journal, stream, 1_200);
        assertEquals(1, SegmentFile.list(path).size());
        Files.delete(filler);
        write(journal, stream, 2_400);
        assertTrue(SegmentFile.list(path).size() > 1);
      }
      assertEquals(3_600, TestJournal.read(path).lastSequence());
    }
  }

  @Test
  void stopsRatherThanTouchAPageThatHasNoBlock() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"))) {
      Path path = disk.path().resolve("journal");
      RecordStream stream = new RecordStream(1);
      try (JournalDirectory directory = JournalDirectory.open(path);
          ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
        disk.fill("filler", disk.free());
        Exception stop =
            assertThrows(UncheckedIOException.class, () -> write(journal, stream, 100_000));
        assertTrue(stop.getCause().getMessage().startsWith("the disk is full"));
      }
    }
  }

  @Test
  void givesBackWhatASegmentHasNotUsed() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"))) {
      Path path = disk.path().resolve("journal");
      RecordStream stream = new RecordStream(1);
      long before = disk.free();
      for (int start = 0; start < 30; start++) {
        TestJournal.write(path, new JournalSettings(1 << 21, 10_000), stream, 10, 10, 100);
      }
      assertTrue(before - disk.free() < 30 * MIB, (before - disk.free()) + " bytes used");
    }
  }

  @Test
  void givesBackWhatAKilledProcessHasNotUsed() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"))) {
      Path path = disk.path().resolve("journal");
      long before = disk.free();
      for (int start = 0; start < 3; start++) {
        ChildProcess writer = ChildProcess.start(WritingProcess.class, path.toString(), "1000000");
        writer.line();
        writer.kill();
        writer.waitForExit();
      }
      long sequence = TestJournal.read(path).lastSequence();
      TestJournal.write(path, TestJournal.SMALL, new RecordStream(1, TestJournal.read(path)), 1);
      long used = before - disk.free();
      long written = TestJournal.read(path).bytes();
      assertTrue(used < written + MIB, used + " bytes used for " + written);
      assertEquals(sequence + 1, TestJournal.read(path).lastSequence());
    }
  }

  private static void write(ChronicleJournal journal, RecordStream stream, int batches) {
    for (int i = 0; i < batches; i++) {
      journal.append(stream.buffer, 0, stream.next(900));
      journal.commit();
    }
  }

  /** One disk, one journal, several starts and fills. */
  private static final class Round {
    private final SmallDisk disk;
    private final Random random;
    private final Path path;
    private final JournalSettings settings;
    private int fills;
    private long refused;

    Round(SmallDisk disk, Random random) {
      this.disk = disk;
      this.random = random;
      path = disk.path().resolve("journal");
      settings =
          new JournalSettings(1 << 21, (1 + random.nextInt(6)) * MIB)
              .withDurability(random.nextBoolean() ? Durability.LOCAL_FSYNC : Durability.LOCAL_MEM)
              .withLowBytes((long) random.nextInt(16) * MIB);
    }

    void play() throws IOException {
      long answered = 0;
      for (int start = 0; start < 1 + random.nextInt(2); start++) {
        Layout layout = Layout.values()[random.nextInt(Layout.values().length)];
        try (JournalDirectory directory = JournalDirectory.open(path)) {
          RunningPipeline running =
              new RunningPipeline(directory, settings, layout, SegmentForce.DISK);
          running.after(answered);
          try (running) {
            play(running);
          }
          assertNull(running.failure());
          answered = running.answered();
          refused += running.refused();
          JournalReport report = JournalReader.of(directory).read(RecordHandler.NONE);
          assertTrue(report.lastSequence() >= running.lastSequence(), "an answer was lost");
          assertEquals(running.answered() + 1, report.records(), "records");
        }
        if (disk.free() < 6 * MIB) {
          return; // no room for another start, as the test below sees
        }
      }
    }

    private void play(RunningPipeline running) throws IOException {
      for (int fill = 0; fill < 1 + random.nextInt(3); fill++) {
        send(running, random.nextInt(3_000), random.nextBoolean());
        boolean byAFile = random.nextBoolean();
        long ballast = (4 + random.nextInt(16)) * (long) MIB;
        Path filler = disk.fill("filler", byAFile ? disk.free() - random.nextInt(MIB) : ballast);
        long sent = running.sent();
        while (running.level() != StorageLevel.FULL) {
          send(running, 100, true);
          assertTrue(running.sent() - sent < 100_000, "never full");
        }
        int before = running.refused();
        assertFalse(running.release());
        assertFalse(running.hold());
        assertEquals(before + 2, running.refused());
        running.awaitAnswers();
        assertNull(running.failure());
        Files.delete(filler);
        fills++;
        if (disk.free() < 3 * MIB) {
          return; // it was the journal itself
        }
        while (running.level() == StorageLevel.FULL) {
          Thread.yield();
        }
        assertTrue(running.release(), "refused though there is space");
        running.awaitAnswers();
      }
    }

    /** Holds, as long as there is enough space for them, or releases. */
    private static void send(RunningPipeline running, int commands, boolean releases) {
      for (int i = 0; i < commands; i++) {
        boolean taken = releases ? running.release() : running.hold();
        if (!taken) {
          break;
        }
      }
      running.awaitAnswers();
    }
  }
}
