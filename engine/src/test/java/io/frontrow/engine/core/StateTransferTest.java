package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

  /** Section, sequence, time, whether there are settings, the settings. */
  private static final int BEHIND_SETTINGS = 5;

  /** Of the holds: behind where it begins, and how many wait in it. */
  private static final int LINE_OF_HOLDS = 2;

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
  void everyScenarioIsTheSameIfTheStateIsCarriedOnBeforeEachStep() throws Exception {
    for (Scenario scenario : Scenario.all()) {
      new ScenarioRun(true).run(scenario);
    }
  }

  /** So the comparison of all fields would see it if one of them was forgotten. */
  @Test
  void nothingIsCarriedOfWhichAnotherValueIsNotSeen() {
    for (int i = 0; i < CommandGenerator.TASTES; i++) {
      long seed = FIRST_SEED + 2_000 + i;
      Engine engine = afterSomeRecords(seed);
      KeptState state = KeptState.of(engine);
      for (int thing = 0; thing < state.carried.size(); thing++) {
        Object turned = ChangedState.turned(state.carried.get(thing));
        if (turned != state.carried.get(thing)) {
          Engine other = read(state.with(thing, turned));
          boolean seen = other == null || SameGraph.difference(engine, other) != null;
          assertTrue(seen, "seed " + seed + ", thing " + thing + " of " + state.carried.size());
        }
      }
    }
  }

  @Test
  void whatNoEngineCanHaveIsRefusedAndNothingElseHappens() {
    int refused = 0;
    for (int i = 0; i < 2 * CommandGenerator.TASTES; i++) {
      KeptState state = KeptState.of(afterSomeRecords(FIRST_SEED + 3_000 + i));
      ChangedState change = new ChangedState(FIRST_SEED + 3_000 + i);
      for (int thing = BEHIND_SETTINGS; thing < state.carried.size(); thing++) {
        Object other = change.any(state.carried.get(thing));
        refused += read(state.with(thing, other)) == null ? 1 : 0;
      }
    }
    System.out.println("state transfer: " + refused + " changed states refused");
    assertTrue(refused > 0);
  }

  /** It would be found only when the next hold takes it. */
  @Test
  void aSlotThatNoHoldCanHaveIsRefused() {
    HoldStore holds = new HoldStore(4, new AreaClaims(1));
    KeptState state = KeptState.of(holds::transfer);
    holds.transfer(state.with(LINE_OF_HOLDS, new int[] {3, 2, 1, 0}).reading());
    for (int slot : new int[] {-1, 4}) {
      KeptState other = state.with(LINE_OF_HOLDS, new int[] {3, 2, 1, slot}).reading();
      assertThrows(IllegalStateException.class, () -> holds.transfer(other), "slot " + slot);
    }
  }

  private static Engine afterSomeRecords(long seed) {
    TwinScript.Listener listener = new TwinScript.Listener();
    new TwinScript(seed, 1_500).records.forEach(listener::apply);
    return listener.engine;
  }

  /** An engine with this state; null if it was refused. */
  private static Engine read(KeptState state) {
    try {
      Engine engine = new Engine(EngineOutput.NONE);
      state.read(engine);
      return engine;
    } catch (IllegalStateException e) {
      return null;
    }
  }

  @Test
  void whatIsLeftOutOfTheComparisonExists() {
    assertEquals(List.of(), SameGraph.staleNames());
  }

  @Test
  void anEngineBeforeItsFirstRecordHasAStateToo() {
    Engine other = new Engine(EngineOutput.NONE);
    KeptState.of(new Engine(EngineOutput.NONE)).read(other);
    assertNull(SameGraph.difference(new Engine(EngineOutput.NONE), other));
  }
}
