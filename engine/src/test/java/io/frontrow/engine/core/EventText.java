package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Events in the words of the scenarios. Knows the seats' labels and the scenario's first moment.
 */
final class EventText {
  private final Map<Integer, List<String>> labelsOfPlan = new HashMap<>();
  private final Map<Integer, List<String>> labelsOfEvent = new HashMap<>();

  void addLabels(int planId, List<String> labels) {
    labelsOfPlan.computeIfAbsent(planId, id -> new ArrayList<>()).addAll(labels);
  }

  /** Labels of the event's seats; empty if there is no such event. */
  List<String> labels(int eventId) {
    return labelsOfEvent.getOrDefault(eventId, List.of());
  }

  String of(Recorded event) {
    if (event instanceof Recorded.EventCreated e) {
      labelsOfEvent.put(e.eventId(), labelsOfPlan.getOrDefault(e.planId(), List.of()));
    }
    String text = plansAndEvents(event);
    if (text == null) {
      text = holds(event);
    }
    return text == null ? state(event) : text;
  }

  private static String plansAndEvents(Recorded event) {
    if (event instanceof Recorded.PlanBegun e) {
      return "plan %d begun".formatted(e.planId());
    } else if (event instanceof Recorded.PlanExtended e) {
      return "plan %d has %d seats".formatted(e.planId(), e.seatCount());
    } else if (event instanceof Recorded.PlanSealed e) {
      return "plan %d sealed: %d seats, %d rows, %d sections, %d categories"
          .formatted(e.planId(), e.seatCount(), e.rowCount(), e.sectionCount(), e.categoryCount());
    } else if (event instanceof Recorded.EventCreated e) {
      return "event %d of plan %d: %d seats".formatted(e.eventId(), e.planId(), e.seatCount());
    } else if (event instanceof Recorded.SalePhaseSet e) {
      return "event %d %s".formatted(e.eventId(), e.phase());
    }
    return null;
  }

  private String holds(Recorded event) {
    if (event instanceof Recorded.SeatsHeld e) {
      String step = e.step() == 0 ? "" : ", step " + e.step();
      return "hold %d: %s for %d until %s%s"
          .formatted(
              e.holdId(), seats(e.eventId(), e.seats()), e.amount(), time(e.deadlineNanos()), step);
    } else if (event instanceof Recorded.HoldConfirmed e) {
      return "confirmed hold %d: %d seats for %d".formatted(e.holdId(), e.seatCount(), e.amount());
    } else if (event instanceof Recorded.HoldReleased e) {
      return "released hold %d: %d seats".formatted(e.holdId(), e.seatCount());
    } else if (event instanceof Recorded.HoldExpired e) {
      return "expired hold %d: %d seats, told %s"
          .formatted(e.holdId(), e.seatCount(), ClientId.toString(e.to().clientId()));
    }
    return null;
  }

  /** A rejection, which knows no event, gets its seats named by {@link #rejected}. */
  private String state(Recorded event) {
    if (event instanceof Recorded.Rejected e) {
      return "rejected " + e.code();
    } else if (event instanceof Recorded.EventState e) {
      List<Integer> n = e.freeHeldSoldBlocked();
      return "event %d \"%s\" of plan %d %s %s orphans %s: %d free, %d held, %d sold, %d blocked"
          .formatted(
              e.eventId(),
              e.name(),
              e.planId(),
              e.phase(),
              e.currency(),
              e.orphanMode(),
              n.get(0),
              n.get(1),
              n.get(2),
              n.get(3));
    } else if (event instanceof Recorded.CategoryState e) {
      return "category %d \"%s\" at %d".formatted(e.category(), e.name(), e.amount());
    } else if (event instanceof Recorded.SectionState e) {
      return "section %d \"%s\": %d rows from %d, %d seats from %d"
          .formatted(
              e.section(), e.name(), e.rowCount(), e.firstRow(), e.seatCount(), e.firstSeat());
    } else if (event instanceof Recorded.RowMapState e) {
      return "row %d \"%s\" of section %d from seat %d, segments %s: %s"
          .formatted(e.row(), e.label(), e.section(), e.firstSeat(), e.segments(), statuses(e));
    } else if (event instanceof Recorded.SeatNamesState e) {
      return "row %d: %s".formatted(e.row(), names(e));
    } else if (event instanceof Recorded.HoldState e) {
      return "hold %d of buyer %d %s until %s for %d: %s"
          .formatted(
              e.holdId(),
              e.buyer(),
              e.status(),
              time(e.deadlineNanos()),
              e.amount(),
              seats(e.eventId(), e.seats()));
    } else if (event instanceof Recorded.OrderState e) {
      return "order \"%s\" of buyer %d from hold %d at %s for %d: %s"
          .formatted(
              e.reference(),
              e.buyer(),
              e.holdId(),
              time(e.confirmedAtNanos()),
              e.amount(),
              seats(e.eventId(), e.seats()));
    }
    if (event instanceof Recorded.EngineState e) {
      return "engine: %d plans, %d events, %d seats, %d live holds, %d orders"
          .formatted(
              e.planCount(), e.eventCount(), e.seatCount(), e.liveHoldCount(), e.orderCount());
    }
    throw new IllegalArgumentException(event.toString());
  }

  /** A rejection with the seats in the way, which are the event's. */
  String rejected(Recorded.Rejected rejected, int eventId) {
    String seats =
        rejected.seats().stream()
            .map(seat -> label(eventId, seat.seat()) + " " + seat.status())
            .collect(Collectors.joining(", "));
    return "rejected " + rejected.code() + (seats.isEmpty() ? "" : ": " + seats);
  }

  private static String statuses(Recorded.RowMapState row) {
    return row.statuses().stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static String names(Recorded.SeatNamesState row) {
    return row.seats().stream()
        .map(s -> "%s=%s/%d/%d".formatted(s.label(), s.guid(), s.category(), s.traits()))
        .collect(Collectors.joining(" "));
  }

  private String seats(int eventId, List<Integer> seats) {
    return seats.isEmpty()
        ? "no seats"
        : seats.stream().map(seat -> label(eventId, seat)).collect(Collectors.joining(" "));
  }

  private String label(int eventId, int seat) {
    return labels(eventId).get(seat);
  }

  /** Time since the scenario began: {@code 60s}, or to the nanosecond {@code 60s-1ns}. */
  private static String time(long nanos) {
    long since = nanos - Records.START_NANOS;
    return since % 1_000_000_000 == 0 ? since / 1_000_000_000 + "s" : since + "ns";
  }
}
