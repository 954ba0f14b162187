package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import org.agrona.DirectBuffer;

/**
 * Reads from the tables what the records of a batch will need, before the first of them is applied,
 * and forgets it. The tables are larger than the processor's caches, and the misses of one command
 * wait for each other; reads that follow each other closely miss at the same time. Therefore first
 * all places are noted, then all are read. Believes nothing and changes nothing. Apply thread only.
 */
final class Lookahead {
  /** Records of one batch. */
  static final int MOST = 16;

  private static final long CACHE_BYTES = 2 << 20;
  private static final long BYTES_PER_SEAT = 2 * Long.BYTES;
  private static final int MOST_READS = 12 * MOST;

  private final EventBook events;
  private final HoldStore holds;
  private final HoldLifecycle lifecycle;
  private final OrderStore orders;
  private final Requests requests;
  private final TicketRequest named = new TicketRequest();
  private final OrderReference reference = new OrderReference();

  private final long[][] tables = new long[MOST_READS][];
  private final int[] places = new int[MOST_READS];
  private int reads;

  private final int[][] intTables = new int[MOST_READS][];
  private final int[] intPlaces = new int[MOST_READS];
  private int intReads;

  /** Slots of the holds that are named. */
  private final int[] slots = new int[MOST];

  private int slotCount;

  /** Holds and orders that the records before make, at the most. */
  private int newHolds;

  private int newOrders;

  /** Something of all that was read, so that no compiler can leave the reading out. */
  private long seen;

  Lookahead(
      EventBook events,
      HoldStore holds,
      HoldLifecycle lifecycle,
      OrderStore orders,
      Requests requests) {
    this.events = events;
    this.holds = holds;
    this.lifecycle = lifecycle;
    this.orders = orders;
    this.requests = requests;
  }

  void read(long[] table, int place) {
    tables[reads] = table;
    places[reads++] = place;
  }

  void read(int[] table, int place) {
    intTables[intReads] = table;
    intPlaces[intReads++] = place;
  }

  /** Whether the largest tables that are in use are larger than a cache of the processor's own. */
  boolean isWorthwhile() {
    return events.seatCount() * BYTES_PER_SEAT + requests.windowBytes() > CACHE_BYTES;
  }

  /** At most {@link #MOST} records. */
  void look(DirectBuffer buffer, int[] offsets, int count) {
    slotCount = 0;
    reads = 0;
    intReads = 0;
    newHolds = 0;
    newOrders = 0;
    for (int i = 0; i < count; i++) {
      look(buffer, offsets[i]);
    }
    readAll();
    seen += requests.lookAheadOfRoom(count);
    // Where the seats of a hold are, only the hold knows.
    for (int i = 0; i < slotCount; i++) {
      int first = holds.firstSeat(slots[i]);
      seats(events.event(holds.eventId(slots[i])), first, first + holds.seatCount(slots[i]) - 1);
    }
    readAll();
  }

  private void readAll() {
    for (int i = 0; i < reads; i++) {
      seen += tables[i][places[i]];
    }
    for (int i = 0; i < intReads; i++) {
      seen += intTables[i][intPlaces[i]];
    }
    reads = 0;
    intReads = 0;
  }

  /** Notes what one record will need. */
  private void look(DirectBuffer buffer, int offset) {
    int body = offset + RecordHeader.LENGTH + MESSAGE_HEADER_LENGTH;
    switch (RecordHeader.templateId(buffer, offset)) {
      case HoldSeatsDecoder.TEMPLATE_ID -> holdSeats(buffer, body);
      case HoldBestAvailableDecoder.TEMPLATE_ID -> newHold();
      case ReleaseHoldDecoder.TEMPLATE_ID ->
          hold(buffer.getLong(body + ReleaseHoldDecoder.holdIdEncodingOffset(), LITTLE_ENDIAN));
      case ConfirmHoldDecoder.TEMPLATE_ID ->
          confirmHold(buffer, body, ClientId.account(RecordHeader.clientId(buffer, offset)));
      default -> {
        return;
      }
    }
    requests.lookAhead(
        RecordHeader.clientId(buffer, offset), RecordHeader.requestId(buffer, offset), this);
  }

  private void holdSeats(DirectBuffer buffer, int body) {
    long id = buffer.getInt(body + HoldSeatsDecoder.eventIdEncodingOffset(), LITTLE_ENDIAN);
    named.readSeats(buffer, body + HoldSeatsDecoder.BLOCK_LENGTH);
    seats(events.event(id), named.seat(0), named.seat(Math.max(0, named.seatCount() - 1)));
    newHold();
  }

  private void confirmHold(DirectBuffer buffer, int body, int account) {
    hold(buffer.getLong(body + ConfirmHoldDecoder.holdIdEncodingOffset(), LITTLE_ENDIAN));
    int end = named.read(buffer, body + ConfirmHoldDecoder.BLOCK_LENGTH);
    if (reference.read(buffer, end)) {
      orders.lookAhead(account, reference, newOrders++, this);
    }
  }

  private void seats(Event event, int first, int last) {
    if (event != null && has(event.plan(), first) && has(event.plan(), last)) {
      event.seats().lookAhead(first, last, this);
    }
  }

  private static boolean has(Plan plan, int seat) {
    return seat >= 0 && seat < plan.seatCount();
  }

  private void hold(long holdId) {
    int slot = holds.slotFor(holdId);
    lifecycle.lookAhead(slot, this);
    slots[slotCount++] = slot;
  }

  private void newHold() {
    int slot = holds.slotToCome(newHolds++);
    if (slot != HoldStore.NONE) {
      lifecycle.lookAhead(slot, this);
    }
  }
}
