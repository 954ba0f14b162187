package io.frontrow.replay.sale;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.AreaStateDecoder;
import io.frontrow.protocol.sbe.BuyerStateDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.GetAreaEncoder;
import io.frontrow.protocol.sbe.GetBuyerEncoder;
import io.frontrow.protocol.sbe.GetHoldEncoder;
import io.frontrow.protocol.sbe.GetOrderEncoder;
import io.frontrow.protocol.sbe.GetSeatMapEncoder;
import io.frontrow.protocol.sbe.GetVisitorEncoder;
import io.frontrow.protocol.sbe.GetWaitingRoomEncoder;
import io.frontrow.protocol.sbe.GetWaitlistEntryEncoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.SeatMapStateDecoder;
import io.frontrow.protocol.sbe.VisitorStateDecoder;
import io.frontrow.protocol.sbe.WaitingRoomStateDecoder;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.replay.PastEngine;
import io.frontrow.replay.Said;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Asks an engine by its own queries, without garbage. An answer is valid until the next question;
 * null if the engine refuses it. One thread only.
 */
public final class Asker {
  private static final int MESSAGE = RecordHeader.LENGTH;
  private static final int TEMPLATE_ID = 2;

  private final PastEngine engine;
  private final UnsafeBuffer record =
      new UnsafeBuffer(new byte[MESSAGE + Limits.MAX_MESSAGE_LENGTH]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final MessageHeaderDecoder answered = new MessageHeaderDecoder();

  private final GetOrderEncoder getOrder = new GetOrderEncoder();
  private final GetHoldEncoder getHold = new GetHoldEncoder();
  private final GetWaitlistEntryEncoder getEntry = new GetWaitlistEntryEncoder();
  private final GetBuyerEncoder getBuyer = new GetBuyerEncoder();
  private final GetVisitorEncoder getVisitor = new GetVisitorEncoder();
  private final GetWaitingRoomEncoder getRoom = new GetWaitingRoomEncoder();
  private final GetSeatMapEncoder getSeatMap = new GetSeatMapEncoder();
  private final GetAreaEncoder getArea = new GetAreaEncoder();

  private final OrderStateDecoder order = new OrderStateDecoder();
  private final HoldStateDecoder hold = new HoldStateDecoder();
  private final WaitlistEntryStateDecoder entry = new WaitlistEntryStateDecoder();
  private final BuyerStateDecoder buyer = new BuyerStateDecoder();
  private final VisitorStateDecoder visitor = new VisitorStateDecoder();
  private final WaitingRoomStateDecoder room = new WaitingRoomStateDecoder();
  private final SeatMapStateDecoder seatMap = new SeatMapStateDecoder();
  private final AreaStateDecoder area = new AreaStateDecoder();

  public Asker(PastEngine engine) {
    this.engine = engine;
  }

  public OrderStateDecoder order(long clientId, String reference) {
    getOrder.wrapAndApplyHeader(record, MESSAGE, header).orderReference(reference);
    Said said = ask(clientId, getOrder.encodedLength());
    return said == null ? null : order.wrapAndApplyHeader(said.buffer(), said.offset(0), answered);
  }

  public HoldStateDecoder hold(long clientId, long holdId) {
    getHold.wrapAndApplyHeader(record, MESSAGE, header).holdId(holdId);
    Said said = ask(clientId, getHold.encodedLength());
    return said == null ? null : hold.wrapAndApplyHeader(said.buffer(), said.offset(0), answered);
  }

  public WaitlistEntryStateDecoder entry(long clientId, long entryId) {
    getEntry.wrapAndApplyHeader(record, MESSAGE, header).entryId(entryId);
    Said said = ask(clientId, getEntry.encodedLength());
    return said == null ? null : entry.wrapAndApplyHeader(said.buffer(), said.offset(0), answered);
  }

  public BuyerStateDecoder buyer(long clientId, long eventId, long buyerId) {
    getBuyer.wrapAndApplyHeader(record, MESSAGE, header).eventId(eventId).buyer(buyerId);
    Said said = ask(clientId, getBuyer.encodedLength());
    return said == null ? null : buyer.wrapAndApplyHeader(said.buffer(), said.offset(0), answered);
  }

  public VisitorStateDecoder visitor(long clientId, long eventId, long buyerId) {
    getVisitor.wrapAndApplyHeader(record, MESSAGE, header).eventId(eventId).buyer(buyerId);
    Said said = ask(clientId, getVisitor.encodedLength());
    return said == null
        ? null
        : visitor.wrapAndApplyHeader(said.buffer(), said.offset(0), answered);
  }

  public WaitingRoomStateDecoder waitingRoom(long eventId) {
    getRoom.wrapAndApplyHeader(record, MESSAGE, header).eventId(eventId);
    Said said = ask(ClientId.NODE, getRoom.encodedLength());
    return said == null ? null : room.wrapAndApplyHeader(said.buffer(), said.offset(0), answered);
  }

  /** The seats from this one on. */
  public SeatMapStateDecoder seatMap(long eventId, int firstSeat) {
    getSeatMap.wrapAndApplyHeader(record, MESSAGE, header).eventId(eventId).firstSeat(firstSeat);
    Said said = ask(ClientId.NODE, getSeatMap.encodedLength());
    return said == null
        ? null
        : seatMap.wrapAndApplyHeader(said.buffer(), said.offset(0), answered);
  }

  public AreaStateDecoder area(long eventId, int index) {
    getArea.wrapAndApplyHeader(record, MESSAGE, header).eventId(eventId).area(index);
    Said said = ask(ClientId.NODE, getArea.encodedLength());
    return said == null ? null : area.wrapAndApplyHeader(said.buffer(), said.offset(0), answered);
  }

  private Said ask(long clientId, int bodyLength) {
    int length = Frame.MESSAGE_HEADER_LENGTH + bodyLength;
    long client = clientId == ClientId.NODE ? ClientId.of(1, 1) : clientId;
    RecordHeader.init(record, 0, length, RecordHeader.FLAG_QUERY, client, 0);
    Said said = engine.ask(record, RecordHeader.LENGTH + length);
    boolean refused =
        said.count() == 0
            || (said.buffer().getShort(said.offset(0) + TEMPLATE_ID, LITTLE_ENDIAN) & 0xFFFF)
                == CommandRejectedDecoder.TEMPLATE_ID;
    return refused ? null : said;
  }
}
