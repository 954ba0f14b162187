package io.frontrow.replay.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.RandomSale;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.replay.MessageReader;
import io.frontrow.replay.PastEngine;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sales of everything there is, made by chance: an engine that keeps the rules is found fair. */
class SaleAuditTest {
  private static final int RECORDS = 4_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 5, 8, 12, 30, 46, 58, 68})
  void findsNothingWhereTheRulesAreKept(long seed) {
    RandomSale random = new RandomSale(seed);
    PastEngine past = new PastEngine();
    SaleAudit audit = new SaleAudit(new Asker(past), new MessageReader().keys());
    Step step = new Step();
    for (int i = 0; i < RECORDS; i++) {
      int length = random.next();
      if (RecordHeader.isQuery(random.buffer(), 0)) {
        continue;
      }
      past.said().clear();
      audit.before(step.wrap(random.buffer(), 0, length, past.said()));
      past.apply(random.buffer(), 0, length);
      audit.after(step);
    }
    audit.finish(past.engine().sequence());
    Map<String, Long> compared = new TreeMap<>();
    for (EventAudit event : audit.events()) {
      for (Check check : event.checks()) {
        compared.merge(check.name(), check.compared(), Long::sum);
        assertEquals(List.of(), check.findings(), "seed " + seed + ", " + check.name());
      }
    }
    assertTrue(compared.size() > 3, compared::toString);
  }
}
