package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.RecordHeader;
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
import io.frontrow.protocol.sbe.NextEventEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SealPlanEncoder;
import io.frontrow.protocol.sbe.SetSalePhaseEncoder;
import io.frontrow.protocol.sbe.TickEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds complete records, one at a time: a method for each message leaves the record in the buffer
 * from offset 0 and returns its length. Reusable by the tests of other modules.
 */
public final class Records extends RecordBuilder {
  /** No section, no category. */
  public static final int ANY = -1;

  private final HoldSeatsEncoder holdSeats = new HoldSeatsEncoder();

  /** Time of the next records. */
  public Records timeNanos(long timeNanos) {
    this.timeNanos = timeNanos;
    return this;
  }

  /** Who sends the next records. */
  public Records client(long clientId) {
    this.clientId = clientId;
    return this;
  }

  public int configure(EngineSettings settings) {
    return own(settings, MESSAGE + settings.encode(buffer, MESSAGE));
  }

  public int tick() {
    TickEncoder message = new TickEncoder().wrapAndApplyHeader(buffer, MESSAGE, header);
    return own(message, message.limit());
  }

  public int beginPlan(String name) {
    BeginPlanEncoder message = new BeginPlanEncoder().wrapAndApplyHeader(buffer, MESSAGE, header);
    byte[] text = name.getBytes(UTF_8);
    message.requestId(++requestId).putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int defineCategory(int planId, int color, String name) {
    byte[] text = name.getBytes(UTF_8);
    DefineCategoryEncoder message =
        new DefineCategoryEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .color(color & 0xFFFF_FFFFL)
            .putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int defineSection(int planId, String name) {
    byte[] text = name.getBytes(UTF_8);
    DefineSectionEncoder message =
        new DefineSectionEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int defineRow(int planId, int rank, int focalPoint, String label, List<Integer> segments) {
    DefineRowEncoder message =
        new DefineRowEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .rank(rank)
            .focalPoint(focalPoint);
    DefineRowEncoder.SegmentsEncoder group = message.segmentsCount(segments.size());
    segments.forEach(seats -> group.next().seatCount(seats.shortValue()));
    byte[] text = label.getBytes(UTF_8);
    message.putLabel(text, 0, text.length);
    return command(message, message.limit());
  }

  public int defineSeats(int planId, List<HallPlan.Seat> seats) {
    DefineSeatsEncoder message =
        new DefineSeatsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL);
    DefineSeatsEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    for (HallPlan.Seat seat : seats) {
      DefineSeatsEncoder.SeatsEncoder entry = group.next().category((short) seat.category());
      buffer.putByte(entry.traits().offset(), (byte) seat.traits());
      byte[] label = seat.label().getBytes(UTF_8);
      byte[] guid = seat.guid().getBytes(UTF_8);
      entry.putLabel(label, 0, label.length).putGuid(guid, 0, guid.length);
    }
    return command(message, message.limit());
  }

  public int sealPlan(int planId, long digest) {
    SealPlanEncoder message =
        new SealPlanEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .digest(digest);
    return command(message, message.limit());
  }

  /** Folds the last record, a part of a plan, into the plan's digest. */
  public long digest(long before) {
    boolean hasPlanId = RecordHeader.templateId(buffer, 0) != BeginPlanEncoder.TEMPLATE_ID;
    return PlanDigest.update(before, buffer, MESSAGE, length() - MESSAGE, hasPlanId);
  }

  /** Prices of the first categories, in order. */
  public int createEvent(int planId, OrphanMode mode, String name, long... prices) {
    List<Price> all = new ArrayList<>();
    for (int category = 0; category < prices.length; category++) {
      all.add(new Price(category, prices[category]));
    }
    return createEvent(planId, mode.value(), "EUR", name, all);
  }

  /** Price of one category, minor units. */
  public record Price(int category, long amount) {}

  public int createEvent(
      int planId, int orphanMode, String currency, String name, List<Price> prices) {
    CreateEventEncoder message =
        new CreateEventEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .putCurrency(Arrays.copyOf(currency.getBytes(US_ASCII), 3), 0);
    buffer.putByte(BODY + CreateEventEncoder.orphanModeEncodingOffset(), (byte) orphanMode);
    CreateEventEncoder.PricesEncoder group = message.pricesCount(prices.size());
    prices.forEach(p -> group.next().category((short) p.category()).amount(p.amount()));
    byte[] text = name.getBytes(UTF_8);
    message.putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int setSalePhase(int eventId, SalePhase phase) {
    return setSalePhase(eventId, phase.value());
  }

  public int setSalePhase(int eventId, int phase) {
    SetSalePhaseEncoder message =
        new SetSalePhaseEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    buffer.putByte(BODY + SetSalePhaseEncoder.phaseEncodingOffset(), (byte) phase);
    return command(message, message.limit());
  }

  public int holdSeats(long buyer, int eventId, long ttlMillis, int... seats) {
    HoldSeatsEncoder.SeatsEncoder group =
        holdSeats
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .eventId(eventId & 0xFFFF_FFFFL)
            .ttlMillis(ttlMillis)
            .seatsCount(seats.length);
    for (int seat : seats) {
      group.next().seat(seat & 0xFFFF_FFFFL);
    }
    return command(holdSeats, holdSeats.limit());
  }

  /**
   * A hold of the best seats.
   *
   * @param section index or {@link #ANY}
   * @param category index or {@link #ANY}
   */
  public int holdBestAvailable(
      long buyer, int eventId, long ttlMillis, int section, int category, int quantity) {
    HoldBestAvailableEncoder message =
        new HoldBestAvailableEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .buyer(buyer)
            .eventId(eventId & 0xFFFF_FFFFL)
            .ttlMillis(ttlMillis)
            .section(section == ANY ? HoldBestAvailableEncoder.sectionNullValue() : section)
            .category(
                category == ANY ? HoldBestAvailableEncoder.categoryNullValue() : (short) category)
            .quantity((short) quantity);
    return command(message, message.limit());
  }

  public int confirmHold(long holdId, String orderReference) {
    byte[] text = orderReference.getBytes(UTF_8);
    ConfirmHoldEncoder message =
        new ConfirmHoldEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .holdId(holdId)
            .putOrderReference(text, 0, text.length);
    return command(message, message.limit());
  }

  public int releaseHold(long holdId) {
    ReleaseHoldEncoder message =
        new ReleaseHoldEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .holdId(holdId);
    return command(message, message.limit());
  }

  public int getEvent(int eventId) {
    GetEventEncoder message =
        new GetEventEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int nextEvent(int eventId) {
    NextEventEncoder message =
        new NextEventEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getCategory(int eventId, int category) {
    GetCategoryEncoder message =
        new GetCategoryEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .category((short) category);
    return query(message, message.limit());
  }

  public int getSection(int eventId, int section) {
    GetSectionEncoder message =
        new GetSectionEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .section(section);
    return query(message, message.limit());
  }

  public int getRowMap(int eventId, int row) {
    GetRowMapEncoder message =
        new GetRowMapEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .row(row & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getSeatNames(int eventId, int firstSeat) {
    GetSeatNamesEncoder message =
        new GetSeatNamesEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .eventId(eventId & 0xFFFF_FFFFL)
            .firstSeat(firstSeat & 0xFFFF_FFFFL);
    return query(message, message.limit());
  }

  public int getHold(long holdId) {
    GetHoldEncoder message =
        new GetHoldEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .holdId(holdId);
    return query(message, message.limit());
  }

  public int getEngine() {
    GetEngineEncoder message =
        new GetEngineEncoder().wrapAndApplyHeader(buffer, MESSAGE, header).requestId(++requestId);
    return query(message, message.limit());
  }

  public int getOrder(String orderReference) {
    byte[] text = orderReference.getBytes(UTF_8);
    GetOrderEncoder message =
        new GetOrderEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .putOrderReference(text, 0, text.length);
    return query(message, message.limit());
  }
}
