package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.OrphanMode;
import java.util.Arrays;
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

  /** What a client may send is one whole message; its numbers are anything. */
  @Test
  void looksForWhatIsInNoTableWithoutHarm() {
    Engine engine = new Engine((client, buffer, offset, length) -> {});
    Records records = new Records();
    Runnable apply = () -> engine.apply(records.buffer(), 0, records.length());
    records.configure(SmallTables.SETTINGS);
    apply.run();
    new PlanParcels(records, apply).define(HallPlan.small(), 1);
    records.createEvent(1, OrphanMode.OFF, "Night");
    apply.run();
    assertNotNull(engine.event(1));
    int[] none = {};
    int[] odd = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE};
    for (int id : new int[] {-1, 0, 1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      for (int[] seats : List.of(none, odd, new int[Limits.MAX_SEATS_PER_HOLD + 1])) {
        records.holdSeats(1, id, 0, seats);
        look(engine, records);
      }
      for (long hold : new long[] {id, (long) id << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
        records.releaseHold(hold);
        look(engine, records);
        for (String reference : List.of("", "A", "B".repeat(40), "C".repeat(41), "D".repeat(254))) {
          records.confirmHold(hold, reference);
          look(engine, records);
        }
      }
    }
  }

  /** Looks at a batch of one record over and over. */
  private void look(Engine engine, Records records) {
    batch.putBytes(0, records.buffer(), 0, records.length());
    Arrays.fill(offsets, 0);
    engine.rooms().lookahead().look(batch, offsets, offsets.length);
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
