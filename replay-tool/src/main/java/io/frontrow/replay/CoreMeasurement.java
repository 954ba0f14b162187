package io.frontrow.replay;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.ManifestEntry;
import io.frontrow.journal.RecordHandler;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.RecordHeader;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.collections.LongHashSet;

/**
 * What the engine core alone does with the records of a journal: they are gathered in memory, a
 * chunk at a time, and only applying them is timed. One thread only.
 */
final class CoreMeasurement implements RecordHandler {
  private static final int CHUNK_BYTES = 32 * 1024 * 1024;

  private final Engine engine = new Engine(EngineOutput.NONE);
  private final ArrayBuffer chunk = new ArrayBuffer(new byte[CHUNK_BYTES]);
  private final LongHashSet skipped = new LongHashSet();
  private int bytes;
  private long nanos;

  /**
   * @param skips records that the journal's manifest says to pass over
   */
  CoreMeasurement(List<ManifestEntry.Skip> skips) {
    skips.forEach(it -> skipped.add(it.sequence()));
  }

  @Override
  public void onRecord(DirectBuffer buffer, int offset, int length) {
    if (bytes + length > CHUNK_BYTES) {
      apply();
    }
    chunk.putBytes(bytes, buffer, offset, length);
    bytes += length;
  }

  /** Applies what is gathered. */
  void apply() {
    long start = System.nanoTime();
    for (int at = 0; at < bytes; ) {
      int length = RecordHeader.length(chunk, at);
      if (skipped.contains(RecordHeader.sequence(chunk, at))) {
        engine.skip(chunk, at, length);
      } else {
        engine.apply(chunk, at, length);
      }
      at += length;
    }
    nanos += System.nanoTime() - start;
    bytes = 0;
  }

  double seconds() {
    return nanos / 1e9;
  }

  long stateHash() {
    return engine.stateHash();
  }
}
