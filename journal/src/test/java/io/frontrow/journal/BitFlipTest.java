package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.frontrow.protocol.RecordHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns bits of real segment files round, one at a time, and reads the journal. */
final class BitFlipTest {
  private static final int ZEROS_KEPT = 80;

  @TempDir Path temp;
  private Path path;
  private JournalReport whole;

  @BeforeEach
  void writeTwoSegmentsOfWhichTheFirstWasEnded() {
    path = temp.resolve("journal");
    RecordStream stream = new RecordStream(1);
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal =
            ChronicleJournal.open(directory, new JournalSettings(1 << 21, 1_400))) {
      for (int batch = 0; batch < 4; batch++) {
        journal.append(stream.buffer, 0, stream.next(64)); // header 0x80: one flip makes it 0
        journal.commit();
        journal.append(stream.buffer, 0, stream.next());
        journal.append(stream.buffer, 0, stream.mark(stream.sequence(), 99));
        journal.append(stream.buffer, 0, stream.next());
        journal.commit();
      }
      journal.append(stream.buffer, 0, stream.next(64));
      journal.commit();
    }
    whole = TestJournal.read(path);
    assertEquals(2, whole.segments().size());
    TestJournal.shrink(TestJournal.segment(path, 1), ZEROS_KEPT);
    TestJournal.shrink(TestJournal.segment(path, 2), ZEROS_KEPT);
  }

  @Test
  void findsEveryBitFlippedInASegmentThatWasEnded() {
    Path segment = TestJournal.segment(path, 1);
    byte[] image = TestJournal.shrink(segment, ZEROS_KEPT);
    for (int bit = 0; bit < image.length * 8; bit++) {
      flip(segment, image, bit);
      int flipped = bit;
      DamagedJournalException damage =
          assertThrows(
              DamagedJournalException.class,
              () -> TestJournal.read(path),
              () -> "bit " + flipped % 8 + " of byte " + flipped / 8);
      assertEquals(whole.segments().get(0).file(), damage.segment());
      restore(segment, image, bit);
    }
    assertEquals(whole.chain(), TestJournal.read(path).chain());
  }

  @Test
  void findsEveryBitFlippedInTheLastSegmentOrLosesNothing() {
    Path segment = TestJournal.segment(path, 2);
    byte[] image = TestJournal.shrink(segment, ZEROS_KEPT);
    int end = (int) whole.segments().get(1).bytes();
    int harmless = 0;
    for (int bit = 0; bit < image.length * 8; bit++) {
      flip(segment, image, bit);
      try {
        JournalReport report = TestJournal.read(path);
        harmless++;
        assertTrue(bit / 8 >= end && report.unfinishedBytes() > 0, "bit " + bit + " not found");
        assertEquals(whole.chain(), report.chain());
      } catch (DamagedJournalException e) {
        assertTrue(e.sequence() >= whole.segments().get(1).firstSequence());
      }
      restore(segment, image, bit);
    }
    // Behind the end, where they look like the first byte or two of the next batch.
    assertEquals(11, harmless);
  }

  @Test
  void namesTheSequenceOfTheRecordThatWasHit() {
    Path segment = TestJournal.segment(path, 2);
    byte[] image = TestJournal.shrink(segment, ZEROS_KEPT);
    UnsafeBuffer bytes = new UnsafeBuffer(image);
    long sequence = whole.segments().get(1).firstSequence();
    int position = SegmentFormat.HEAD_LENGTH;
    int header;
    while ((header = bytes.getInt(position)) != 0) {
      int end = position + 4 + header;
      for (int at = position + 4; at < end; ) {
        int length = RecordHeader.length(bytes, at);
        for (int bit = at * 8 + at % 8; bit < (at + length) * 8; bit += 8) {
          flip(segment, image, bit);
          assertEquals(
              sequence,
              assertThrows(DamagedJournalException.class, () -> TestJournal.read(path)).sequence());
          restore(segment, image, bit);
        }
        sequence += RecordHeader.isMark(bytes, at) ? 0 : 1;
        at += length;
      }
      position = (int) SegmentFormat.align(end);
    }
  }

  @Test
  void findsChangedBytesAnywhereInAFileOfFullSize() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int number = 1; number <= 2; number++) {
      Path segment = TestJournal.segment(path, number);
      TestJournal.overwrite(segment, (3 << 20) - 1, 0);
      byte[] image = Files.readAllBytes(segment);
      for (int i = 0; i < 300; i++) {
        boolean nearTheData = i % 2 == 0;
        int offset = random.nextInt(nearTheData ? 2_000 : image.length);
        int value = image[offset] ^ 1 + random.nextInt(255);
        TestJournal.overwrite(segment, offset, value);
        try {
          JournalReport report = TestJournal.read(path);
          if (report.lastSequence() != whole.lastSequence() || report.unfinishedBytes() == 0) {
            fail(
                "byte " + offset + " of segment " + number + " set to " + value + ", seed " + seed);
          }
        } catch (DamagedJournalException e) {
          assertEquals(whole.segments().get(number - 1).file(), e.segment());
        }
        TestJournal.overwrite(segment, offset, image[offset]);
      }
    }
  }

  private static void flip(Path segment, byte[] image, int bit) {
    TestJournal.overwrite(segment, bit / 8, image[bit / 8] ^ 1 << bit % 8);
  }

  private static void restore(Path segment, byte[] image, int bit) {
    TestJournal.overwrite(segment, bit / 8, image[bit / 8]);
  }
}
