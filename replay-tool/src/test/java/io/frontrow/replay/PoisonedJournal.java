package io.frontrow.replay;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.ChronicleJournal;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalSettings;
import io.frontrow.journal.RecordFailedException;
import io.frontrow.journal.Replay;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.agrona.concurrent.UnsafeBuffer;

/** Makes journals with a record that no engine can apply, and starts on them. */
final class PoisonedJournal {
  private PoisonedJournal() {}

  /** Adds a record of a message that no engine knows; returns its sequence. */
  static long poison(Path path) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(200);
    UnsafeBuffer record = new UnsafeBuffer(bytes);
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      JournalPosition end = directory.end();
      int messageLength = 24;
      RecordHeader.init(record, 0, messageLength, 0, 1L << 32 | 7, 5);
      record.setMemory(RecordHeader.LENGTH, messageLength, (byte) 0x7F);
      RecordHeader.sequence(record, 0, end.sequence() + 1);
      RecordHeader.timeNanos(record, 0, end.timeNanos());
      RecordHeader.chain(record, 0, end.chain());
      int length = RecordHeader.LENGTH + messageLength;
      RecordHeader.checksum(record, 0, new RecordChecksum().ofRecord(bytes, 0, length));
      try (ChronicleJournal journal =
          ChronicleJournal.open(directory, JournalSettings.defaults())) {
        journal.append(record, 0, length);
        journal.commit();
      }
      return end.sequence() + 1;
    }
  }

  /** What a server does when it starts, up to the crash. */
  static void crash(Path path) {
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      directory.requireNotPoisoned();
      Replay.of(directory).run(new Engine(EngineOutput.NONE));
      throw new AssertionError("it started");
    } catch (RecordFailedException e) {
      // As it must.
    }
  }
}
