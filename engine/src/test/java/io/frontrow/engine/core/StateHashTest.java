package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.HashSet;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Every field of every thing that exists moves the state hash. */
class StateHashTest {
  private final Set<Long> terms = new HashSet<>();

  private void isNew(long term) {
    assertTrue(terms.add(term), "the same term again: number " + terms.size());
  }

  @Test
  void everyFieldOfAHoldMovesItsTerm() {
    for (int changed = -1; changed < 13; changed++) {
      int[] fields = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
      if (changed >= 0) {
        fields[changed]++;
      }
      isNew(hold(fields, HoldStatus.LIVE));
    }
    int[] fields = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    isNew(hold(fields, HoldStatus.CONFIRMED));
    isNew(hold(fields, HoldStatus.RELEASED));
    isNew(hold(fields, HoldStatus.EXPIRED));
  }

  private static long hold(int[] v, HoldStatus status) {
    AreaClaims claims = new AreaClaims(2);
    HoldStore holds = new HoldStore(4, claims);
    int slot = holds.create(ClientId.of(v[0], v[1]), v[2], v[3], v[4], v[5]);
    holds.deadline(slot, v[6], v[12]);
    holds.version(slot, v[7]);
    holds.entryId(slot, v[8]);
    holds.seats(slot, 0, v[9], v[11], v[9] + 1, v[10]);
    if (status != HoldStatus.LIVE) {
      holds.resolve(slot, status);
    }
    return holds.term(slot);
  }

  @Test
  void theClaimsOfAHoldMoveItsTerm() {
    AreaClaims claims = new AreaClaims(8);
    HoldStore holds = new HoldStore(4, claims);
    int slot = holds.create(1, 2, 3, 4, 5);
    isNew(holds.term(slot));
    int claim = claims.take(1, 0, 5);
    holds.firstClaim(slot, claim);
    isNew(holds.term(slot));
    holds.firstClaim(slot, claims.take(1, 0, 6));
    isNew(holds.term(slot));
    holds.firstClaim(slot, claim);
    claims.next(claim, claims.take(1, 1, 6));
    isNew(holds.term(slot));
  }

  @Test
  void everyFieldOfAnOrderMovesItsTerm() {
    int[] fields = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
    isNew(order("order-1", fields, false));
    isNew(order("order-2", fields, false));
    isNew(order("order-1-and-more", fields, false));
    isNew(order("order-1", fields, true));
    for (int changed = 0; changed < fields.length; changed++) {
      int[] other = fields.clone();
      other[changed]++;
      isNew(order("order-1", other, false));
    }
  }

  private static long order(String text, int[] v, boolean late) {
    UnsafeBuffer bytes = new UnsafeBuffer(new byte[64]);
    bytes.putByte(0, (byte) text.length());
    bytes.putStringWithoutLengthAscii(1, text);
    OrderReference reference = new OrderReference();
    assertTrue(reference.read(bytes, 0));
    Command command = new Command();
    RecordHeader.timeNanos(bytes, 0, v[4]);
    command.wrap(bytes, 0, v[5]);
    OrderStore orders = new OrderStore(2, new AreaClaims(1));
    Event event = BareEvent.of(v[6]);
    int slot = orders.add(reference, ClientId.of(v[0], v[1]), v[2], v[3], event, command);
    orders.terms(slot, v[7], late);
    orders.seats(slot, 0, v[8], v[10], v[8], v[9]);
    return orders.term(slot);
  }

  @Test
  void everyFieldOfAnEventMovesItsTerm() {
    isNew(BareEvent.of(1).term());
    isNew(BareEvent.of(2).term());
    isNew(BareEvent.of(1, 2, "Night", "EUR", OrphanMode.OFF, 5, 6).term());
    isNew(BareEvent.of(1, 1, "Nighs", "EUR", OrphanMode.OFF, 5, 6).term());
    isNew(BareEvent.of(1, 1, "Night", "USD", OrphanMode.OFF, 5, 6).term());
    isNew(BareEvent.of(1, 1, "Night", "EUR", OrphanMode.TRY, 5, 6).term());
    isNew(BareEvent.of(1, 1, "Night", "EUR", OrphanMode.OFF, 6, 6).term());
    isNew(BareEvent.of(1, 1, "Night", "EUR", OrphanMode.OFF, 5, 7).term());
    Event event = BareEvent.of(1);
    StateHash hash = new StateHash();
    event.phase(hash, SalePhase.ON_SALE, 7);
    isNew(event.term());
    event.phase(hash, SalePhase.PAUSED, 8);
    isNew(event.term());
    event.prices(hash, new long[] {5, 6}, 9);
    isNew(event.term());
    for (int changed = 0; changed < 5; changed++) {
      int[] v = {1, 2, 0, 4, 5};
      v[changed] += 3;
      event.limits(hash, new TicketLimits(v[0], v[1], v[2], v[3], v[4]), 10);
      isNew(event.term());
    }
    event.addChannel(hash, 77, "Fans".getBytes(UTF_8), 11);
    isNew(event.term());
    event.archive();
    isNew(event.term());
  }

