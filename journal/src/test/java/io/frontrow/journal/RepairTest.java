package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepairTest {
  private static final int RECORDS = 30;

  @TempDir Path temp;
  private Path path;
  private Path peer;
  private JournalReport whole;
  private List<byte[]> written;

  @BeforeEach
  void writeThreeSegmentsAndACopy() throws IOException {
    path = temp.resolve("journal");
    peer = temp.resolve("peer");
    RecordStream stream = new RecordStream(8);
    TestJournal.write(path, new JournalSettings(1 << 21, 500), stream, 5, 5);
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      for (int i = 0; i < 20; i++) {
        journal.append(stream.buffer, 0, stream.next());
        journal.append(stream.buffer, 0, stream.mark(stream.sequence(), i));
        journal.commit();
      }
    }
    for (int number = 1; number <= 3; number++) {
      TestJournal.shrink(TestJournal.segment(path, number), 0);
    }
    whole = TestJournal.read(path);
    written = records(path);
    assertEquals(RECORDS, whole.lastSequence());
    assertEquals(3, whole.segments().size());
    copy(path, peer);
  }

  @Test
  void fetchesADamagedRecordFromAnotherJournal() {
    Path segment = TestJournal.segment(path, 3);
    long middle = whole.segments().get(2).bytes() / 2;
    TestJournal.overwrite(segment, middle, 1, 2, 3, 4, 5);
    List<Repair.Restored> restored = repair(it -> it.from(peer));
    assertEquals(1, restored.size());
    assertEquals(3, restored.get(0).segment());
    assertEquals(RECORDS, restored.get(0).last());
    assertTrue(restored.get(0).first() > 10);
    assertWhole();
    assertTrue(Files.exists(path.resolve("quarantine/00000003-0")));
  }

  @Test
  void fetchesFromAJournalWhoseBatchesAreOthers() throws IOException {
    Path other = temp.resolve("other");
    try (JournalDirectory directory = JournalDirectory.open(other);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      for (byte[] record : written) {
        journal.append(new UnsafeBuffer(record), 0, record.length);
      }
      journal.commit();
    }
    for (int number = 1; number <= 3; number++) {
      Path segment = TestJournal.segment(path, number);
      TestJournal.overwrite(segment, Files.size(segment) / 2, 1, 2, 3);
    }
    assertEquals(3, repair(it -> it.from(other)).size());
    assertEquals(whole.end(), TestJournal.read(path).end());
  }

  @Test
  void fetchesAMissingSegment() throws IOException {
    for (int missing = 1; missing <= 3; missing++) {
      Files.delete(TestJournal.segment(path, missing));
      List<Repair.Restored> restored = repair(it -> it.from(peer));
      assertEquals(missing, restored.get(0).segment());
      assertWhole();
    }
  }

  @Test
  void fetchesALostEnd() throws IOException {
    Path segment = TestJournal.segment(path, 3);
    Files.write(segment, Arrays.copyOf(Files.readAllBytes(segment), 1_000));
    repair(it -> it.from(peer));
    assertWhole();
  }

  @Test
  void repairsAndGivesUpBehindAnArchive() throws IOException {
    JournalPosition end = Manifest.read(path).segments().get(1).behind();
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      directory.manifest().archived(1, end, 1);
    }
    Files.delete(TestJournal.segment(path, 1));
    Path segment = TestJournal.segment(path, 3);
    TestJournal.overwrite(segment, whole.segments().get(2).bytes() / 2, 1, 2, 3, 4, 5);
    assertEquals(3, repair(it -> it.from(peer)).get(0).segment());
    assertEquals(RECORDS, repair(Repair::look).lastSequence());

    long middle = whole.segments().get(2).bytes() / 2;
    TestJournal.overwrite(TestJournal.segment(path, 3), middle, 1, 2, 3, 4, 5);
    DamagedJournalException damage =
        assertThrows(DamagedJournalException.class, () -> repair(Repair::look));
    assertEquals(3, repair(it -> it.giveUpAfter(damage.sequence() - 1)).number());
  }

  @Test
  void fetchesALostEndOfAKilledServer() throws IOException {
    Path manifest = path.resolve("manifest");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.substring(0, text.lastIndexOf("closed")));
    Path segment = TestJournal.segment(path, 3);
    Files.write(segment, Arrays.copyOf(Files.readAllBytes(segment), 1_000));
    repair(it -> it.from(peer));
    assertWhole();
  }

  @Test
  void refusesAJournalWithOtherRecordsAndChangesNothing() throws IOException {
    Path other = temp.resolve("other");
    RecordStream stream = new RecordStream(9);
    TestJournal.write(other, TestJournal.SMALL, stream, 40);
    Path segment = TestJournal.segment(path, 2);
    TestJournal.overwrite(segment, 500, 1, 2, 3, 4, 5);
    byte[] before = Files.readAllBytes(segment);
    JournalPreconditionException refusal =
        assertThrows(JournalPreconditionException.class, () -> repair(it -> it.from(other)));
    assertTrue(refusal.getMessage().contains("does not have the same records"));
    assertEquals(5, refusal.exitCode());
    assertArrayEquals(before, Files.readAllBytes(segment));
    try (Stream<Path> files = Files.list(segment.getParent())) {
      assertTrue(files.noneMatch(it -> it.toString().endsWith(".tmp")));
    }
  }

  @Test
  void refusesAJournalThatPartsBehindTheDamage() {
    // The same up to sequence 10, and then not.
    Path other = temp.resolve("other");
    try (JournalDirectory directory = JournalDirectory.open(other);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      for (byte[] record : written.subList(0, 10)) {
        journal.append(new UnsafeBuffer(record), 0, record.length);
      }
      journal.commit();
    }
    TestJournal.write(other, TestJournal.SMALL, new RecordStream(4, TestJournal.read(other)), 40);
    TestJournal.overwrite(TestJournal.segment(path, 3), 450, 1, 2, 3, 4, 5);
    assertThrows(JournalPreconditionException.class, () -> repair(it -> it.from(other)));
    TestJournal.forgetTheStop(path); // now only the records behind the damage contradict
    assertThrows(JournalPreconditionException.class, () -> repair(it -> it.from(other)));
    repair(it -> it.from(peer));
    assertWhole();
  }

  @Test
  void givesUpWhatIsBehindTheDamage() throws IOException {
    Path segment = TestJournal.segment(path, 2);
    TestJournal.overwrite(segment, Files.size(segment) - 30, 1, 2, 3, 4, 5);
    DamagedJournalException damage =
        assertThrows(DamagedJournalException.class, () -> TestJournal.read(path));
    long good = damage.sequence() - 1;
    for (long wrong : new long[] {0, good - 1, good + 1}) {
      assertThrows(JournalPreconditionException.class, () -> repair(it -> it.giveUpAfter(wrong)));
    }
    ManifestEntry.Cut cut = repair(it -> it.giveUpAfter(good));
    assertEquals(good, cut.sequence());
    JournalReport report = TestJournal.read(path);
    assertEquals(good, report.lastSequence());
    assertEquals(List.of(cut), report.cuts());
    try (Stream<Path> kept = Files.list(path.resolve("quarantine"))) {
      assertEquals(
          List.of("0000000" + cut.number() + "-" + cut.offset(), "00000003-0"),
          kept.map(it -> it.getFileName().toString()).sorted().toList());
    }
    TestJournal.write(path, TestJournal.SMALL, new RecordStream(3, report), 6);
    assertEquals(good + 6, TestJournal.read(path).lastSequence());
    assertEquals(4, TestJournal.read(path).segments().get(2).number());
  }

  @Test
  void givesUpASegmentThatIsMissing() throws IOException {
    Files.delete(TestJournal.segment(path, 2));
    repair(it -> it.giveUpAfter(5));
    assertEquals(5, TestJournal.read(path).lastSequence());
    TestJournal.start(path);
  }

  @Test
  void leavesAWholeJournalAlone() {
    assertEquals(List.of(), repair(it -> it.from(peer)));
    assertThrows(JournalPreconditionException.class, () -> repair(it -> it.giveUpAfter(RECORDS)));
    assertWhole();
  }

  private <T> T repair(Function<Repair, T> what) {
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      return what.apply(new Repair(directory));
    }
  }

  private void assertWhole() {
    JournalReport report = TestJournal.read(path);
    assertEquals(whole.end(), report.end());
    assertTrue(report.marks() >= whole.marks() - 1); // the last one may be behind the last record
    List<byte[]> records = records(path);
    for (int i = 0; i < RECORDS; i++) {
      assertArrayEquals(written.get(i), records.get(i));
    }
    assertEquals(whole.end(), TestJournal.start(path).end());
  }

  private static List<byte[]> records(Path path) {
    RecordingHandler handler = new RecordingHandler();
    JournalReader.of(path).read(handler);
    return handler.records;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
