package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What events take beside their tables has a bound, which the heap is measured by. */
class RoomOfEventsTest {
  private static final int EXTRAS_BESIDE_SEATS = 131_072;

  private final Records records = new Records();
  private final KeptOutput output = new KeptOutput();
  private final Engine engine = new Engine(output);
  private final NaiveEngine twin = new NaiveEngine();
  private int plans;

  /** Applies the record just built, of which the twin says the same; whether it was refused. */
  private boolean isRefused() {
    twin.stateHash = engine.stateHash();
    List<Said> naive = twin.apply(records.buffer(), records.length());
    engine.apply(records.buffer(), 0, records.length());
    List<Said> said = output.take();
    assertEquals(naive, said);
    boolean refused =
        !said.isEmpty() && said.get(0).templateId() == CommandRejectedDecoder.TEMPLATE_ID;
    if (refused) {
      assertEquals(RejectCode.SEATS_FULL.value(), CommandGenerator.code(said.get(0)));
    }
    return refused;
  }

  private void configure(int maxEvents, int maxSeats) {
    records.configure(
        SmallTables.SETTINGS
            .with(EngineSetting.MAX_EVENTS, maxEvents)
            .with(EngineSetting.MAX_SEATS, maxSeats));
    isRefused();
  }

  private void define(HallPlan plan) {
    new PlanParcels(records, this::isRefused).define(plan, ++plans);
  }

  private boolean isCreateRefused(int planId) {
    records.createEvent(planId, OrphanMode.OFF, "Night");
    return isRefused();
  }

  private boolean isChangeOfPricesRefused(int eventId) {
    records.setPrices(eventId, List.of(new OperatorRecords.Price(0, 5)));
    return isRefused();
  }

  private boolean isChannelRefused(int eventId, int key) {
    records.createChannel(eventId, key, "Fans");
    return isRefused();
  }

  private void remove(int eventId) {
    records.setSalePhase(eventId, SalePhase.ON_SALE);
    isRefused();
    records.setSalePhase(eventId, SalePhase.CLOSED);
    isRefused();
    records.archiveEvent(eventId);
    isRefused();
    do {
      records.tick();
      isRefused();
    } while (engine.nextDeadlineNanos() == 0);
  }

  private static HallPlan field() {
    List<HallPlan.Area> areas =
        IntStream.range(0, Limits.MAX_AREAS).mapToObj(i -> new HallPlan.Area("A", 0, 9)).toList();
    List<String> categories = Collections.nCopies(Limits.MAX_CATEGORIES, "C");
    return new HallPlan("Field", categories, List.of(), areas);
  }

  private static HallPlan hall(int rows, int seats) {
    List<HallPlan.Row> all =
        IntStream.range(0, rows).mapToObj(i -> HallPlan.row("R", 1, 1, 0, seats)).toList();
    return new HallPlan("Hall", List.of("C"), List.of(new HallPlan.Section("S", all)));
  }

  @Test
  void oneEventCanHaveAllPricesAndPoolsThatThereAre() {
    configure(1, 1);
    define(field());
    assertFalse(isCreateRefused(1));
    for (int version = 2; version <= Limits.MAX_PRICE_VERSIONS; version++) {
      assertFalse(isChangeOfPricesRefused(1), "version " + version);
    }
    for (int channel = 1; channel <= Limits.MAX_CHANNELS; channel++) {
      assertFalse(isChannelRefused(1, channel), "channel " + channel);
    }
    assertEquals(104_000, engine.event(1).extras());
  }

  @Test
  void pricesAndPoolsOfAllEventsHaveABound() {
    configure(1_000, 28);
    define(field());
    int left = EXTRAS_BESIDE_SEATS + 28;
    int events = 0;
    for (; left >= 350; left -= 350) {
      assertFalse(isCreateRefused(1), "event " + events);
      events++;
    }
    assertEquals(374, events);
    assertEquals(200, left);
    assertTrue(isCreateRefused(1));
    assertTrue(isChannelRefused(1, 1));
    assertFalse(isChangeOfPricesRefused(1));
    assertFalse(isChangeOfPricesRefused(1));
    assertTrue(isChangeOfPricesRefused(1));
    remove(2);
    assertFalse(isChannelRefused(1, 1));
    assertFalse(isChangeOfPricesRefused(1));
    assertTrue(isChangeOfPricesRefused(1));
    assertEquals(engine.recountStateHash(), engine.stateHash());
  }

  @Test
  void aChannelOfAnEventOfManyRowsTakesAWordForEachOfThem() {
    configure(1_000, 200);
    define(hall(50, 1));
    define(hall(1, 65));
    assertFalse(isCreateRefused(1));
    assertFalse(isCreateRefused(2));
    assertFalse(isChannelRefused(1, 7));
    assertFalse(isChannelRefused(2, 7));
    assertEquals(1 + 50, engine.event(1).extras());
    assertEquals(1 + 2, engine.event(2).extras());
  }
}
