package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
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
  private static final int MOST_READS = 8 * MOST;

  private final EventBook events;
  private final HoldStore holds;
  private final OrderStore orders;
  private final Requests requests;
  private final TicketRequest named = new TicketRequest();
  private final OrderReference reference = new OrderReference();

  private final long[][] tables = new long[MOST_READS][];
  private final int[] places = new int[MOST_READS];
  private int reads;

  private final int[][] windows = new int[MOST][];
  private final int[] windowPlaces = new int[MOST];
  private int windowReads;

  /** Slots of the holds that are named. */
  private final int[] slots = new int[MOST];

  private int slotCount;

  /** Something of all that was read, so that no compiler can leave the reading out. */
  private long seen;

  Lookahead(EventBook events, HoldStore holds, OrderStore orders, Requests requests) {
    this.events = events;
    this.holds = holds;
    this.orders = orders;
    this.requests = requests;
  }

  void read(long[] table, int place) {
    tables[reads] = table;
    places[reads++] = place;
  }

  void read(int[] window, int place) {
    windows[windowReads] = window;
    windowPlaces[windowReads++] = place;
  }

  /** Whether the largest tables that are in use are larger than a cache of the processor's own. */
  boolean isWorthwhile() {
    return events.seatCount() * BYTES_PER_SEAT + requests.windowBytes() > CACHE_BYTES;
  }

  /** At most {@link #MOST} records. */
  void look(DirectBuffer buffer, int[] offsets, int count) {
    slotCount = 0;
    reads = 0;
    windowReads = 0;
    int confirms = 0;
    for (int i = 0; i < count; i++) {
      confirms += look(buffer, offsets[i], confirms);
    }
    readAll();
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
    for (int i = 0; i < windowReads; i++) {
      seen += windows[i][windowPlaces[i]];
    }
    reads = 0;
    windowReads = 0;
  }

  /** Notes what one record will need; returns how many orders it will make. */
  private int look(DirectBuffer buffer, int offset, int confirms) {
    long client = RecordHeader.clientId(buffer, offset);
    int templateId = RecordHeader.templateId(buffer, offset);
    int body = offset + RecordHeader.LENGTH + MESSAGE_HEADER_LENGTH;
    if (templateId == HoldSeatsDecoder.TEMPLATE_ID) {
      long id = buffer.getInt(body + HoldSeatsDecoder.eventIdEncodingOffset(), LITTLE_ENDIAN);
      named.readSeats(buffer, body + HoldSeatsDecoder.BLOCK_LENGTH);
      seats(events.event(id), named.seat(0), named.seat(Math.max(0, named.seatCount() - 1)));
    } else if (templateId == ReleaseHoldDecoder.TEMPLATE_ID) {
      hold(buffer.getLong(body + ReleaseHoldDecoder.holdIdEncodingOffset(), LITTLE_ENDIAN));
    } else if (templateId == ConfirmHoldDecoder.TEMPLATE_ID) {
      hold(buffer.getLong(body + ConfirmHoldDecoder.holdIdEncodingOffset(), LITTLE_ENDIAN));
      int end = named.read(buffer, body + ConfirmHoldDecoder.BLOCK_LENGTH);
      if (reference.read(buffer, end)) {
        orders.lookAhead(ClientId.account(client), reference, confirms, this);
      }
    } else {
      return 0;
    }
    requests.lookAhead(client, RecordHeader.requestId(buffer, offset), this);
    return templateId == ConfirmHoldDecoder.TEMPLATE_ID ? 1 : 0;
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
    holds.lookAhead(slot, this);
    slots[slotCount++] = slot;
  }
}
