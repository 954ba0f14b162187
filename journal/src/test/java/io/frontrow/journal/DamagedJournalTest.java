package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.RecordHeader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that cannot come from a server that was merely killed. */
final class DamagedJournalTest {
  private static final int FIRST_RECORD = SegmentFormat.HEAD_LENGTH + 4;

  @TempDir Path temp;
  private Path path;

  @BeforeEach
  void nameAJournal() {
    path = temp.resolve("journal");
  }

  @Test
  void namesSequenceSegmentAndOffset() {
    TestJournal.write(path, TestJournal.SMALL, new RecordStream(1), 1, 1, 1);
    TestJournal.overwrite(TestJournal.segment(path, 1), FIRST_RECORD + 70, 1, 2, 3);
    DamagedJournalException damage = damage();
    assertEquals(1, damage.sequence());
    assertEquals(FIRST_RECORD, damage.offset());
    assertEquals(
        "the journal is damaged at sequence 1: checksum does not match"
            + " (segment start-00000001/19700102F.cq4, offset 404)",
        damage.getMessage());
    assertEquals(3, damage.exitCode());
  }

  @Test
  void refusesAJournalWhoseEndWasCutOff() throws IOException {
    TestJournal.write(path, TestJournal.SMALL, new RecordStream(2), 5, 5, 5);
    Path segment = TestJournal.segment(path, 1);
    long end = TestJournal.read(path).bytes();
    for (long length = end - 4; length > SegmentFormat.HEAD_LENGTH; length -= 13) {
      try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
        file.setLength(length);
      }
      assertTrue(damage().sequence() <= 15);
    }
  }

  @Test
  void refusesAJournalWhoseLastBatchIsGone() {
    TestJournal.write(path, TestJournal.SMALL, new RecordStream(3), 5, 5, 1, 1);
    long end = TestJournal.read(path).bytes();
    // The head may know one document less than there is, never one more.
    TestJournal.overwrite(TestJournal.segment(path, 1), end - 100, new int[100]);
    assertThrows(DamagedJournalException.class, () -> TestJournal.read(path));
  }

  @Test
  void refusesRecordsThatWereNotMadeByTheStage() {
    refuses("time goes back", stream -> RecordHeader.timeNanos(stream.buffer, 0, 1));
    refuses("the record here has sequence 9", stream -> RecordHeader.sequence(stream.buffer, 0, 9));
    refuses(
        "the record does not follow from the one before: chain value differs",
        stream -> RecordHeader.chain(stream.buffer, 0, 9));
    refuses("reserved bytes are not zero", stream -> stream.buffer.putInt(60, 1));
    refuses("flags 1", stream -> stream.buffer.putShort(58, (short) 1));
    refuses("flags 4", stream -> stream.buffer.putShort(58, (short) 4));
    refuses(
        "a mark that is not in the form of one",
        stream -> stream.buffer.putShort(58, (short) RecordHeader.FLAG_MARK));
  }

  @Test
  void refusesAMarkOfASequenceToCome() {
    RecordStream stream = new RecordStream(4);
    writeOneByOne(stream, stream.mark(1, 5));
    assertEquals("a mark of sequence 1, which comes later", damage().problem());
  }

  @Test
  void refusesARecordOfANewerVersion() {
    RecordStream stream = new RecordStream(5);
    int length = stream.next(20);
    stream.buffer.putShort(56, (short) 2);
    stream.seal(length);
    writeOneByOne(stream, length);
    JournalVersionException refusal =
        assertThrows(JournalVersionException.class, () -> TestJournal.read(path));
    assertEquals(4, refusal.exitCode());
  }

  @Test
  void refusesADocumentThatIsMarkedNotComplete() {
    TestJournal.write(path, TestJournal.SMALL, new RecordStream(6), 1, 1);
    TestJournal.overwrite(TestJournal.segment(path, 1), SegmentFormat.HEAD_LENGTH + 3, 0x80);
    assertEquals(1, damage().sequence());
  }

  private void refuses(String problem, Consumer<RecordStream> change) {
    path = temp.resolve("journal" + problem.hashCode());
    RecordStream stream = new RecordStream(7);
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      journal.append(stream.buffer, 0, stream.next());
      int length = stream.next();
      change.accept(stream);
      stream.seal(length);
      journal.append(stream.buffer, 0, length);
      journal.commit();
    }
    DamagedJournalException damage = damage();
    assertEquals(problem, damage.problem());
    assertEquals(2, damage.sequence());
  }

  private void writeOneByOne(RecordStream stream, int length) {
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      journal.append(stream.buffer, 0, length);
      journal.commit();
    }
  }

  private void writeSegments(int count) {
    RecordStream stream = new RecordStream(8);
    for (int i = 0; i < count; i++) {
      TestJournal.write(path, TestJournal.SMALL, stream, 2, 3);
    }
  }

  private DamagedJournalException damage() {
    return assertThrows(DamagedJournalException.class, () -> TestJournal.read(path));
  }
}
