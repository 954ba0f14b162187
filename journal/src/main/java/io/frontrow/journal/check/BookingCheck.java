package io.frontrow.journal.check;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.TickDecoder;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.LongArrayList;

/**
 * Follows a journal as an engine replays it, with a model of its own, and finds every change of
 * hands that is not legal: rules e, f and g. It is the output of that engine, and is told of each
 * record behind it:
 *
 * <pre>
 * BookingCheck check = new BookingCheck();
 * Engine engine = new Engine(check);
 * for each record:
 *   engine.apply(buffer, offset, length);
 *   check.applied(buffer, offset);
 * check.compare(engine);
 * </pre>
 *
 * What it finds is a value, never an exception. One thread only.
 */
public final class BookingCheck implements EngineOutput {
  private final Context context = new Context();
  private final Bookings bookings = new Bookings();
  private final Steps steps = new Steps(context, bookings);
  private final StateComparison comparison = new StateComparison(context, bookings);

  /** What the engine said to the record being applied. */
  private final ExpandableArrayBuffer said = new ExpandableArrayBuffer(1 << 12);

  private final IntArrayList offsets = new IntArrayList();
  private final LongArrayList clients = new LongArrayList();
  private int saidLength;
  private boolean asking;

  private long records;
  private long comparisons;

  @Override
  public void message(long clientId, DirectBuffer buffer, int offset, int length) {
    if (asking) {
      comparison.answer(buffer, offset, length);
      return;
    }
    said.putBytes(saidLength, buffer, offset, length);
    offsets.addInt(saidLength);
    clients.addLong(clientId);
    saidLength += length;
  }

  /**
   * The engine has applied this record, or has passed it over because the operator decided so, and
   * has said all there is to say. Queries are let go.
   */
  public void applied(DirectBuffer buffer, int offset) {
    if (!RecordHeader.isQuery(buffer, offset)) {
      records++;
      context.begin(buffer, offset);
      bookings.touched = null;
      if (context.sequence() != records) {
        context.find(Rule.OWNER, "record %d has sequence %d", records, context.sequence());
      }
      check(RecordHeader.templateId(buffer, offset), RecordHeader.requestId(buffer, offset));
    }
    offsets.clear();
    clients.clear();
    saidLength = 0;
  }

  private void check(int templateId, long requestId) {
    if (templateId == ConfigureEngineDecoder.TEMPLATE_ID) {
      bookings.configure(context);
    }
    int replies = 0;
    int expired = 0;
    for (int i = 0; i < offsets.size(); i++) {
      int at = offsets.getInt(i);
      int saidTemplate = said.getShort(at + Short.BYTES, LITTLE_ENDIAN) & 0xFFFF;
      long answered = said.getLong(at + ReplyHeader.REQUEST_ID_OFFSET, LITTLE_ENDIAN);
      if (answered != 0 || saidTemplate == CommandRejectedDecoder.TEMPLATE_ID) {
        replies++;
        reply(i, templateId, saidTemplate, requestId);
      } else {
        expired += saidTemplate == HoldExpiredDecoder.TEMPLATE_ID ? 1 : 0;
        unasked(at, saidTemplate);
      }
    }
    if (replies != (context.clientId() == 0 ? 0 : 1)) {
      context.find(Rule.ACCEPTED, "there were %d replies to one record", replies);
    }
    if (templateId == TickDecoder.TEMPLATE_ID) {
      steps.ticked(expired);
    }
    if (bookings.touched != null) {
      bookings.touched.checkCapacity(context);
    }
  }

  private void reply(int index, int templateId, int replyTemplate, long requestId) {
    int at = offsets.getInt(index);
    long decidedAt = said.getLong(at + ReplyHeader.SEQUENCE_OFFSET, LITTLE_ENDIAN);
    boolean resent = ReplyHeader.isResent(said, at);
    if (clients.getLong(index) != context.clientId()
        || said.getLong(at + ReplyHeader.REQUEST_ID_OFFSET, LITTLE_ENDIAN) != requestId
        || (resent ? decidedAt >= context.sequence() : decidedAt != context.sequence())) {
      context.find(
          Rule.ACCEPTED,
          "a reply is of request %d, sequence %d, resent: %s",
          said.getLong(at + ReplyHeader.REQUEST_ID_OFFSET, LITTLE_ENDIAN),
          decidedAt,
          resent);
    } else if (!resent && replyTemplate != CommandRejectedDecoder.TEMPLATE_ID) {
      steps.accepted(templateId, replyTemplate, said, at);
    }
  }

  private void unasked(int at, int saidTemplate) {
    long sequence = said.getLong(at + ReplyHeader.SEQUENCE_OFFSET, LITTLE_ENDIAN);
    if (sequence != context.sequence()) {
      context.find(Rule.ACCEPTED, "template %d speaks of sequence %d", saidTemplate, sequence);
    }
    steps.unasked(saidTemplate, said, at);
  }

  /**
   * Asks the engine, by its own queries, for all that the model knows: every seat, area, live hold
   * and order. Slow; now and then, and at the end.
   *
   * @param engine whose output this is, between two records
   */
  public void compare(Engine engine) {
    comparisons++;
    asking = true;
    try {
      comparison.compare(engine);
    } finally {
      asking = false;
    }
  }

  /** Whether the engine is being asked, and its next message is the answer. */
  boolean isAsking() {
    return asking;
  }

  public Findings findings() {
    return context.findings;
  }

  public boolean passed() {
    return context.findings.isEmpty();
  }

  /** How many records went by. */
  public long records() {
    return records;
  }

  /** How often all of the model was compared with the engine. */
  public long comparisons() {
    return comparisons;
  }

  /** Tickets that are sold now, of all events that are not archived. */
  public long ticketsSold() {
    return bookings.events.values().stream().mapToLong(event -> event.soldBySay).sum();
  }

  /** Tickets that are held now, the match queue's not among them. */
  public long ticketsHeld() {
    return bookings.events.values().stream().mapToLong(event -> event.heldBySay).sum();
  }
}
