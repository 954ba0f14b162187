package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;

/** Keeps each call as a value, so that a test compares the whole list of events. */
public final class RecordedOutput implements EngineOutput {
  private final List<Recorded> events = new ArrayList<>();

  /** What was reported since the last call. */
  public List<Recorded> take() {
    List<Recorded> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  @Override
  public void planBegun(Command command, int planId) {
    events.add(new Recorded.PlanBegun(to(command), planId));
  }

  @Override
  public void planExtended(Command command, int planId, int seatCount) {
    events.add(new Recorded.PlanExtended(to(command), planId, seatCount));
  }

  @Override
  public void planSealed(Command command, Plan plan) {
    events.add(
        new Recorded.PlanSealed(
            to(command),
            plan.planId(),
            plan.seatCount(),
            plan.rowCount(),
            plan.sectionCount(),
            plan.categoryCount()));
  }

  @Override
  public void eventCreated(Command command, Event event) {
    events.add(
        new Recorded.EventCreated(
            to(command), event.eventId(), event.plan().planId(), event.plan().seatCount()));
  }

  @Override
  public void salePhaseSet(Command command, int eventId, SalePhase phase) {
    events.add(new Recorded.SalePhaseSet(to(command), eventId, phase));
  }

  @Override
  public void seatsHeld(
      Command command,
      int eventId,
      long holdId,
      long deadlineNanos,
      long amount,
      int step,
      int[] seats,
      int seatCount) {
    events.add(
        new Recorded.SeatsHeld(
            to(command), eventId, holdId, deadlineNanos, amount, step, list(seats, seatCount)));
  }

  @Override
  public void holdConfirmed(Command command, int eventId, long holdId, long amount, int seatCount) {
    events.add(new Recorded.HoldConfirmed(to(command), eventId, holdId, amount, seatCount));
  }

  @Override
  public void holdReleased(Command command, int eventId, long holdId, int seatCount) {
    events.add(new Recorded.HoldReleased(to(command), eventId, holdId, seatCount));
  }

  @Override
  public void holdExpired(Command tick, long clientId, int eventId, long holdId, int seatCount) {
    events.add(
        new Recorded.HoldExpired(
            new Recorded.To(clientId, 0, tick.sequence()), eventId, holdId, seatCount));
  }

  @Override
  public void rejected(Command command, RejectCode code) {
    events.add(new Recorded.Rejected(to(command), code, List.of()));
  }

  @Override
  public void seatsRejected(
      Command command, RejectCode code, int[] seats, byte[] statuses, int count) {
    List<Recorded.SeatInTheWay> named = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      named.add(new Recorded.SeatInTheWay(seats[i], SeatStatus.get(statuses[i])));
    }
    events.add(new Recorded.Rejected(to(command), code, named));
  }

  @Override
  public void eventState(Command query, Event event) {
    events.add(
        new Recorded.EventState(
            to(query),
            event.eventId(),
            event.plan().planId(),
            List.of(
                event.count(SeatStatus.FREE),
                event.count(SeatStatus.HELD),
                event.count(SeatStatus.SOLD),
                event.count(SeatStatus.BLOCKED)),
            event.plan().rowCount(),
            event.plan().sectionCount(),
            event.plan().categoryCount(),
            event.phase(),
            event.orphanMode(),
            new String(event.currency(), US_ASCII),
            new String(event.name(), UTF_8)));
  }

  @Override
  public void categoryState(Command query, Event event, int category) {
    Plan plan = event.plan();
    events.add(
        new Recorded.CategoryState(
            to(query),
            event.eventId(),
            category,
            event.price(category),
            plan.color(category),
            plan.parts().categoryNames().get(category)));
  }

  @Override
  public void sectionState(Command query, Event event, int section) {
    Plan plan = event.plan();
    int firstRow = plan.firstRow(section);
    int endRow = plan.endRow(section);
    int firstSeat = firstRow < plan.rowCount() ? plan.firstSeat(firstRow) : plan.seatCount();
    int endSeat = endRow == firstRow ? firstSeat : plan.endSeat(endRow - 1);
    events.add(
        new Recorded.SectionState(
            to(query),
            event.eventId(),
            section,
            firstRow,
            endRow - firstRow,
            firstSeat,
            endSeat - firstSeat,
            plan.parts().sectionNames().get(section)));
  }

  @Override
  public void rowMapState(Command query, Event event, int row) {
    Plan plan = event.plan();
    List<Integer> segments = new ArrayList<>();
    for (int segment = 0; segment < plan.parts().segmentCount(row); segment++) {
      segments.add(plan.parts().segmentSeats(row, segment));
    }
    List<SeatStatus> statuses = new ArrayList<>();
    for (int seat = plan.firstSeat(row); seat < plan.endSeat(row); seat++) {
      statuses.add(SeatStatus.get((short) event.status(seat)));
    }
    events.add(
        new Recorded.RowMapState(
            to(query),
            event.eventId(),
            row,
            plan.sectionOf(row),
            plan.firstSeat(row),
            segments,
            statuses,
            plan.parts().rowLabels().get(row)));
  }

  @Override
  public void seatNamesState(Command query, Event event, int row, int firstSeat) {
    Plan plan = event.plan();
    List<HallPlan.Seat> names = new ArrayList<>();
    for (int seat = firstSeat; seat < plan.endSeat(row); seat++) {
      names.add(
          new HallPlan.Seat(
              plan.category(seat),
              plan.seatTraits(seat),
              plan.parts().seatLabels().get(seat),
              plan.parts().seatGuids().get(seat)));
    }
    events.add(new Recorded.SeatNamesState(to(query), event.eventId(), row, firstSeat, names));
  }

  @Override
  public void holdState(Command query, HoldView hold) {
    events.add(
        new Recorded.HoldState(
            to(query),
            hold.holdId(),
            hold.eventId(),
            hold.status(),
            hold.buyer(),
            hold.deadlineNanos(),
            hold.amount(),
            list(hold.seats(), hold.seatCount())));
  }

  @Override
  public void orderState(Command query, OrderView order) {
    events.add(
        new Recorded.OrderState(
            to(query),
            order.holdId(),
            order.eventId(),
            order.buyer(),
            order.confirmedAtNanos(),
            order.amount(),
            list(order.seats(), order.seatCount()),
            new String(order.reference(), US_ASCII)));
  }

  @Override
  public void engineState(Command query, EngineView engine) {
    events.add(
        new Recorded.EngineState(
            to(query),
            engine.stateHash(),
            engine.timeNanos(),
            engine.planCount(),
            engine.eventCount(),
            engine.seatCount(),
            engine.liveHoldCount(),
            engine.orderCount()));
  }

  private static Recorded.To to(Command command) {
    return new Recorded.To(command.clientId(), command.requestId(), command.sequence());
  }

  private static List<Integer> list(int[] seats, int count) {
    List<Integer> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(seats[i]);
    }
    return list;
  }
}
