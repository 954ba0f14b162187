package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server leaves that was killed in the middle of a batch, made by hand byte for byte. */
final class UnfinishedBatchTest {
  private static final int RECORDS = 5;

  /** Bytes of the first record of the batch. */
  private static final int FIRST = 64 + 70;

  @TempDir Path temp;
  private Path path;
  private RecordStream stream;
  private Path segment;
  private long end;
  private byte[] batch;

  @BeforeEach
  void writeAJournalAndTheBatchThatWouldComeNext() {
    path = temp.resolve("journal");
    stream = new RecordStream(1);
    TestJournal.write(path, TestJournal.SMALL, stream, 2, 3);
    TestJournal.forgetTheStop(path);
    segment = TestJournal.segment(path, 1);
    end = TestJournal.read(path).bytes();
    RecordStream next = new RecordStream(2, TestJournal.read(path));
    byte[] first = next.copy(next.next(70));
    byte[] second = next.copy(next.next(700));
    batch = new byte[first.length + second.length];
    System.arraycopy(first, 0, batch, 0, first.length);
    System.arraycopy(second, 0, batch, first.length, second.length);
  }

  @Test
  void keepsTheWholeRecordsOfABatchCutOffAtEveryByte() {
    for (int length = 1; length <= batch.length; length++) {
      TestJournal.overwrite(segment, end + 3 + length, batch[length - 1]);
      JournalReport report = TestJournal.read(path);
      int whole = length == batch.length ? 2 : length >= FIRST ? 1 : 0;
      assertEquals(RECORDS + whole, report.lastSequence(), "length " + length);
      TornTail tail = report.tornTail().orElseThrow();
      assertEquals(RECORDS + whole, tail.sequence());
      assertTrue(tail.unfinished());
      int lastWritten = lastNonZero(length);
      assertTrue(
          tail.bytes() == 0 || tail.offset() + tail.bytes() == end + 4 + lastWritten,
          "length " + length);
    }
    assertEquals(0, TestJournal.read(path).unfinishedBytes());
  }

  @Test
  void isLeftAloneByAReaderAndCutOffByTheNextStart() throws IOException {
    write(batch.length - 1);
    JournalReport before = TestJournal.read(path);
    assertEquals(before.tornTail(), TestJournal.read(path).tornTail());
    TornTail tail = before.tornTail().orElseThrow();

    JournalReport start = TestJournal.start(path);
    assertEquals(Optional.of(tail), start.tornTail());
    assertEquals(List.of(tail.asCut()), start.cuts());
    assertArrayEquals(
        Arrays.copyOfRange(batch, FIRST, batch.length - 1),
        Files.readAllBytes(path.resolve("quarantine/00000001-" + tail.offset())));

    JournalReport after = TestJournal.read(path);
    assertEquals(Optional.empty(), after.tornTail());
    assertEquals(List.of(tail.asCut()), after.cuts());
    assertEquals(RECORDS + 1, after.lastSequence());
    assertEquals(after.end(), TestJournal.start(path).end());
    assertEquals(after.segments(), TestJournal.start(path).segments());
  }

  @Test
  void isFollowedByANewSegment() {
    write(batch.length - 1);
    RecordStream next = new RecordStream(2, TestJournal.start(path));
    TestJournal.write(path, TestJournal.SMALL, next, 4);
    JournalReport report = TestJournal.read(path);
    assertEquals(RECORDS + 1 + 4, report.lastSequence());
    assertEquals(next.chain(), report.chain());
    assertEquals(1, report.cuts().size());
  }

  @Test
  void isDamageWhereNoCutSaysSo() throws IOException {
    write(batch.length - 1);
    RecordStream next = new RecordStream(2, TestJournal.start(path));
    TestJournal.write(path, TestJournal.SMALL, next, 4);
    Path manifest = path.resolve("manifest");
    List<String> lines = Files.readAllLines(manifest);
    lines.removeIf(line -> line.startsWith("cut"));
    Files.write(manifest, lines);
    assertDamage(RECORDS + 1);
  }

  @Test
  void bytesBehindTheRecordThatBreaksOffAreTornToo() {
    write(batch.length - 1);
    TestJournal.overwrite(segment, end + 4 + batch.length, 1);
    assertTornButNotUnfinished(RECORDS + 1);
  }

  @Test
  void bytesThatDoNotBeginLikeABatchAreTornToo() {
    TestJournal.overwrite(segment, end + 300, 1);
    assertTornButNotUnfinished(RECORDS);
  }

  @Test
  void refusesARecordThatDoesNotFollow() {
    byte[] stray = new RecordStream(3).copy(80);
    RecordStream other = new RecordStream(3);
    stray = other.copy(other.next(16)); // sequence 1 again
    write(stray, stray.length);
    assertDamage(RECORDS + 1);
  }

  @Test
  void refusesBytesFarBehindTheEnd() {
    TestJournal.overwrite(segment, 1_000_003, 0x80);
    assertDamage(RECORDS + 1);
  }

  @Test
  void acceptsASegmentWhoseCreationWasCutShort() throws IOException {
    for (int length : new int[] {0, 1, 4, 50, 197, 300, 399, 400}) {
      Path other = temp.resolve("cut" + length);
      TestJournal.write(other, TestJournal.SMALL, new RecordStream(4), 1);
      TestJournal.forgetTheStop(other);
      Path manifest = other.resolve("manifest");
      String listed = Files.readString(manifest);
      Files.writeString(manifest, listed.substring(0, listed.indexOf("written")));
      Path first = TestJournal.segment(other, 1);
      TestJournal.overwrite(first, 64, new int[16]);
      TestJournal.overwrite(first, length, new int[3_000]);
      JournalReport report = TestJournal.read(other);
      assertEquals(0, report.lastSequence());
      assertEquals(0, report.bytes());
    }
  }

  private void write(int length) {
    write(batch, length);
  }

  private void write(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      TestJournal.overwrite(segment, end + 4 + i, bytes[i]);
    }
  }

  private int lastNonZero(int length) {
    int last = length;
    while (last > 0 && batch[last - 1] == 0) {
      last--;
    }
    return last;
  }

  private void assertTornButNotUnfinished(long lastSequence) {
    TornTail tail = TestJournal.read(path).tornTail().orElseThrow();
    assertFalse(tail.unfinished());
    assertEquals(lastSequence, tail.sequence());
    TestJournal.start(path);
    assertEquals(lastSequence, TestJournal.read(path).lastSequence());
  }

  private void assertDamage(long sequence) {
    DamagedJournalException damage =
        assertThrows(DamagedJournalException.class, () -> TestJournal.read(path));
    assertEquals(sequence, damage.sequence());
    assertThrows(DamagedJournalException.class, () -> TestJournal.start(path));
  }
}
