package io.frontrow.perf.bench;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.Replay;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;

/** A journal of some rounds of {@link ScaledState}, and the same records in memory. One thread. */
final class ReplayState implements AutoCloseable {
  static final int ROUNDS = 40;

  /** Those of a round; what opens the event comes on top, less than a hundredth. */
  static final int RECORDS = ROUNDS * (3 * ScaledState.HOLDS - ScaledState.HOLDS / 2 + 2_000);

  private static final int BYTES_PER_RECORD = 192;
  private static final int SEATS = 50_000;
  private static final int CLIENTS = 64;
  private static final int MAX_HOLDS = 1 << 14;

  private final BenchDirectory directory = new BenchDirectory();
  private final ArrayBuffer records = new ArrayBuffer(new byte[2 * RECORDS * BYTES_PER_RECORD]);
  private final long stateHash;
  private int end;

  ReplayState() {
    ScaledSize size = new ScaledSize(1, SEATS, CLIENTS);
    EngineSettings settings =
        ScaledState.settings(size)
            .with(EngineSetting.MAX_HOLDS, MAX_HOLDS)
            .with(EngineSetting.MAX_ORDERS, ROUNDS * ScaledState.HOLDS / 2)
            .with(EngineSetting.MAX_BUYERS, 1)
            .with(EngineSetting.MAX_CLAIMS, 1)
            .with(EngineSetting.MAX_LATE_SEATS, 1)
            .with(EngineSetting.MAX_CLIENTS, 2 * CLIENTS)
            .with(EngineSetting.MAX_WAITLIST_ENTRIES, 1);
    int commands = 0;
    try (JournalTap tap = new JournalTap(directory.path())) {
      ScaledState state = new ScaledState(size, settings, tap);
      for (int i = 0; i < ROUNDS; i++) {
        commands += state.round();
      }
    }
    if (commands != RECORDS) {
      throw new IllegalStateException(commands + " commands, not " + RECORDS);
    }
    JournalReader.of(directory.path()).read(new Keeping());
    stateHash = core();
  }

  private final class Keeping implements RecordHandler {
    @Override
    public void onRecord(DirectBuffer buffer, int offset, int length) {
      records.putBytes(end, buffer, offset, length);
      end += aligned(length);
    }
  }

  private static int aligned(int length) {
    return length + Long.BYTES - 1 & -Long.BYTES;
  }

  /** The reader with all its checks, and nobody who listens. */
  void read() {
    JournalReader.of(directory.path()).read(RecordHandler.NONE);
  }

  /** A new engine is told the records from memory; returns its state hash. */
  long core() {
    Engine engine = new Engine(EngineOutput.NONE);
    for (int at = 0; at < end; at += aligned(RecordHeader.length(records, at))) {
      engine.apply(records, at, RecordHeader.length(records, at));
    }
    return engine.stateHash();
  }

  /** A new engine is told the records by the reader. */
  long replay() {
    return Replay.of(directory.path()).run(new Engine(EngineOutput.NONE)).stateHash();
  }

  /** Throws unless that is where the records lead. */
  void require(long hash) {
    if (hash != stateHash) {
      throw new IllegalStateException("another state");
    }
  }

  @Override
  public void close() {
    directory.close();
  }
}
