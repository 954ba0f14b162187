package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.frontrow.protocol.Limits;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** {@code -Dfrontrow.twin.seed} is for the same records again. */
class LookaheadTest {
  private static final long FIRST_SEED =
      Long.getLong("frontrow.twin.seed", System.nanoTime() & Integer.MAX_VALUE);

  private final UnsafeBuffer batch =
      new UnsafeBuffer(new byte[Engine.MAX_LOOKAHEAD * Limits.MAX_RECORD_LENGTH]);
  private final int[] offsets = new int[Engine.MAX_LOOKAHEAD];

  @Test
  void lookingAheadChangesNothing() {
    System.out.println("lookahead: first seed " + FIRST_SEED);
    for (int i = 0; i < CommandGenerator.TASTES; i++) {
      TwinScript script = new TwinScript(FIRST_SEED + i, 3_000);
      TwinScript.Listener blind = new TwinScript.Listener();
      TwinScript.Listener other = new TwinScript.Listener();
      for (int at = 0; at < script.records.size(); at++) {
        String where = "seed " + script.seed + ", record " + (at + 1);
        if (at % Engine.MAX_LOOKAHEAD == 0) {
          lookAhead(other.engine, script.records, at);
          assertNull(SameGraph.difference(blind.engine, other.engine), where);
        }
        blind.apply(script.records.get(at));
        assertEquals(script.said.get(at), other.apply(script.records.get(at)), where);
        assertEquals(script.hashes.get(at), other.engine.stateHash(), where);
      }
    }
  }

  private void lookAhead(Engine engine, List<TwinScript.Line> records, int from) {
    int count = Math.min(Engine.MAX_LOOKAHEAD, records.size() - from);
    for (int i = 0; i < count; i++) {
      byte[] record = records.get(from + i).bytes();
      offsets[i] = i * Limits.MAX_RECORD_LENGTH;
      batch.putBytes(offsets[i], record);
    }
    // Not by way of the engine, whose tables are too small here for that to be worthwhile.
    if (engine.rooms() != null) {
      engine.rooms().lookahead().look(batch, offsets, count);
    }
  }
}
