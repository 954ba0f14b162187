package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that end in the middle of their last batch, as a loss of power may leave them. */
final class TornTailTest {
  private static final int RECORDS_BEFORE = 6;
  private static final int LAST_RECORDS = 3;

  @TempDir Path temp;
  private Path path;
  private Path segment;
  private List<byte[]> written;
  private byte[] image;
  private byte[] manifest;
  private int document;
  private int end;

  @BeforeEach
  void writeABatchOfThreeRecordsAndDie() throws IOException {
    path = temp.resolve("journal");
    RecordStream stream = new RecordStream(1);
    written = TestJournal.write(path, TestJournal.SMALL, stream, 1, 2, 3, LAST_RECORDS);
    TestJournal.forgetTheStop(path);
    segment = TestJournal.segment(path, 1);
    image = TestJournal.shrink(segment, 0);
    manifest = Files.readAllBytes(path.resolve("manifest"));
    end = image.length;
    document = end - 4 - written.stream().skip(RECORDS_BEFORE).mapToInt(it -> it.length).sum();
  }

  @Test
  void recoversFromEveryTruncationOfTheLastThreeRecords() throws IOException {
    int tried = 0;
    for (int length = end - 1; length > document; length--) {
      restore();
      truncate(length);
      recovers(wholeRecords(length), "length " + length);
      tried++;
    }
    FaultReport.print("truncation of the last three records", tried, 0, 0);
  }

  @Test
  void recoversFromEveryTruncationThatLosesTheHeaderToo() throws IOException {
    int tried = 0;
    for (int length = end; length > document; length--) {
      restore();
      truncate(length);
      TestJournal.overwrite(segment, document, 0, 0, 0, 0);
      recovers(wholeRecords(length), "length " + length);
      tried++;
    }
    FaultReport.print("batch without a header, cut short", tried, 0, 0);
  }

  @Test
  void refusesASegmentOfWhichNotEvenTheHeadIsLeft() throws IOException {
    for (int length = 0; length <= SegmentFormat.HEAD_LENGTH; length++) {
      restore();
      truncate(length);
      JournalException damage = assertThrows(JournalException.class, () -> TestJournal.start(path));
      assertEquals(3, damage.exitCode());
      assertTrue(damage.getMessage().contains("at sequence 1"), damage.getMessage());
    }
    FaultReport.print("segment cut short in its head", SegmentFormat.HEAD_LENGTH + 1, 0, 0);
  }

  @Test
  void recoversFromEveryHoleInTheLastBatch() throws IOException {
    int tried = 0;
    for (int from = document; from < end; from += 7) {
      for (int to = from + 5; to < end; to += 31) {
        restore();
        int length = to - from;
        if (Arrays.equals(new byte[length], Arrays.copyOfRange(image, from, to))) {
          continue;
        }
        TestJournal.overwrite(segment, from, new int[length]);
        // A header alone can be missing: then all records are kept.
        recovers(
            from < document + 4 && to <= document + 4 ? 3 : wholeRecords(from), from + "-" + to);
        tried++;
      }
    }
    FaultReport.print("hole in the last batch", tried, 0, 0);
  }

  @Test
  void goesOnBehindACutAndCutsAgain() throws IOException {
    truncate(end - 1);
    JournalReport first = TestJournal.start(path);
    RecordStream stream = new RecordStream(5, first);
    TestJournal.write(path, TestJournal.SMALL, stream, 2, 2);
    TestJournal.forgetTheStop(path);
    Path second = TestJournal.segment(path, 2);
    byte[] bytes = TestJournal.shrink(second, 0);
    try (RandomAccessFile file = new RandomAccessFile(second.toFile(), "rw")) {
      file.setLength(bytes.length - 1);
    }
    JournalReport cutAgain = TestJournal.start(path);
    assertEquals(2, cutAgain.cuts().size());
    TestJournal.write(path, TestJournal.SMALL, new RecordStream(6, cutAgain), 7);
    assertEquals(8 + 3 + 7, TestJournal.read(path).lastSequence());
  }

  @Test
  void refusesToCutWhatTheManifestKnowsToHaveBeenWhole() throws IOException {
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      JournalPosition all = directory.end();
      directory.manifest().closed(all.sequence(), all.chain(), 0);
    }
    truncate(end - 1);
    DamagedJournalException damage =
        assertThrows(DamagedJournalException.class, () -> TestJournal.start(path));
    assertEquals(RECORDS_BEFORE + LAST_RECORDS, damage.sequence());
  }

  @Test
  void reportsABatchOfWhichOnlyTheHeadKnows() {
    TestJournal.overwrite(segment, document, new int[end - document]);
    TornTail tail = TestJournal.read(path).tornTail().orElseThrow();
    assertEquals(0, tail.bytes());
    assertFalse(tail.unfinished());
    recovers(0, "all of it");
  }

  @Test
  void refusesAJournalThatLostTwoBatches() {
    int before = document - 4 - written.stream().skip(3).limit(3).mapToInt(it -> it.length).sum();
    for (int from = before - 3; from > before - 8; from--) {
      TestJournal.overwrite(segment, from, new int[end - from]);
      assertThrows(DamagedJournalException.class, () -> TestJournal.start(path));
    }
  }

  @Test
  void refusesDamageInTheBatchBefore() {
    TestJournal.overwrite(segment, document - 10, ~image[document - 10]);
    assertThrows(DamagedJournalException.class, () -> TestJournal.start(path));
    TestJournal.overwrite(segment, document - 10, image[document - 10]);
    TestJournal.start(path);
  }

  private void recovers(int records, String what) {
    long last = RECORDS_BEFORE + records;
    JournalReport report = TestJournal.read(path);
    assertEquals(last, report.lastSequence(), what);
    assertTrue(report.tornTail().isPresent(), what);
    JournalReport start = TestJournal.start(path);
    assertEquals(report.end(), start.end(), what);
    RecordingHandler handler = new RecordingHandler();
    assertEquals(report.end(), JournalReader.of(path).read(handler).end(), what);
    for (int i = 0; i < last; i++) {
      assertTrue(Arrays.equals(written.get(i), handler.records.get(i)), what);
    }
  }

  /** How many of the last records end before here. */
  private int wholeRecords(int length) {
    int count = 0;
    int at = document + 4;
    while (count < LAST_RECORDS && at + written.get(RECORDS_BEFORE + count).length <= length) {
      at += written.get(RECORDS_BEFORE + count++).length;
    }
    return count;
  }

  private void restore() throws IOException {
    Files.write(segment, image);
    Files.write(path.resolve("manifest"), manifest);
  }

  private void truncate(int length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.setLength(length);
    }
  }
}
