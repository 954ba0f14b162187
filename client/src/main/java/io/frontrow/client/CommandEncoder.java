package io.frontrow.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.ConfirmHoldEncoder;
import io.frontrow.protocol.sbe.CreateEventEncoder;
import io.frontrow.protocol.sbe.DefineCategoryEncoder;
import io.frontrow.protocol.sbe.DefineRowEncoder;
import io.frontrow.protocol.sbe.DefineSeatsEncoder;
import io.frontrow.protocol.sbe.DefineSectionEncoder;
import io.frontrow.protocol.sbe.GetCategoryEncoder;
import io.frontrow.protocol.sbe.GetEngineEncoder;
import io.frontrow.protocol.sbe.GetEventEncoder;
import io.frontrow.protocol.sbe.GetHoldEncoder;
import io.frontrow.protocol.sbe.GetOrderEncoder;
import io.frontrow.protocol.sbe.GetRowMapEncoder;
import io.frontrow.protocol.sbe.GetSeatNamesEncoder;
import io.frontrow.protocol.sbe.GetSectionEncoder;
import io.frontrow.protocol.sbe.HoldBestAvailableEncoder;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.NextEventEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SealPlanEncoder;
import io.frontrow.protocol.sbe.SetSalePhaseEncoder;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Writes commands and queries, one method each, at the place it was given; each returns the bytes
 * written. Values that do not fit their field are an {@link IllegalArgumentException}; what the
 * engine allows is the engine's to say. Allocates nothing but the bytes of strings. Not
 * thread-safe: a {@link Command} receives it for the length of one call.
 */
public final class CommandEncoder {
  /** Any section, any category. */
  public static final int ANY = -1;

  private static final int U8_MAX = 254;
  private static final int U16_MAX = 65_534;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final BeginPlanEncoder beginPlan = new BeginPlanEncoder();
  private final DefineCategoryEncoder defineCategory = new DefineCategoryEncoder();
  private final DefineSectionEncoder defineSection = new DefineSectionEncoder();
  private final DefineRowEncoder defineRow = new DefineRowEncoder();
  private final DefineSeatsEncoder defineSeats = new DefineSeatsEncoder();
  private final SealPlanEncoder sealPlan = new SealPlanEncoder();
  private final CreateEventEncoder createEvent = new CreateEventEncoder();
  private final SetSalePhaseEncoder setSalePhase = new SetSalePhaseEncoder();
  private final HoldSeatsEncoder holdSeats = new HoldSeatsEncoder();
  private final HoldBestAvailableEncoder holdBestAvailable = new HoldBestAvailableEncoder();
  private final ConfirmHoldEncoder confirmHold = new ConfirmHoldEncoder();
  private final ReleaseHoldEncoder releaseHold = new ReleaseHoldEncoder();
  private final GetEventEncoder getEvent = new GetEventEncoder();
  private final NextEventEncoder nextEvent = new NextEventEncoder();
  private final GetCategoryEncoder getCategory = new GetCategoryEncoder();
  private final GetSectionEncoder getSection = new GetSectionEncoder();
  private final GetRowMapEncoder getRowMap = new GetRowMapEncoder();
  private final GetSeatNamesEncoder getSeatNames = new GetSeatNamesEncoder();
  private final GetHoldEncoder getHold = new GetHoldEncoder();
  private final GetOrderEncoder getOrder = new GetOrderEncoder();
  private final GetEngineEncoder getEngine = new GetEngineEncoder();

  private MutableDirectBuffer buffer;
  private int offset;

  CommandEncoder() {}

  /** The next message is written here, its message header first. */
  CommandEncoder wrap(MutableDirectBuffer target, int targetOffset) {
    buffer = target;
    offset = targetOffset;
    return this;
  }

  public int beginPlan(long requestId, String name) {
    byte[] text = text(name);
    beginPlan
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .putName(text, 0, text.length);
    return Frame.MESSAGE_HEADER_LENGTH + beginPlan.encodedLength();
  }

  public int defineCategory(long requestId, int planId, String name, int color) {
    byte[] text = text(name);
    defineCategory
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .planId(u32(planId))
        .color(u32(color))
        .putName(text, 0, text.length);
    return Frame.MESSAGE_HEADER_LENGTH + defineCategory.encodedLength();
  }

