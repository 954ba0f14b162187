package io.frontrow.server;

import io.frontrow.engine.pipeline.FatalHandler;
import io.frontrow.journal.ManifestWriter;
import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/**
 * Notes in the manifest which record the process stops at, so that it is not tried for ever. A
 * query is no record: it is not in the journal, and no start meets it again. Called on the thread
 * of the stage that failed.
 */
final class CrashNote implements FatalHandler {
  /** A disk that hangs must not keep the process alive. */
  private static final long WRITE_MILLIS = 2_000;

  private final ManifestWriter manifest;
  private final FatalHandler fatal;

  CrashNote(ManifestWriter manifest, FatalHandler fatal) {
    this.manifest = manifest;
    this.fatal = fatal;
  }

  @Override
  public void halt(String stage, Throwable cause, DirectBuffer record, int offset, int length) {
    try {
      if (stage.equals("apply") && record != null && !RecordHeader.isQuery(record, offset)) {
        note(RecordHeader.sequence(record, offset), RecordHeader.checksum(record, offset), cause);
      }
    } finally {
      fatal.halt(stage, cause, record, offset, length);
    }
  }

  private void note(long sequence, int checksum, Throwable cause) {
    Thread writer = new Thread(() -> manifest.crashed(sequence, checksum, cause), "crash-note");
    writer.setDaemon(true);
    writer.start();
    try {
      writer.join(WRITE_MILLIS);
    } catch (InterruptedException e) {
      // The process ends all the same.
    }
  }
}
