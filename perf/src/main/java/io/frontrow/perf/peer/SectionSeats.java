package io.frontrow.perf.peer;

import static io.frontrow.perf.peer.SectionCells.EXPIRY_AT;
import static io.frontrow.perf.peer.SectionCells.EXPIRY_LENGTH;
import static io.frontrow.perf.peer.SectionCells.HOLD_AT;
import static io.frontrow.perf.peer.SectionCells.HOLD_LENGTH;

import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.Witness;
import io.frontrow.perf.workload.Venue;

/** Seats in Redis as strings of {@link SectionCells}, one for each section. Main thread. */
final class SectionSeats implements RedisSeats {
  private static final int TENTH_MILLIS = 100;

  /** How long the key lives whose time left is the clock; as in {@code sections.lua}. */
  private static final long CLOCK_MILLIS = 20_000_000_000L;

  private static final String CLOCK = "clock";

  /** Sets under way at one time. */
  private static final int AHEAD = 200;

  private Venue venue;
  private SectionCells cells;

  @Override
  public String describe() {
    return "a string for each section, a function for each operation";
  }

  @Override
  public void prepare(RedisLink link, Sale sale) {
    venue = sale.venue();
    cells = new SectionCells(venue);
    // One tenth more: no hold ends early because the clock counts in tenths.
    RedisSeats.load(link, "sections.lua", "@TTL_TENTHS@", sale.ttlMillis() / TENTH_MILLIS + 1L);
    link.call("SET", CLOCK, "", "PX", CLOCK_MILLIS);
    int sections = venue.sectionCount();
    byte[][] free = new byte[sections][];
    for (int section = 0; section < sections; section++) {
      free[section] = cells.free(section);
    }
    int sent = 0;
    for (int received = 0; received < sale.events() * sections; received++) {
      for (; sent < sale.events() * sections && sent - received < AHEAD; sent++) {
        link.send("SET", sent, free[sent % sections]);
      }
      link.receive();
    }
  }

  @Override
  public Wire wire(int connection) {
    return new SectionWire(venue, cells, connection);
  }

  @Override
  public void verify(RedisLink link, int event, int section, Witness to) {
    long now = (CLOCK_MILLIS - link.call("PTTL", CLOCK).number()) / TENTH_MILLIS;
    byte[] bytes = link.call("GET", SectionWire.key(venue.sectionCount(), event, section)).bytes();
    for (int i = 0; i < venue.rowCount(section); i++) {
      int row = venue.firstRow(section) + i;
      for (int k = 0; k < venue.seatCount(row); k++) {
        tell(event, venue.firstSeat(row) + k, bytes, now, to);
      }
    }
  }

  private void tell(int event, int seat, byte[] bytes, long now, Witness to) {
    int at = cells.seatAt(seat);
    switch (bytes[at]) {
      case 0 -> to.free(event, seat);
      case SectionCells.HELD -> {
        if (SectionCells.number(bytes, at + EXPIRY_AT, EXPIRY_LENGTH) > now) {
          to.held(event, seat);
        } else {
          to.free(event, seat);
        }
      }
      case SectionCells.SOLD ->
          to.sold(event, seat, SectionCells.number(bytes, at + HOLD_AT, HOLD_LENGTH));
      default ->
          to.violated("the cell of seat " + seat + " of event " + event + " has " + bytes[at]);
    }
  }
}
