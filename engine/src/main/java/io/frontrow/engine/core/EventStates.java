package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.CategoryStateEncoder;
import io.frontrow.protocol.sbe.EventStateEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.RowMapStateEncoder;
import io.frontrow.protocol.sbe.SeatNamesStateEncoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatTraitsDecoder;
import io.frontrow.protocol.sbe.SectionStateEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/** Encodes the answers to queries about events. Next: {@link ReplyBuffer}. Apply thread only. */
final class EventStates {
  /** A seat's category, traits and the lengths of its two texts. */
  private static final int SEAT_NAME_OVERHEAD = 4;

  private final ReplyBuffer replies;
  private final UnsafeBuffer text = new UnsafeBuffer(new byte[Limits.MAX_NAME_BYTES]);

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final RowMapStateEncoder rowMap = new RowMapStateEncoder();
  private final EventStateEncoder eventState = new EventStateEncoder();
  private final CategoryStateEncoder categoryState = new CategoryStateEncoder();
  private final SectionStateEncoder sectionState = new SectionStateEncoder();
  private final SeatNamesStateEncoder seatNames = new SeatNamesStateEncoder();

  EventStates(ReplyBuffer replies) {
    this.replies = replies;
  }

  void rowMapState(Command query, Event event, int row) {
    Plan plan = event.plan();
    PlanParts parts = plan.parts();
    int first = plan.firstSeat(row);
    rowMap
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .version(event.version())
        .eventId(event.eventId())
        .row(row)
        .firstSeat(first)
        .section(plan.sectionOf(row));
    int segments = parts.segmentCount(row);
    RowMapStateEncoder.SegmentsEncoder runs = rowMap.segmentsCount(segments);
    for (int segment = 0; segment < segments; segment++) {
      runs.next().seatCount((short) parts.segmentSeats(row, segment));
    }
    int count = plan.endSeat(row) - first;
    rowMap.seatsCount(count);
    putStatuses(event, first, count, rowMap.limit());
    rowMap.limit(rowMap.limit() + count * RowMapStateEncoder.SeatsEncoder.sbeBlockLength());
    rowMap.putLabel(text, 0, parts.rowLabels().copyTo(row, text, 0));
    answer(query, rowMap.encodedLength());
  }

  /**
   * An entry of the group is one byte: eight seats are put at a time, for every tenth command asks.
   */
  private void putStatuses(Event event, int first, int count, int offset) {
    int seat = 0;
    for (; seat <= count - Long.BYTES; seat += Long.BYTES) {
      long eight = 0;
      for (int i = Long.BYTES - 1; i >= 0; i--) {
        eight = eight << Byte.SIZE | event.status(first + seat + i);
      }
      replies.buffer().putLong(offset + seat, eight, LITTLE_ENDIAN);
    }
    for (; seat < count; seat++) {
      replies.buffer().putByte(offset + seat, (byte) event.status(first + seat));
    }
  }

  void eventState(Command query, Event event) {
    Plan plan = event.plan();
    eventState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .version(event.version())
        .eventId(event.eventId())
        .planId(plan.planId())
        .seatCount(plan.seatCount())
        .freeCount(event.count(SeatStatus.FREE))
        .heldCount(event.count(SeatStatus.HELD))
        .soldCount(event.count(SeatStatus.SOLD))
        .blockedCount(event.count(SeatStatus.BLOCKED))
        .rowCount(plan.rowCount())
        .waitlistCount(event.waitlist().waitingCount())
        .sectionCount(plan.sectionCount())
        .areaCount(plan.areaCount())
        .priceVersion(event.prices().current())
        .categoryCount((short) plan.categoryCount())
        .channelCount((short) event.channels().count())
        .phase(event.phase())
        .orphanMode(event.orphanMode())
        .waitingRoom(event.waitingRoom().phase())
        .putCurrency(event.currency(), 0)
        .putName(event.name(), 0, event.name().length);
    answer(query, eventState.encodedLength());
  }

  void categoryState(Command query, Event event, int category) {
    Plan plan = event.plan();
    categoryState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .amount(event.price(category))
        .eventId(event.eventId())
        .color(plan.color(category))
        .category((short) category)
        .putName(text, 0, plan.parts().categoryNames().copyTo(category, text, 0));
    answer(query, categoryState.encodedLength());
  }

  void sectionState(Command query, Event event, int section) {
    Plan plan = event.plan();
    int firstRow = plan.firstRow(section);
    int endRow = plan.endRow(section);
    int firstSeat = firstRow < plan.rowCount() ? plan.firstSeat(firstRow) : plan.seatCount();
    int endSeat = endRow < plan.rowCount() ? plan.firstSeat(endRow) : plan.seatCount();
    sectionState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .firstRow(firstRow)
        .rowCount(endRow - firstRow)
        .firstSeat(firstSeat)
        .seatCount(endSeat - firstSeat)
        .section(section)
        .putName(text, 0, plan.parts().sectionNames().copyTo(section, text, 0));
    answer(query, sectionState.encodedLength());
  }

  void seatNamesState(Command query, Event event, int row, int firstSeat) {
    Plan plan = event.plan();
    PlanParts parts = plan.parts();
    seatNames
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .eventId(event.eventId())
        .row(row)
        .firstSeat(firstSeat);
    int count = fittingSeats(parts, firstSeat, plan.endSeat(row));
    SeatNamesStateEncoder.SeatsEncoder seats = seatNames.seatsCount(count);
    for (int seat = firstSeat; seat < firstSeat + count; seat++) {
      byte traits = (byte) plan.seatTraits(seat);
      seats
          .next()
          .category((short) plan.category(seat))
          .traits()
          .clear()
          .accessible(SeatTraitsDecoder.accessible(traits))
          .companion(SeatTraitsDecoder.companion(traits));
      seats.putLabel(text, 0, parts.seatLabels().copyTo(seat, text, 0));
      seats.putGuid(text, 0, parts.seatGuids().copyTo(seat, text, 0));
    }
    answer(query, seatNames.encodedLength());
  }

  /** How many seats from the first on fit one message with their names. */
  private static int fittingSeats(PlanParts parts, int firstSeat, int endSeat) {
    Labels labels = parts.seatLabels();
    Labels guids = parts.seatGuids();
    int room =
        Limits.MAX_MESSAGE_LENGTH
            - MESSAGE_HEADER_LENGTH
            - SeatNamesStateEncoder.BLOCK_LENGTH
            - SeatNamesStateEncoder.SeatsEncoder.sbeHeaderSize();
    int seat = firstSeat;
    while (seat < endSeat) {
      room -= SEAT_NAME_OVERHEAD + labels.length(seat) + guids.length(seat);
      if (room < 0) {
        break;
      }
      seat++;
    }
    return seat - firstSeat;
  }

  private void answer(Command query, int encodedLength) {
    replies.answer(query, MESSAGE_HEADER_LENGTH + encodedLength);
  }
}
