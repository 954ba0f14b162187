package io.frontrow.perf.peer;

import static io.frontrow.perf.peer.SectionCells.HOLD_LENGTH;
import static io.frontrow.perf.peer.SectionCells.SOLD;

import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.Witness;
import io.frontrow.perf.workload.Venue;

/** Seats in Redis as keys, which are there while a seat is held or sold. Main thread. */
final class KeySeats implements RedisSeats {
  private Venue venue;

  @Override
  public String describe() {
    return "a key for each seat, a function for each operation";
  }

  @Override
  public void prepare(RedisLink link, Sale sale) {
    venue = sale.venue();
    RedisSeats.load(link, "keys.lua", "@TTL_MILLIS@", sale.ttlMillis());
  }

  @Override
  public Wire wire(int connection) {
    return new KeyWire(venue, connection);
  }

  @Override
  public void verify(RedisLink link, int event, int section, Witness to) {
    for (int i = 0; i < venue.rowCount(section); i++) {
      int row = venue.firstRow(section) + i;
      int first = venue.firstSeat(row);
      int end = first + venue.seatCount(row);
      for (int seat = first; seat < end; seat++) {
        link.send("GET", event * venue.seatCount() + seat);
      }
      for (int seat = first; seat < end; seat++) {
        RespReply reply = link.receive();
        if (!reply.isText()) {
          to.free(event, seat);
        } else if (reply.textLength() == HOLD_LENGTH) {
          to.held(event, seat);
        } else {
          tellSold(event, seat, reply.bytes(), to);
        }
      }
    }
  }

  private static void tellSold(int event, int seat, byte[] value, Witness to) {
    if (value.length == 1 + HOLD_LENGTH && value[0] == SOLD) {
      to.sold(event, seat, SectionCells.number(value, 1, HOLD_LENGTH));
    } else {
      to.violated("the key of seat " + seat + " of event " + event + " has another value");
    }
  }
}