  @Test
  void theVersionOfAnEventIsPartOfTheState() {
    StateHash hash = new StateHash();
    Event event = BareEvent.of(1);
    hash.add(event.versionTerm());
    isNew(hash.value());
    event.changed(hash, 7);
    isNew(hash.value());
    assertEquals(event.versionTerm(), hash.value());
  }

  @Test
  void versionsThatTwoEventsHaveExchangedAreAnotherState() {
    StateHash hash = new StateHash();
    Event one = BareEvent.of(1);
    Event two = BareEvent.of(2);
    one.changed(hash, 100);
    two.changed(hash, 200);
    isNew(one.versionTerm() + two.versionTerm());
    one.changed(hash, 200);
    two.changed(hash, 100);
    isNew(one.versionTerm() + two.versionTerm());
  }

  @Test
  void pricesOfEarlierVersionsArePartOfTheState() {
    for (long first : new long[] {5, 7}) {
      Event event = BareEvent.of(1, 1, "Night", "EUR", OrphanMode.OFF, first, 6);
      event.prices(new StateHash(), new long[] {8, 9}, 7);
      isNew(event.term());
    }
    isNew(BareEvent.of(1, 1, "Night", "EUR", OrphanMode.OFF, 8, 9).term());
  }

  @Test
  void theOrderOfTheSeatsOfAHoldIsPartOfTheState() {
    EventSeats seats = seats();
    seats.next(3, 5);
    seats.next(5, 4);
    isNew(seats.fold(3, 3));
    isNew(seats.fold(3, 2));
    seats.next(3, 4);
    seats.next(4, 5);
    isNew(seats.fold(3, 3));
    seats.next(5, 3);
    isNew(seats.fold(5, 3));
  }

  @Test
  void whichPartOfTheMatchQueueASeatIsInIsPartOfTheState() {
    EventSeats seats = seats();
    assertEquals(0, seats.queued().term(1));
    seats.set(3, SeatStatus.HELD.value(), EventSeats.MATCH_QUEUE, 7);
    assertEquals(0, seats.queued().term(1));
    seats.beginSweep();
    isNew(seats.queued().term(1));
    isNew(seats.queued().term(2));
    seats.set(4, SeatStatus.HELD.value(), EventSeats.MATCH_QUEUE, 7);
    assertEquals(seats.queued().recount(1), seats.queued().term(1));
    seats.set(3, SeatStatus.FREE.value(), 0, 7);
    assertEquals(0, seats.queued().term(1));
    seats.beginSweep();
    isNew(seats.queued().term(1));
    assertEquals(seats.queued().recount(1), seats.queued().term(1));
  }

  private static EventSeats seats() {
    return TextHall.of("......").event().seats();
  }

  @Test
  void everyFieldOfAPlanOrDraftMovesItsTerm() {
    isNew(new Plan(1, 2, new PlanParts()).term());
    isNew(new Plan(2, 2, new PlanParts()).term());
    isNew(new Plan(1, 3, new PlanParts()).term());
    isNew(new PlanDraft(1, 5, 2, 4).term());
    isNew(new PlanDraft(2, 5, 2, 4).term());
    isNew(new PlanDraft(1, 6, 2, 4).term());
    isNew(new PlanDraft(1, 5, 3, 4).term());
    isNew(new PlanDraft(1, 5, 2, 5).term());
    PlanDraft draft = new PlanDraft(1, 5, 2, 4);
    draft.parts().addCategory(1);
    draft.parts().addSection();
    draft.parts().addRow(1, 1);
    draft.parts().addSegment(2);
    isNew(draft.term());
    draft.parts().addSeat(0, 0);
    isNew(draft.term());
  }

  @Test
  void everyFieldOfASeatMovesItsTerm() {
    isNew(StateHash.seat(1, 2, 1, 3, 4));
    isNew(StateHash.seat(2, 2, 1, 3, 4));
    isNew(StateHash.seat(1, 3, 1, 3, 4));
    isNew(StateHash.seat(2, 1, 1, 3, 4));
    isNew(StateHash.seat(1, 2, 2, 3, 4));
    isNew(StateHash.seat(1, 2, 3, 3, 4));
    isNew(StateHash.seat(1, 2, 0, 3, 4));
    isNew(StateHash.seat(1, 2, 1, 4, 4));
    isNew(StateHash.seat(1, 2, 1, 3, 5));
  }

  @Test
  void everySettingMovesTheHash() {
    for (EngineSetting setting : EngineSetting.values()) {
      int value = SmallTables.SETTINGS.get(setting);
      boolean halved = setting == EngineSetting.REQUEST_WINDOW;
      Records records = new Records();
      Engine engine = new Engine(EngineOutput.NONE);
      records.configure(SmallTables.SETTINGS.with(setting, halved ? value / 2 : value - 1));
      engine.apply(records.buffer(), 0, records.length());
      isNew(engine.stateHash());
      assertEquals(engine.recountStateHash(), engine.stateHash());
    }
  }

  @Test
  void sumOfTermsDoesNotDependOnTheirOrder() {
    StateHash one = new StateHash();
    one.add(5);
    one.add(7);
    one.remove(5);
    assertEquals(7, one.value());
  }
}