  public int defineSection(long requestId, int planId, String name) {
    byte[] text = text(name);
    defineSection
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .planId(u32(planId))
        .putName(text, 0, text.length);
    return Frame.MESSAGE_HEADER_LENGTH + defineSection.encodedLength();
  }

  /**
   * @param rank best available prefers the row of the lowest rank
   * @param focalPoint twice the position that best available prefers
   * @param segments seat counts of the runs of adjacent seats
   */
  public int defineRow(
      long requestId, int planId, String label, int rank, int focalPoint, int... segments) {
    byte[] text = text(label);
    defineRow
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .planId(u32(planId))
        .rank(within(U16_MAX, rank, "rank"))
        .focalPoint(within(U16_MAX, focalPoint, "focalPoint"));
    DefineRowEncoder.SegmentsEncoder group = defineRow.segmentsCount(segments.length);
    for (int segment : segments) {
      group.next().seatCount((short) within(U8_MAX, segment, "segment"));
    }
    defineRow.putLabel(text, 0, text.length);
    return Frame.MESSAGE_HEADER_LENGTH + defineRow.encodedLength();
  }

  public int defineSeats(long requestId, int planId, List<SeatNamesState.Seat> seats) {
    defineSeats.wrapAndApplyHeader(buffer, offset, header).requestId(requestId).planId(u32(planId));
    DefineSeatsEncoder.SeatsEncoder group = defineSeats.seatsCount(seats.size());
    for (SeatNamesState.Seat seat : seats) {
      byte[] label = text(seat.label());
      byte[] guid = text(seat.guid());
      group.next().category((short) within(U8_MAX, seat.category(), "category"));
      group.traits().clear().accessible(seat.accessible()).companion(seat.companion());
      group.putLabel(label, 0, label.length).putGuid(guid, 0, guid.length);
    }
    return Frame.MESSAGE_HEADER_LENGTH + defineSeats.encodedLength();
  }

  /**
   * @param digest {@link io.frontrow.protocol.PlanDigest} over the parts
   */
  public int sealPlan(long requestId, int planId, long digest) {
    sealPlan
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .planId(u32(planId))
        .digest(digest);
    return Frame.MESSAGE_HEADER_LENGTH + sealPlan.encodedLength();
  }

  /**
   * @param currency ISO 4217, three letters
   * @param prices minor units by category; a category not named costs 0
   */
  public int createEvent(
      long requestId,
      int planId,
      String name,
      OrphanMode orphanMode,
      String currency,
      Map<Integer, Long> prices) {
    byte[] text = text(name);
    if (currency.length() != CreateEventEncoder.currencyLength()) {
      throw new IllegalArgumentException("currency must have three letters, not: " + currency);
    }
    createEvent
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .planId(u32(planId))
        .orphanMode(orphanMode)
        .currency(currency);
    CreateEventEncoder.PricesEncoder group = createEvent.pricesCount(prices.size());
    for (Map.Entry<Integer, Long> price : prices.entrySet()) {
      group.next().category((short) within(U8_MAX, price.getKey(), "category"));
      group.amount(price.getValue());
    }
    createEvent.putName(text, 0, text.length);
    return Frame.MESSAGE_HEADER_LENGTH + createEvent.encodedLength();
  }

  public int setSalePhase(long requestId, int eventId, SalePhase phase) {
    setSalePhase
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .phase(phase);
    return Frame.MESSAGE_HEADER_LENGTH + setSalePhase.encodedLength();
  }

  /**
   * @param ttlMillis 0: the server's default
   * @param seats {@code count} seat indexes from {@code from} on
   */
  public int holdSeats(
      long requestId, int eventId, long buyer, int ttlMillis, int[] seats, int from, int count) {
    holdSeats
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .buyer(buyer)
        .eventId(u32(eventId))
        .ttlMillis(u32(ttlMillis));
    HoldSeatsEncoder.SeatsEncoder group = holdSeats.seatsCount(count);
    for (int i = 0; i < count; i++) {
      group.next().seat(u32(seats[from + i]));
    }
    return Frame.MESSAGE_HEADER_LENGTH + holdSeats.encodedLength();
  }

