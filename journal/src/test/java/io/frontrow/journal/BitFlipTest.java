package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.frontrow.protocol.RecordHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    FaultReport.print("bit flip (segment that was ended)", image.length * 8L, 0, 0);
  }

  @Test
  void findsEveryBitFlippedInTheLastSegmentOfAJournalThatWasClosed() {
    Path segment = TestJournal.segment(path, 2);
    byte[] image = TestJournal.shrink(segment, ZEROS_KEPT);
    for (int bit = 0; bit < image.length * 8; bit++) {
      flip(segment, image, bit);
      try {
        JournalReport report = TestJournal.read(path);
        assertTrue(report.tornTail().isPresent(), "bit " + bit + " not found");
        assertEquals(whole.chain(), report.chain(), "bit " + bit);
      } catch (DamagedJournalException e) {
        assertTrue(e.sequence() >= whole.segments().get(1).firstSequence());
      }
      restore(segment, image, bit);
    }
    FaultReport.print("bit flip (closed journal)", image.length * 8L, 0, 0);
  }

  @Test
  void findsEveryBitFlippedInTheLastSegmentOfAServerThatWasKilledOrCutsItOff() throws IOException {
    TestJournal.forgetTheStop(path);
    List<Long> chains = chains();
    Path segment = TestJournal.segment(path, 2);
    byte[] image = TestJournal.shrink(segment, ZEROS_KEPT);
    byte[] manifest = Files.readAllBytes(path.resolve("manifest"));
    int cut = 0;
    for (int bit = 0; bit < image.length * 8; bit++) {
      flip(segment, image, bit);
      try {
        JournalReport report = TestJournal.read(path);
        TornTail tail = report.tornTail().orElseThrow();
        assertTrue(report.lastSequence() >= whole.lastSequence() - 1, "bit " + bit);
        assertEquals(chains.get((int) report.lastSequence()), report.chain(), "bit " + bit);

        TestJournal.start(path);
        JournalReport after = TestJournal.read(path);
        assertEquals(report.end(), after.end(), "bit " + bit);
        assertEquals(List.of(tail.asCut()), after.cuts(), "bit " + bit);
        assertTrue(tail.bytes() == 0 || keeps(tail, image, bit), "bit " + bit);
        Files.write(path.resolve("manifest"), manifest);
        Files.deleteIfExists(path.resolve("quarantine/00000002-" + tail.offset()));
        cut++;
      } catch (DamagedJournalException e) {
        assertTrue(e.sequence() >= whole.segments().get(1).firstSequence());
      }
      restore(segment, image, bit);
    }
    assertTrue(cut > 8 * (64 + 64), "only " + cut);
    FaultReport.print("bit flip (killed server)", image.length * 8L, 0, 0);
  }

  @Test
  void findsEveryBitFlippedBeforeACut() throws IOException {
    TestJournal.forgetTheStop(path);
    Path segment = TestJournal.segment(path, 2);
    int end = (int) whole.segments().get(1).bytes();
    TestJournal.overwrite(segment, end - 20, 0x55);
    JournalReport cut = TestJournal.start(path);
    byte[] image = TestJournal.shrink(segment, ZEROS_KEPT);
    long offset = cut.cuts().get(0).offset();
    for (int bit = 0; bit < offset * 8; bit++) {
      flip(segment, image, bit);
      try {
        TestJournal.read(path);
        assertTrue(bit / 8 >= 64 && bit / 8 < 80, "bit " + bit + " not found");
      } catch (DamagedJournalException e) {
        assertTrue(e.sequence() >= whole.segments().get(1).firstSequence());
      }
      restore(segment, image, bit);
    }
    assertEquals(cut.end(), TestJournal.read(path).end());
    FaultReport.print("bit flip (before a cut)", offset * 8, 0, 0);
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
          if (report.lastSequence() != whole.lastSequence() || report.tornTail().isEmpty()) {
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

  /** The chain values behind sequence 0, 1, 2, ... */
  private List<Long> chains() {
    List<Long> chains = new ArrayList<>();
    for (long sequence = 0; sequence <= whole.lastSequence(); sequence++) {
      chains.add(JournalReader.of(path).stopAfter(sequence).read(RecordHandler.NONE).chain());
    }
    return chains;
  }

  private boolean keeps(TornTail tail, byte[] image, int bit) throws IOException {
    byte[] flipped = image.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    int from = (int) tail.offset();
    Path kept = path.resolve("quarantine/00000002-" + from);
    byte[] bytes = Files.readAllBytes(kept);
    Files.delete(kept); // or the next one would be kept under another name
    return Arrays.equals(Arrays.copyOfRange(flipped, from, from + (int) tail.bytes()), bytes);
  }

  private static void flip(Path segment, byte[] image, int bit) {
    TestJournal.overwrite(segment, bit / 8, image[bit / 8] ^ 1 << bit % 8);
  }

  private static void restore(Path segment, byte[] image, int bit) {
    TestJournal.overwrite(segment, bit / 8, image[bit / 8]);
  }
}
