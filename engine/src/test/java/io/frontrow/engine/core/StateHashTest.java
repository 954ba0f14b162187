package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every field of every thing that exists moves the state hash. */
class StateHashTest {
  private final Set<Long> terms = new HashSet<>();

  private void isNew(long term) {
    assertTrue(terms.add(term), "the same term again: number " + terms.size());
  }

  @Test
  void everyFieldOfAHoldMovesItsTerm() {
    long client = ClientId.of(3, 4);
    isNew(hold(1, client, 5, 6, 7, 8, 9, 2, HoldStatus.LIVE));
    isNew(hold(2, client, 5, 6, 7, 8, 9, 2, HoldStatus.LIVE));
    isNew(hold(1, client + 1, 5, 6, 7, 8, 9, 2, HoldStatus.LIVE));
    isNew(hold(1, ClientId.of(4, 4), 5, 6, 7, 8, 9, 2, HoldStatus.LIVE));
    isNew(hold(1, client, 6, 6, 7, 8, 9, 2, HoldStatus.LIVE));
    isNew(hold(1, client, 5, 7, 7, 8, 9, 2, HoldStatus.LIVE));
    isNew(hold(1, client, 5, 6, 8, 8, 9, 2, HoldStatus.LIVE));
    isNew(hold(1, client, 5, 6, 7, 10, 9, 2, HoldStatus.LIVE));
    isNew(hold(1, client, 5, 6, 7, 8, 10, 2, HoldStatus.LIVE));
    isNew(hold(1, client, 5, 6, 7, 8, 9, 3, HoldStatus.LIVE));
    isNew(hold(1, client, 5, 6, 7, 8, 9, 2, HoldStatus.CONFIRMED));
    isNew(hold(1, client, 5, 6, 7, 8, 9, 2, HoldStatus.RELEASED));
    isNew(hold(1, client, 5, 6, 7, 8, 9, 2, HoldStatus.EXPIRED));
  }

  /** The term of the hold of this id, which is the so-many-th of its table. */
  private static long hold(
      int holdId,
      long client,
      long buyer,
      long deadline,
      long created,
      long amount,
      int event,
      int seatCount,
      HoldStatus status) {
    HoldStore holds = new HoldStore(4);
    int slot = 0;
    for (int i = 0; i < holdId; i++) {
      slot = holds.create(client, buyer, deadline, created, amount, event);
    }
    holds.seats(slot, 0, seatCount);
    if (status != HoldStatus.LIVE) {
      holds.resolve(slot, status);
    }
    return holds.term(slot);
  }

  @Test
  void everyFieldOfAnOrderMovesItsTerm() {
    long client = ClientId.of(3, 4);
    isNew(order("order-1", client, 5, 6, 7, 8, 9, 2));
    isNew(order("order-2", client, 5, 6, 7, 8, 9, 2));
    isNew(order("order-1-and-more", client, 5, 6, 7, 8, 9, 2));
    isNew(order("order-1", ClientId.of(4, 4), 5, 6, 7, 8, 9, 2));
    isNew(order("order-1", client + 1, 5, 6, 7, 8, 9, 2));
    isNew(order("order-1", client, 6, 6, 7, 8, 9, 2));
    isNew(order("order-1", client, 5, 7, 7, 8, 9, 2));
    isNew(order("order-1", client, 5, 6, 8, 8, 9, 2));
    isNew(order("order-1", client, 5, 6, 7, 10, 9, 2));
    isNew(order("order-1", client, 5, 6, 7, 8, 10, 2));
    isNew(order("order-1", client, 5, 6, 7, 8, 9, 3));
  }

  private static long order(
      String text,
      long client,
      long buyer,
      long holdId,
      long confirmedAt,
      long amount,
      int event,
      int seatCount) {
    OrderReference reference = new OrderReference();
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, reference.bytes(), 0, bytes.length);
    reference.accept(bytes.length);
    OrderStore orders = new OrderStore(2);
    int slot =
        orders.add(reference, client, buyer, holdId, confirmedAt, amount, event, 0, seatCount);
    return orders.term(slot);
  }

  @Test
  void everyFieldOfAnEventMovesItsTerm() {
    isNew(event(1, 1, "Night", "EUR", OrphanMode.OFF, SalePhase.DRAFT, 5, 6));
    isNew(event(2, 1, "Night", "EUR", OrphanMode.OFF, SalePhase.DRAFT, 5, 6));
    isNew(event(1, 2, "Night", "EUR", OrphanMode.OFF, SalePhase.DRAFT, 5, 6));
    isNew(event(1, 1, "Nighs", "EUR", OrphanMode.OFF, SalePhase.DRAFT, 5, 6));
    isNew(event(1, 1, "Night", "USD", OrphanMode.OFF, SalePhase.DRAFT, 5, 6));
    isNew(event(1, 1, "Night", "EUR", OrphanMode.TRY, SalePhase.DRAFT, 5, 6));
    isNew(event(1, 1, "Night", "EUR", OrphanMode.OFF, SalePhase.DRAFT, 6, 6));
    isNew(event(1, 1, "Night", "EUR", OrphanMode.OFF, SalePhase.DRAFT, 5, 7));
    isNew(event(1, 1, "Night", "EUR", OrphanMode.OFF, SalePhase.DRAFT, 6, 5));
    isNew(event(1, 1, "Night", "EUR", OrphanMode.OFF, SalePhase.ON_SALE, 5, 6));
    isNew(event(1, 1, "Night", "EUR", OrphanMode.OFF, SalePhase.PAUSED, 5, 6));
    isNew(event(1, 1, "Night", "EUR", OrphanMode.OFF, SalePhase.CLOSED, 5, 6));
  }

  private static long event(
      int eventId,
      int planId,
      String name,
      String currency,
      OrphanMode mode,
      SalePhase phase,
      long... prices) {
    PlanParts parts = new PlanParts();
    Event event =
        new Event(
            eventId,
            new Plan(planId, 1, parts),
            name.getBytes(UTF_8),
            currency.getBytes(US_ASCII),
            mode,
            prices);
    event.phase(phase);
    return event.term();
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
  void everyFieldOfASeatMovesItsTermAndAFreeOneHasNone() {
    isNew(StateHash.seat(1, 2, 1, 3));
    isNew(StateHash.seat(2, 2, 1, 3));
    isNew(StateHash.seat(1, 3, 1, 3));
    isNew(StateHash.seat(2, 1, 1, 3));
    isNew(StateHash.seat(1, 2, 2, 3));
    isNew(StateHash.seat(1, 2, 3, 3));
    isNew(StateHash.seat(1, 2, 1, 4));
    assertEquals(0, StateHash.seat(1, 2, 0, 3));
    assertNotEquals(0, StateHash.seat(1, 0, 1, 1));
  }

  @Test
  void everySettingMovesTheHash() {
    for (int changed = -1; changed < 9; changed++) {
      int[] v = {10, 20, 30, 40, 50, 60, 70, 80, 90};
      if (changed >= 0) {
        v[changed]++;
      }
      Records records = new Records();
      Engine engine = new Engine(EngineOutput.NONE);
      records.configure(new EngineSettings(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]));
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
