package io.frontrow.replay.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.replay.sale.JournalOf;
import io.frontrow.replay.sale.PopularSale;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sale whose Ticks came exactly when they were due, run again. */
class WhatIfRunTest {
  private static final Changes NONE = new Changes(0, null, Map.of());

  @TempDir static Path temp;
  private static Path journal;

  @BeforeAll
  static void sell() {
    journal = temp.resolve("journal");
    try (JournalOf writer = new JournalOf(journal)) {
      PopularSale.run(2, writer);
    }
  }

  private static WhatIfRun run(Changes changes) {
    WhatIfRun run = new WhatIfRun(changes, null, null);
    run.run(journal, ProgressListener.NONE);
    return run;
  }

  @Test
  void leadsToTheSameStateIfNothingIsOtherwise() {
    Engine engine = new Engine(EngineOutput.NONE);
    Replay.Result replayed = Replay.run(journal, engine, Long.MAX_VALUE, ProgressListener.NONE);
    WhatIfRun run = run(NONE);
    assertEquals(engine.sequence(), run.otherEngine().engine().sequence());
    assertEquals(replayed.stateHash(), run.otherEngine().engine().stateHash());
    assertEquals(FiguresJson.of(run.asItWas()), FiguresJson.of(run.whatIf()));
    assertEquals(0, run.missing());
    assertEquals(0, run.extra());
  }

  private static EventFigures event(SaleFigures figures) {
    return figures.events().iterator().next();
  }

  @Test
  void shorterHoldsExpireMoreOften() {
    WhatIfRun run = run(new Changes(2, null, Map.of()));
    assertTrue(event(run.whatIf()).expired > event(run.asItWas()).expired, "expired");
    // Who confirms comes too late for most, and is told so: the ids still mean the same holds.
    assertTrue(run.whatIf().refusals().getOrDefault(RejectCode.HOLD_EXPIRED, 0L) > 10);
    assertTrue(event(run.whatIf()).sold > 0);
    assertNotEquals(event(run.asItWas()).sold, event(run.whatIf()).sold);
  }

  @Test
  void longerHoldsExpireLessOften() {
    WhatIfRun run = run(new Changes(3_600, null, Map.of()));
    assertTrue(event(run.whatIf()).expired < event(run.asItWas()).expired, "expired");
    assertEquals(3_600_000, run.otherSettings().get(EngineSetting.DEFAULT_TTL_MILLIS));
    assertEquals(3_600_000, run.otherSettings().get(EngineSetting.MAX_TTL_MILLIS));
  }

  @Test
  void anotherOrphanModeIsThatOfEveryEvent() {
    WhatIfRun run = run(new Changes(0, OrphanMode.STRICT, Map.of()));
    assertEquals(OrphanMode.STRICT, event(run.whatIf()).facts.orphanMode());
    assertEquals(OrphanMode.TRY, event(run.asItWas()).facts.orphanMode());
    assertTrue(run.whatIf().refusals().getOrDefault(RejectCode.LEAVES_SINGLE_SEAT, 0L) > 0);
  }

  @Test
  void aSmallTableRefusesAndItsHoldsAreMissed() {
    WhatIfRun run = run(new Changes(0, null, Map.of(EngineSetting.MAX_HOLDS, 4)));
    assertTrue(run.whatIf().refusals().get(RejectCode.HOLDS_FULL) > 0);
    assertTrue(run.missing() > 0, "missing");
  }
}
