package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data directories whose files are not those that the manifest speaks of. */
final class JournalFilesTest {
  private static final int SEGMENTS = 4;
  private static final int RECORDS = 5 * SEGMENTS;

  @TempDir Path temp;
  private Path path;
  private JournalReport whole;

  @BeforeEach
  void writeFourSegments() {
    path = temp.resolve("journal");
    RecordStream stream = new RecordStream(8);
    TestJournal.write(path, new JournalSettings(1 << 21, 500), stream, 5, 5);
    TestJournal.write(path, new JournalSettings(1 << 21, 500), stream, 5, 5);
    for (int number = 1; number <= SEGMENTS; number++) {
      TestJournal.shrink(TestJournal.segment(path, number), 0);
    }
    whole = TestJournal.read(path);
    assertEquals(SEGMENTS, whole.segments().size());
  }

  @Test
  void refusesAMissingSegmentAndNamesIt() throws IOException {
    for (int missing = 1; missing <= SEGMENTS; missing++) {
      Path segment = TestJournal.segment(path, missing);
      Path aside = temp.resolve("aside");
      Files.move(segment, aside);
      BrokenDirectoryException refusal = broken();
      assertEquals(missing * 5 - 4, refusal.sequence());
      assertTrue(refusal.getMessage().contains("lists segment " + missing), refusal.getMessage());
      Files.move(aside, segment);
    }
    FaultReport.print("missing segment", SEGMENTS, 0, 0);
  }

  @Test
  void refusesADoubledSegmentAndNamesIt() throws IOException {
    for (int number = 1; number <= SEGMENTS; number++) {
      Path segment = TestJournal.segment(path, number);
      String start = number < 3 ? "start-00000003" : "start-00000001";
      Path copy = path.resolve(start).resolve(segment.getFileName());
      Files.copy(segment, copy);
      assertTrue(broken().getMessage().contains("segment " + number + " is there twice"));
      Files.delete(copy);
    }
    FaultReport.print("doubled segment", SEGMENTS, 0, 0);
  }

  @Test
  void refusesASegmentThatLostAllThatWasWrittenToIt() throws IOException {
    for (int number = 1; number <= SEGMENTS; number++) {
      Path segment = TestJournal.segment(path, number);
      byte[] image = Files.readAllBytes(segment);
      for (byte[] empty : List.of(new byte[0], new byte[image.length])) {
        Files.write(segment, empty);
        BrokenDirectoryException refusal = broken();
        assertEquals(number * 5 - 4, refusal.sequence());
        assertTrue(refusal.getMessage().contains("the file is empty"), refusal.getMessage());
      }
      Files.write(segment, image);
    }
    assertEquals(whole.end(), TestJournal.read(path).end());
    FaultReport.print("emptied segment", 2 * SEGMENTS, 0, 0);
  }

  @Test
  void refusesARenamedSegment() throws IOException {
    for (int number = 1; number <= SEGMENTS; number++) {
      Path segment = TestJournal.segment(path, number);
      Path renamed = segment.resolveSibling("19700110F.cq4");
      Files.move(segment, renamed);
      BrokenDirectoryException refusal = broken();
      assertTrue(refusal.file().endsWith("19700110F.cq4"), refusal.getMessage());
      assertTrue(refusal.problem().contains("does not list"), refusal.getMessage());
      Files.move(renamed, segment);
    }
    FaultReport.print("renamed segment", SEGMENTS, 0, 0);
  }

