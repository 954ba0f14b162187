package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.GetAreaEncoder;
import io.frontrow.protocol.sbe.GetCategoryEncoder;
import io.frontrow.protocol.sbe.GetEngineEncoder;
import io.frontrow.protocol.sbe.GetEventEncoder;
import io.frontrow.protocol.sbe.GetHoldEncoder;
import io.frontrow.protocol.sbe.GetOrderEncoder;
import io.frontrow.protocol.sbe.GetRowMapEncoder;
import io.frontrow.protocol.sbe.GetSeatEncoder;
import io.frontrow.protocol.sbe.GetSeatNamesEncoder;
import io.frontrow.protocol.sbe.GetSectionEncoder;
import io.frontrow.protocol.sbe.GetWaitlistEntryEncoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.NextEventEncoder;
import io.frontrow.protocol.sbe.SeatStateDecoder;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Asks an engine what it knows, by the same queries that clients send; they change nothing. A
 * question that the engine refuses has no answer: null. One thread only.
 */
final class Questions {
  private static final int MESSAGE = RecordHeader.LENGTH;

  private final PastEngine engine;
  private final MessageReader messages;
  private final UnsafeBuffer record =
      new UnsafeBuffer(new byte[RecordHeader.LENGTH + Limits.MAX_MESSAGE_LENGTH]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final MessageHeaderDecoder replyHeader = new MessageHeaderDecoder();
  private final SeatStateDecoder seat = new SeatStateDecoder();
  private final HoldStateDecoder hold = new HoldStateDecoder();
  private final GetHoldEncoder getHold = new GetHoldEncoder();
  private final GetSeatEncoder getSeat = new GetSeatEncoder();

  Questions(PastEngine engine, MessageReader messages) {
    this.engine = engine;
    this.messages = messages;
  }

  ObjectNode engine() {
    return ask(
        new GetEngineEncoder().wrapAndApplyHeader(record, MESSAGE, header).encodedLength(), 0);
  }

  ObjectNode event(long eventId) {
    return ask(
        new GetEventEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .eventId(eventId)
            .encodedLength(),
        0);
  }

  /** The event of the lowest id not below this. */
  ObjectNode nextEvent(long eventId) {
    return ask(
        new NextEventEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .eventId(eventId)
            .encodedLength(),
        0);
  }

  ObjectNode category(long eventId, int category) {
    return ask(
        new GetCategoryEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .eventId(eventId)
            .category((short) category)
            .encodedLength(),
        0);
  }

  ObjectNode section(long eventId, int section) {
    return ask(
        new GetSectionEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .eventId(eventId)
            .section(section)
            .encodedLength(),
        0);
  }

  ObjectNode rowMap(long eventId, long row) {
    return ask(
        new GetRowMapEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .eventId(eventId)
            .row(row)
            .encodedLength(),
        0);
  }

  /** Of the seats from this one on, within its row, as many as one reply can name. */
  ObjectNode seatNames(long eventId, long firstSeat) {
    return ask(
        new GetSeatNamesEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .eventId(eventId)
            .firstSeat(firstSeat)
            .encodedLength(),
        0);
  }

  ObjectNode area(long eventId, int area) {
    return ask(
        new GetAreaEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .eventId(eventId)
            .area(area)
            .encodedLength(),
        0);
  }

  /**
   * @param clientId of the account whose hold it is
   */
  ObjectNode hold(long clientId, long holdId) {
    getHold.wrapAndApplyHeader(record, MESSAGE, header).holdId(holdId);
    return ask(getHold.encodedLength(), clientId);
  }

  ObjectNode order(long clientId, String reference) {
    return ask(
        new GetOrderEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .orderReference(reference)
            .encodedLength(),
        clientId);
  }

  ObjectNode waitlistEntry(long clientId, long entryId) {
    return ask(
        new GetWaitlistEntryEncoder()
            .wrapAndApplyHeader(record, MESSAGE, header)
            .entryId(entryId)
            .encodedLength(),
        clientId);
  }

  /** A seat, without garbage; valid until the next question. */
  SeatStateDecoder seat(long eventId, int index) {
    getSeat.wrapAndApplyHeader(record, MESSAGE, header).eventId(eventId).seat(index);
    Said said = send(getSeat.encodedLength(), 0);
    if (isRefused(said)) {
      return null;
    }
    return seat.wrapAndApplyHeader(said.buffer(), said.offset(0), replyHeader);
  }

  /** A hold, without garbage; valid until the next question. */
  HoldStateDecoder holdState(long clientId, long holdId) {
    getHold.wrapAndApplyHeader(record, MESSAGE, header).holdId(holdId);
    Said said = send(getHold.encodedLength(), clientId);
    return isRefused(said)
        ? null
        : hold.wrapAndApplyHeader(said.buffer(), said.offset(0), replyHeader);
  }

  private ObjectNode ask(int bodyLength, long clientId) {
    Said said = send(bodyLength, clientId);
    if (isRefused(said)) {
      return null;
    }
    ObjectNode reply = messages.read(said.buffer(), said.offset(0));
    reply.remove("requestId");
    return reply;
  }

  private Said send(int bodyLength, long clientId) {
    int length = Frame.MESSAGE_HEADER_LENGTH + bodyLength;
    long asker = clientId == ClientId.NODE ? ClientId.of(1, 1) : clientId;
    RecordHeader.init(record, 0, length, RecordHeader.FLAG_QUERY, asker, 0);
    // The time of the question stays 0: a hold is then live until the Tick that expires it, as its
    // seats are held, though for its owner it is over once the deadline has come.
    return engine.ask(record, RecordHeader.LENGTH + length);
  }

  private static boolean isRefused(Said said) {
    return said.count() == 0 || said.templateId(0) == CommandRejectedDecoder.TEMPLATE_ID;
  }
}
