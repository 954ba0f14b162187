package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An engine whose state was carried away and back is the same engine. {@code -Dfrontrow.twin.seed}
 * is for the same records again.
 */
class StateTransferTest {
  private static final long FIRST_SEED =
      Long.getLong("frontrow.twin.seed", System.nanoTime() & Integer.MAX_VALUE);

  @BeforeAll
  static void printTheSeed() {
    System.out.println("state transfer: first seed " + FIRST_SEED);
  }

  /** Writes the state of one engine, and reads it into another that was something else before. */
  private static TwinScript.Listener restored(TwinScript.Listener from, TwinScript.Listener into) {
    KeptState.of(from.engine).read(into.engine);
    return into;
  }

  @Test
  void everyFieldComesBackAtEveryPoint() {
    for (int i = 0; i < CommandGenerator.TASTES; i++) {
      TwinScript script = new TwinScript(FIRST_SEED + i, 3_000);
      TwinScript.Listener whole = new TwinScript.Listener();
      TwinScript.Listener other = new TwinScript.Listener();
      for (int at = 0; at < script.records.size(); at++) {
        whole.apply(script.records.get(at));
        if (at % 23 == 0) {
          String where = "seed " + script.seed + ", record " + (at + 1);
          restored(whole, other);
          assertNull(SameGraph.difference(whole.engine, other.engine), where);
          assertEquals(whole.engine.stateHash(), other.engine.stateHash(), where);
          assertEquals(other.engine.stateHash(), other.engine.recountStateHash(), where);
        }
      }
    }
  }

  @Test
  void aRestoredEngineGoesOnAsTheOneThatNeverStopped() {
    for (int i = 0; i < 3 * CommandGenerator.TASTES; i++) {
      TwinScript script = new TwinScript(FIRST_SEED + 1_000 + i, 4_000);
      SplittableRandom random = new SplittableRandom(script.seed);
      TwinScript.Listener listener = new TwinScript.Listener();
      int stop = 1 + random.nextInt(400);
      for (int at = 0; at < script.records.size(); at++) {
        String where = "seed " + script.seed + ", record " + (at + 1);
        assertEquals(script.said.get(at), listener.apply(script.records.get(at)), where);
        assertEquals(script.hashes.get(at), listener.engine.stateHash(), where);
        if (at == stop) {
          listener = restored(listener, new TwinScript.Listener());
          assertEquals(listener.engine.stateHash(), listener.engine.recountStateHash(), where);
          stop += 1 + random.nextInt(800);
        }
      }
    }
  }

  @Test
  void anEngineBeforeItsFirstRecordHasAStateToo() {
    Engine other = new Engine(EngineOutput.NONE);
    KeptState.of(new Engine(EngineOutput.NONE)).read(other);
    assertNull(SameGraph.difference(new Engine(EngineOutput.NONE), other));
  }
}