  @Test
  void refusesASegmentThatIsNotListedUnlessItHoldsNothing() throws IOException {
    Path stranger = path.resolve("start-00000003/19700110F.cq4");
    Files.write(stranger, new byte[5_000]);
    assertEquals(RECORDS, TestJournal.read(path).lastSequence());
    Files.copy(
        TestJournal.segment(path, 1), stranger, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals("start-00000003/19700110F.cq4", broken().file());
  }

  @Test
  void refusesSegmentsInAnyOtherOrder() throws IOException {
    List<byte[]> images = new ArrayList<>();
    for (int number = 1; number <= SEGMENTS; number++) {
      images.add(Files.readAllBytes(TestJournal.segment(path, number)));
    }
    int refused = 0;
    for (int code = 0; code < 256; code++) { // every way to fill four places, doubled ones too
      for (int i = 0; i < SEGMENTS; i++) {
        Files.write(TestJournal.segment(path, i + 1), images.get(code >> 2 * i & 3));
      }
      if (code == 0b11_10_01_00) {
        assertEquals(whole.end(), TestJournal.read(path).end());
      } else {
        assertThrows(DamagedJournalException.class, () -> TestJournal.read(path), "order " + code);
        refused++;
      }
    }
    assertEquals(255, refused);
    FaultReport.print("order of four segments", refused, 0, 0);
  }

  @Test
  void refusesADirectoryThatWasEmptied() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".cq4")).toList()) {
        Files.delete(file);
      }
    }
    assertEquals(1, broken().sequence());
    Files.delete(path.resolve("journal.properties"));
    assertEquals("journal.properties", broken().file());
  }

  @Test
  void refusesEveryTruncationOfTheManifestOrLosesNothing() throws IOException {
    Path file = path.resolve("manifest");
    byte[] manifest = Files.readAllBytes(file);
    for (int length = 0; length < manifest.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(manifest, length));
      refusesOrLosesNothing("length " + length);
    }
    FaultReport.print("truncation of the manifest", manifest.length, 0, 0);
  }

  @Test
  void refusesEveryBitFlippedInTheManifestOrLosesNothing() throws IOException {
    Path file = path.resolve("manifest");
    byte[] manifest = Files.readAllBytes(file);
    for (int bit = 0; bit < manifest.length * 8; bit++) {
      byte[] flipped = manifest.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      refusesOrLosesNothing("bit " + bit);
    }
    FaultReport.print("bit flip in the manifest", manifest.length * 8L, 0, 0);
  }

  @Test
  void goesOnWhereASegmentWasListedAndNotWritten() {
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      JournalPosition end = directory.end();
      Path start = path.resolve("start-00000005");
      Files.createDirectories(start);
      Files.write(start.resolve("19700106F.cq4"), new byte[4_000]);
      directory.manifest().segmentBegun(5, end);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertEquals(RECORDS, TestJournal.read(path).lastSequence());
    TestJournal.write(path, TestJournal.SMALL, new RecordStream(3, whole), 2);
    assertEquals(RECORDS + 2, TestJournal.read(path).lastSequence());
  }

  @Test
  void readsWhatIsBehindAnyPosition() {
    List<JournalPosition> positions = new ArrayList<>();
    for (long sequence = 0; sequence <= RECORDS; sequence++) {
      positions.add(JournalReader.of(path).stopAfter(sequence).read(RecordHandler.NONE).end());
    }
    for (JournalPosition position : positions) {
      RecordingHandler handler = new RecordingHandler();
      JournalReport report = JournalReader.of(path).startBehind(position).read(handler);
      assertEquals(RECORDS - position.sequence(), handler.records.size());
      assertEquals(handler.records.size(), report.records());
      assertEquals(whole.end(), report.end());
      assertEquals(SEGMENTS - Math.min(3, position.sequence() / 5), report.segments().size());
      assertTrue(JournalReader.of(path).contains(position));
    }
  }

  @Test
  void knowsWhichPositionsAreNotItsOwn() {
    JournalPosition end = whole.end();
    List<JournalPosition> strange =
        List.of(
            new JournalPosition(end.sequence() + 1, end.chain(), end.timeNanos()),
            new JournalPosition(end.sequence(), end.chain() + 1, end.timeNanos()),
            new JournalPosition(7, end.chain(), end.timeNanos()),
            new JournalPosition(10, end.chain(), end.timeNanos()));
    for (JournalPosition position : strange) {
      assertEquals(false, JournalReader.of(path).contains(position));
      RecordingHandler handler = new RecordingHandler();
      assertThrows(
          PositionUnknownException.class,
          () -> JournalReader.of(path).startBehind(position).read(handler));
      assertEquals(0, handler.records.size());
    }
  }

  @Test
  void stopsBehindTheLastRecordOfATime() {
    long last = whole.end().timeNanos();
    assertEquals(RECORDS, stoppedAt(last));
    assertEquals(RECORDS, stoppedAt(Long.MAX_VALUE));
    assertEquals(0, stoppedAt(0));
    long before = 0;
    for (long sequence = 1; sequence <= RECORDS; sequence++) {
      JournalReport upTo = JournalReader.of(path).stopAfter(sequence).read(RecordHandler.NONE);
      long found = stoppedAt(upTo.lastTimeNanos());
      assertTrue(found >= sequence && found >= before);
      assertTrue(stoppedAt(upTo.lastTimeNanos() - 1) < sequence);
      before = found;
    }
  }

  private long stoppedAt(long time) {
    JournalReport report = JournalReader.of(path).stopAfterTime(time).read(RecordHandler.NONE);
    assertEquals(report.lastSequence(), report.records());
    assertTrue(report.lastTimeNanos() <= time);
    return report.lastSequence();
  }

  private void refusesOrLosesNothing(String what) {
    try {
      assertEquals(whole.end(), TestJournal.read(path).end(), what);
    } catch (JournalException e) {
      assertEquals(3, e.exitCode(), what);
    }
  }

  private BrokenDirectoryException broken() {
    BrokenDirectoryException refusal =
        assertThrows(BrokenDirectoryException.class, () -> TestJournal.read(path));
    assertThrows(BrokenDirectoryException.class, () -> TestJournal.start(path));
    assertEquals(3, refusal.exitCode());
    return refusal;
  }
}
