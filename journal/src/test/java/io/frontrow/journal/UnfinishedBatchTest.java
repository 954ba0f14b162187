package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server leaves that was killed in the middle of a batch, made by hand byte for byte. */
final class UnfinishedBatchTest {
  private static final int RECORDS = 5;

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
  void acceptsAndReportsABatchCutOffAtEveryByte() {
    for (int length = 1; length <= batch.length; length++) {
      TestJournal.overwrite(segment, end + 3 + length, batch[length - 1]);
      JournalReport report = TestJournal.read(path);
      assertEquals(RECORDS, report.lastSequence());
      int lastWritten = lastNonZero(length);
      assertEquals(true, report.unfinishedBytes() >= lastWritten, "length " + length);
    }
    assertEquals(batch.length, TestJournal.read(path).unfinishedBytes());
  }

  @Test
  void goesOnBehindItInANewSegment() {
    write(batch.length - 1);
    TestJournal.write(path, TestJournal.SMALL, stream, 4);
    JournalReport report = TestJournal.read(path);
    assertEquals(RECORDS + 4, report.lastSequence());
    assertEquals(stream.chain(), report.chain());
    assertEquals(batch.length, report.unfinishedBytes());
  }

  @Test
  void refusesBytesBehindTheRecordThatBreaksOff() {
    write(batch.length - 1);
    TestJournal.overwrite(segment, end + 4 + batch.length, 1);
    assertDamage();
  }

  @Test
  void refusesARecordThatDoesNotFollow() {
    byte[] stray = new RecordStream(3).copy(80);
    RecordStream other = new RecordStream(3);
    stray = other.copy(other.next(16)); // sequence 1 again
    write(stray, stray.length);
    TestJournal.overwrite(segment, end + 4 + stray.length, 1);
    assertDamage();
  }

  @Test
  void refusesBytesThatDoNotBeginLikeABatch() {
    TestJournal.overwrite(segment, end + 300, 1);
    assertDamage();
  }

  @Test
  void refusesBytesFarBehindTheEnd() {
    TestJournal.overwrite(segment, 1_000_003, 0x80);
    assertDamage();
  }

  @Test
  void acceptsASegmentWhoseCreationWasCutShort() {
    for (int length : new int[] {0, 1, 4, 50, 197, 300, 399, 400}) {
      Path other = temp.resolve("cut" + length);
      TestJournal.write(other, TestJournal.SMALL, new RecordStream(4), 1);
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

  private void assertDamage() {
    DamagedJournalException damage =
        assertThrows(DamagedJournalException.class, () -> TestJournal.read(path));
    assertEquals(RECORDS + 1, damage.sequence());
  }
}