  /**
   * @param ttlMillis 0: the server's default
   * @param section index of the section, or {@link #ANY}
   * @param category index of the category, or {@link #ANY}
   */
  public int holdBestAvailable(
      long requestId,
      int eventId,
      long buyer,
      int ttlMillis,
      int section,
      int category,
      int quantity) {
    holdBestAvailable
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .buyer(buyer)
        .eventId(u32(eventId))
        .ttlMillis(u32(ttlMillis))
        .section(
            section == ANY
                ? HoldBestAvailableEncoder.sectionNullValue()
                : within(U16_MAX, section, "section"))
        .category(
            category == ANY
                ? HoldBestAvailableEncoder.categoryNullValue()
                : (short) within(U8_MAX, category, "category"))
        .quantity((short) within(U8_MAX, quantity, "quantity"));
    return Frame.MESSAGE_HEADER_LENGTH + holdBestAvailable.encodedLength();
  }

  public int confirmHold(long requestId, long holdId, String orderReference) {
    byte[] text = text(orderReference);
    confirmHold
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .holdId(holdId)
        .putOrderReference(text, 0, text.length);
    return Frame.MESSAGE_HEADER_LENGTH + confirmHold.encodedLength();
  }

  /** The reference as UTF-8 bytes, which allocates nothing. */
  public int confirmHold(long requestId, long holdId, DirectBuffer reference, int from, int count) {
    confirmHold
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .holdId(holdId)
        .putOrderReference(reference, from, within(U8_MAX, count, "reference length"));
    return Frame.MESSAGE_HEADER_LENGTH + confirmHold.encodedLength();
  }

  public int releaseHold(long requestId, long holdId) {
    releaseHold.wrapAndApplyHeader(buffer, offset, header).requestId(requestId).holdId(holdId);
    return Frame.MESSAGE_HEADER_LENGTH + releaseHold.encodedLength();
  }

  public int getEvent(long requestId, int eventId) {
    getEvent.wrapAndApplyHeader(buffer, offset, header).requestId(requestId).eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + getEvent.encodedLength();
  }

  public int nextEvent(long requestId, int eventId) {
    nextEvent.wrapAndApplyHeader(buffer, offset, header).requestId(requestId).eventId(u32(eventId));
    return Frame.MESSAGE_HEADER_LENGTH + nextEvent.encodedLength();
  }

  public int getCategory(long requestId, int eventId, int category) {
    getCategory
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .category((short) within(U8_MAX, category, "category"));
    return Frame.MESSAGE_HEADER_LENGTH + getCategory.encodedLength();
  }

  public int getSection(long requestId, int eventId, int section) {
    getSection
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .section(within(U16_MAX, section, "section"));
    return Frame.MESSAGE_HEADER_LENGTH + getSection.encodedLength();
  }

  public int getRowMap(long requestId, int eventId, int row) {
    getRowMap
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .row(u32(row));
    return Frame.MESSAGE_HEADER_LENGTH + getRowMap.encodedLength();
  }

  public int getSeatNames(long requestId, int eventId, int firstSeat) {
    getSeatNames
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .eventId(u32(eventId))
        .firstSeat(u32(firstSeat));
    return Frame.MESSAGE_HEADER_LENGTH + getSeatNames.encodedLength();
  }

  public int getHold(long requestId, long holdId) {
    getHold.wrapAndApplyHeader(buffer, offset, header).requestId(requestId).holdId(holdId);
    return Frame.MESSAGE_HEADER_LENGTH + getHold.encodedLength();
  }

  public int getOrder(long requestId, String orderReference) {
    byte[] text = text(orderReference);
    getOrder
        .wrapAndApplyHeader(buffer, offset, header)
        .requestId(requestId)
        .putOrderReference(text, 0, text.length);
    return Frame.MESSAGE_HEADER_LENGTH + getOrder.encodedLength();
  }

  public int getEngine(long requestId) {
    getEngine.wrapAndApplyHeader(buffer, offset, header).requestId(requestId);
    return Frame.MESSAGE_HEADER_LENGTH + getEngine.encodedLength();
  }

  private static byte[] text(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    if (bytes.length > U8_MAX) {
      throw new IllegalArgumentException("longer than " + U8_MAX + " bytes: " + value);
    }
    return bytes;
  }

  private static int within(int max, int value, String name) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(name + " must be 0 to " + max + ", not " + value);
    }
    return value;
  }

  private static long u32(int value) {
    return value & 0xFFFF_FFFFL;
  }
}
