package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.protocol.RecordHeader;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same records make the same state and say the same, whoever listens from when on. {@code
 * -Dfrontrow.twin.seed} is for the same records again.
 */
class DeterminismTest {
  private static final long FIRST_SEED =
      Long.getLong("frontrow.twin.seed", System.nanoTime() & Integer.MAX_VALUE);

  @BeforeAll
  static void printTheSeed() {
    System.out.println("determinism: first seed " + FIRST_SEED);
  }

  private static void replay(TwinScript script, int silent) {
    TwinScript.Listener listener = new TwinScript.Listener();
    listener.listens = false;
    for (int i = 0; i < script.records.size(); i++) {
      listener.listens = i >= silent;
      List<Said> said = listener.apply(script.records.get(i));
      String where = "seed " + script.seed + ", silent for " + silent + ", record " + (i + 1);
      if (i >= silent) {
        assertEquals(script.said.get(i), said, where);
      }
      assertEquals(script.hashes.get(i), listener.engine.stateHash(), where);
    }
  }

  private static void replayFromEach(int step, TwinScript script) {
    for (int silent = step; silent < script.records.size(); silent += step) {
      replay(script, silent);
    }
  }

  @Test
  void twoRunsAreTheSame() {
    for (int i = 0; i < 20; i++) {
      replay(new TwinScript(FIRST_SEED + i, 4_000), 0);
    }
  }

  @Test
  void aReplayIsTheSameFromEveryCommandOn() {
    replayFromEach(1, new TwinScript(FIRST_SEED, 700));
    replayFromEach(7, new TwinScript(FIRST_SEED + 1, 2_000));
    replayFromEach(97, new TwinScript(FIRST_SEED + 2, 6_000));
    replayFromEach(1_009, new TwinScript(FIRST_SEED + 3, 20_000));
  }

  /** A journal has no queries: they must leave no trace. */
  @Test
  void aReplayWithoutTheQueriesIsTheSame() {
    for (int i = 0; i < 20; i++) {
      TwinScript script = new TwinScript(FIRST_SEED + 100 + i, 4_000);
      TwinScript.Listener listener = new TwinScript.Listener();
      for (int at = 0; at < script.records.size(); at++) {
        TwinScript.Line record = script.records.get(at);
        if (!RecordHeader.isQuery(new UnsafeBuffer(record.bytes()), 0)) {
          String where = "seed " + script.seed + ", record " + (at + 1);
          assertEquals(script.said.get(at), listener.apply(record), where);
        }
        assertEquals(script.hashes.get(at), listener.engine.stateHash());
      }
    }
  }
}
