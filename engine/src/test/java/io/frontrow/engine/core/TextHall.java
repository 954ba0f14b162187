package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * An event drawn as text, a row a line, for tests of rooms that look at seats.
 *
 * <pre>
 * . free   $ free, of the second, dearer category   X sold   h held
 * a accessible   c companion   p of channel 1   n not for sale
 * m in this sweep's part of the match queue   q in the next one's   (blank) gap
 * </pre>
 */
final class TextHall {
  static final int CHEAP = 0;
  static final int DEAR = 1;
  static final long CHEAP_PRICE = 1_000;
  static final long DEAR_PRICE = 5_000;
  private static final long VERSION = 1;

  record Row(int section, int rank, int focalPoint, String seats) {}

  private final List<Row> rows = new ArrayList<>();
  private int sections;
  private OrphanMode mode = OrphanMode.OFF;

  /** One section; ranks are 0, 1, ...; the focal point of each row is its middle. */
  static TextHall of(String... rows) {
    TextHall hall = new TextHall().section();
    for (int i = 0; i < rows.length; i++) {
      hall.row(i, rows[i].length() - 1, rows[i]);
    }
    return hall;
  }

  TextHall section() {
    sections++;
    return this;
  }

  TextHall row(int rank, int focalPoint, String seats) {
    rows.add(new Row(sections - 1, rank, focalPoint, seats));
    return this;
  }

  TextHall mode(OrphanMode mode) {
    this.mode = mode;
    return this;
  }

  List<Row> rows() {
    return rows;
  }

  Event event() {
    Plan plan = new Plan(1, 0, parts());
    EventSeats seats = new EventSeats(plan);
    long[] prices = {CHEAP_PRICE, DEAR_PRICE};
    Event event = new Event(1, plan, new byte[0], new byte[3], mode, prices, seats, null);
    paint(event, "m");
    seats.beginSweep();
    paint(event, ".$acXhpnq");
    return event;
  }

  private PlanParts parts() {
    PlanParts parts = new PlanParts();
    parts.addCategory(0);
    parts.addCategory(0);
    for (int section = 0; section < sections; section++) {
      parts.addSection();
      for (Row row : rows) {
        if (row.section == section) {
          addRow(parts, row);
        }
      }
    }
    return parts;
  }

  private static void addRow(PlanParts parts, Row row) {
    parts.addRow(row.rank, row.focalPoint);
    for (String segment : row.seats.split(" ")) {
      parts.addSegment(segment.length());
    }
    for (char seat : row.seats.replace(" ", "").toCharArray()) {
      int traits = seat == 'a' ? 1 : seat == 'c' ? 2 : 0;
      parts.addSeat(seat == '$' ? DEAR : CHEAP, traits);
    }
  }

  private void paint(Event event, String only) {
    int seat = 0;
    for (Row row : rows) {
      for (char drawn : row.seats.replace(" ", "").toCharArray()) {
        if (only.indexOf(drawn) >= 0) {
          paint(event.seats(), seat, drawn);
        }
        seat++;
      }
    }
  }

  private static void paint(EventSeats seats, int seat, char drawn) {
    switch (drawn) {
      case 'X' -> seats.set(seat, SeatStatus.SOLD.value(), 1, VERSION);
      case 'h' -> seats.set(seat, SeatStatus.HELD.value(), 1, VERSION);
      case 'm', 'q' -> seats.set(seat, SeatStatus.HELD.value(), EventSeats.MATCH_QUEUE, VERSION);
      case 'p' -> seats.channel(seat, 1, VERSION);
      case 'n' -> seats.forSale(seat, false, VERSION);
      default -> {}
    }
  }

  /** The hall with these seats drawn as #, rows parted by slashes. */
  String drawn(int[] seats, int count) {
    StringBuilder text = new StringBuilder();
    int seat = 0;
    for (Row row : rows) {
      text.append(text.isEmpty() ? "" : "/");
      for (char drawn : row.seats.toCharArray()) {
        boolean isPicked = false;
        for (int i = 0; i < count; i++) {
          isPicked |= drawn != ' ' && seats[i] == seat;
        }
        text.append(isPicked ? '#' : drawn);
        seat += drawn == ' ' ? 0 : 1;
      }
    }
    return text.toString();
  }
}
