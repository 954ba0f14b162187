package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;
import static io.frontrow.engine.core.Refusal.when;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.TickDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.agrona.DirectBuffer;

/**
 * The rules once more, in maps and lists, with no thought for speed: what the fast engine is
 * compared with. Takes the same records and answers with the same events.
 */
final class NaiveEngine {
  /** A record as the twin sees it; {@code offset} and {@code length} are its message's. */
  record Request(
      long clientId,
      long requestId,
      long sequence,
      long timeNanos,
      DirectBuffer buffer,
      int offset,
      int length) {
    int account() {
      return ClientId.account(clientId);
    }

    /** The reply, encoded from offset 0, to the one who asked. */
    Said said(DirectBuffer reply, int limit) {
      return Said.of(clientId, reply, 0, limit);
    }
  }

  /** A hold, live or remembered. */
  static final class Hold {
    final long holdId;
    final long clientId;
    final long buyer;
    final NaiveEvent event;
    final long deadlineNanos;
    final long amount;
    final List<Integer> seats;
    HoldStatus status = HoldStatus.LIVE;

    Hold(
        long holdId,
        Request request,
        long buyer,
        NaiveEvent event,
        long deadlineNanos,
        List<Integer> seats) {
      this.holdId = holdId;
      this.clientId = request.clientId();
      this.buyer = buyer;
      this.event = event;
      this.deadlineNanos = deadlineNanos;
      this.amount = event.amount(seats);
      this.seats = seats;
    }

    boolean isLive() {
      return status == HoldStatus.LIVE;
    }

    HoldStatus statusAt(long timeNanos) {
      return isLive() && timeNanos >= deadlineNanos ? HoldStatus.EXPIRED : status;
    }
  }

  record OrderKey(int account, String reference) {}

  record Order(Hold hold, long confirmedAtNanos) {}

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private EngineSettings settings;
  private NaivePlans plans;
  private NaiveQueries queries;
  private long sequence;
  private long timeNanos;
  private long holdSlots;

  /** The twin keeps no hash; it repeats the one it is told. */
  long stateHash;

  final List<NaiveEvent> events = new ArrayList<>();
  final Map<Long, Hold> holds = new TreeMap<>();
  final Map<OrderKey, Order> orders = new HashMap<>();

  /** Ids of the holds to come, next first. */
  private final ArrayDeque<Long> nextHoldIds = new ArrayDeque<>();

  /** Applies one record and returns what it reports. */
  List<Said> apply(DirectBuffer buffer, int length) {
    if (!RecordHeader.isQuery(buffer, 0)) {
      sequence = RecordHeader.sequence(buffer, 0);
      timeNanos = RecordHeader.timeNanos(buffer, 0);
    }
    int at = RecordHeader.LENGTH;
    Request request =
        new Request(
            RecordHeader.clientId(buffer, 0),
            RecordHeader.requestId(buffer, 0),
            sequence,
            RecordHeader.timeNanos(buffer, 0),
            buffer,
            at,
            length - at);
    int templateId = RecordHeader.templateId(buffer, 0);
    try {
      return switch (templateId) {
        case ConfigureEngineDecoder.TEMPLATE_ID -> configure(request);
        case TickDecoder.TEMPLATE_ID -> tick(request);
        default ->
            List.of(
                RecordHeader.isQuery(buffer, 0)
                    ? queries.answer(request, templateId)
                    : command(request, templateId));
      };
    } catch (Refusal refusal) {
      return List.of(NaiveReplies.rejected(request, refusal));
    }
  }

  private List<Said> configure(Request r) {
    settings = EngineSettings.decode(r.buffer, r.offset);
    plans = new NaivePlans(settings);
    queries = new NaiveQueries(this);
    holdSlots = 1;
    while (holdSlots < settings.maxHolds()) {
      holdSlots *= 2;
    }
    LongStream.rangeClosed(1, holdSlots).forEach(nextHoldIds::add);
    return List.of();
  }

  private Said command(Request r, int templateId) {
    DirectBuffer b = r.buffer;
    int at = r.offset;
    return switch (templateId) {
      case BeginPlanDecoder.TEMPLATE_ID ->
          plans.begin(r, new BeginPlanDecoder().wrapAndApplyHeader(b, at, header));
      case DefineCategoryDecoder.TEMPLATE_ID ->
          plans.defineCategory(r, new DefineCategoryDecoder().wrapAndApplyHeader(b, at, header));
      case DefineSectionDecoder.TEMPLATE_ID ->
          plans.defineSection(r, new DefineSectionDecoder().wrapAndApplyHeader(b, at, header));
      case DefineRowDecoder.TEMPLATE_ID ->
          plans.defineRow(r, new DefineRowDecoder().wrapAndApplyHeader(b, at, header));
      case DefineSeatsDecoder.TEMPLATE_ID ->
          plans.defineSeats(r, new DefineSeatsDecoder().wrapAndApplyHeader(b, at, header));
      case SealPlanDecoder.TEMPLATE_ID ->
          plans.seal(r, new SealPlanDecoder().wrapAndApplyHeader(b, at, header));
      case CreateEventDecoder.TEMPLATE_ID ->
          createEvent(r, new CreateEventDecoder().wrapAndApplyHeader(b, at, header));
      case SetSalePhaseDecoder.TEMPLATE_ID ->
          setSalePhase(r, new SetSalePhaseDecoder().wrapAndApplyHeader(b, at, header));
      case HoldSeatsDecoder.TEMPLATE_ID ->
          holdSeats(r, new HoldSeatsDecoder().wrapAndApplyHeader(b, at, header));
      case HoldBestAvailableDecoder.TEMPLATE_ID ->
          holdBest(r, new HoldBestAvailableDecoder().wrapAndApplyHeader(b, at, header));
      case ConfirmHoldDecoder.TEMPLATE_ID ->
          confirm(r, new ConfirmHoldDecoder().wrapAndApplyHeader(b, at, header));
      case ReleaseHoldDecoder.TEMPLATE_ID ->
          release(r, new ReleaseHoldDecoder().wrapAndApplyHeader(b, at, header));
      default -> throw new IllegalStateException("template " + templateId);
    };
  }

  long timeNanos() {
    return timeNanos;
  }

  int sealedPlanCount() {
    return plans.sealedCount();
  }

  NaiveEvent event(long eventId) {
    boolean known = eventId >= 1 && eventId <= events.size();
    return unlessKnown(known ? events.get((int) eventId - 1) : null, RejectCode.EVENT_UNKNOWN);
  }

  private Said createEvent(Request r, CreateEventDecoder message) {
    NaivePlan plan = unlessKnown(plans.plan(message.planId()), RejectCode.PLAN_UNKNOWN);
    when(!plan.sealed, RejectCode.PLAN_NOT_SEALED);
    int mode = message.orphanModeRaw();
    String currency = message.currency();
    when(mode > 1 || !currency.matches("[A-Z]{3}"), RejectCode.INVALID_VALUE);
    Map<Integer, Long> prices = new HashMap<>();
    for (CreateEventDecoder.PricesDecoder price : message.prices()) {
      when(price.category() >= plan.categories.size(), RejectCode.CATEGORY_UNKNOWN);
      boolean inRange = price.amount() >= 0 && price.amount() <= 1_000_000_000_000L;
      when(!inRange, RejectCode.INVALID_VALUE);
      prices.put((int) price.category(), price.amount());
    }
    String name = message.name();
    when(!NaivePlans.isName(name, 64), RejectCode.NAME_INVALID);
    when(events.size() == settings.maxEvents(), RejectCode.EVENTS_FULL);
    int seats = events.stream().mapToInt(event -> event.plan.seats.size()).sum();
    when(seats + plan.seats.size() > settings.maxSeats(), RejectCode.SEATS_FULL);
    int eventId = events.size() + 1;
    OrphanMode orphanMode = mode == 1 ? OrphanMode.TRY : OrphanMode.OFF;
    NaiveEvent event = new NaiveEvent(eventId, plan, orphanMode, currency, name, prices);
    events.add(event);
    return NaiveReplies.eventCreated(r, event);
  }

  private Said setSalePhase(Request r, SetSalePhaseDecoder message) {
    NaiveEvent event = event(message.eventId());
    int value = message.phaseRaw();
    when(value < 1 || value > 4, RejectCode.INVALID_VALUE);
    SalePhase to = SalePhase.values()[value - 1];
    String step = event.phase + " to " + to;
    List<String> steps =
        List.of(
            "DRAFT to ON_SALE",
            "ON_SALE to PAUSED",
            "ON_SALE to CLOSED",
            "PAUSED to ON_SALE",
            "PAUSED to CLOSED",
            "CLOSED to ON_SALE");
    when(!steps.contains(step), RejectCode.PHASE_CHANGE_REFUSED);
    event.phase = to;
    return NaiveReplies.salePhaseSet(r, event);
  }

  private Said holdSeats(Request r, HoldSeatsDecoder message) {
    NaiveEvent event = eventForHold(message.eventId(), message.ttlMillis());
    List<Long> asked = new ArrayList<>();
    message.seats().forEach(seat -> asked.add(seat.seat()));
    when(asked.isEmpty(), RejectCode.NO_SEATS);
    when(asked.size() > 100, RejectCode.TOO_MANY_SEATS);
    boolean known = asked.stream().allMatch(seat -> seat < event.plan.seats.size());
    when(!known, RejectCode.SEAT_UNKNOWN);
    when(new HashSet<>(asked).size() < asked.size(), RejectCode.SEAT_REPEATED);
    List<Integer> seats = asked.stream().map(Long::intValue).toList();
    List<Refusal.SeatInTheWay> inTheWay =
        seats.stream()
            .map(seat -> new Refusal.SeatInTheWay(seat, event.status(seat)))
            .filter(seat -> seat.status() != SeatStatus.FREE)
            .toList();
    if (!inTheWay.isEmpty()) {
      throw new Refusal(RejectCode.SEATS_TAKEN, inTheWay);
    }
    return hold(r, event, message.buyer(), message.ttlMillis(), 0, seats);
  }

  private Said holdBest(Request r, HoldBestAvailableDecoder message) {
    NaiveEvent event = eventForHold(message.eventId(), message.ttlMillis());
    int quantity = message.quantity();
    when(quantity == 0, RejectCode.NO_SEATS);
    when(quantity > 100, RejectCode.TOO_MANY_SEATS);
    int section = message.section() == 65_535 ? -1 : message.section();
    int category = message.category() == 255 ? -1 : message.category();
    when(section >= event.plan.sections.size(), RejectCode.SECTION_UNKNOWN);
    when(category >= event.plan.categories.size(), RejectCode.CATEGORY_UNKNOWN);
    NaiveEvent.Block block =
        event
            .best(section, category, quantity)
            .orElseThrow(() -> new Refusal(RejectCode.NO_BLOCK, List.of()));
    List<Integer> seats =
        IntStream.range(block.firstSeat(), block.firstSeat() + quantity).boxed().toList();
    return hold(r, event, message.buyer(), message.ttlMillis(), block.step(), seats);
  }

  private NaiveEvent eventForHold(long eventId, long ttlMillis) {
    NaiveEvent event = event(eventId);
    when(event.phase != SalePhase.ON_SALE, RejectCode.NOT_ON_SALE);
    when(ttlMillis > settings.maxTtlMillis(), RejectCode.TTL_TOO_LONG);
    when(nextHoldIds.isEmpty(), RejectCode.HOLDS_FULL);
    return event;
  }

  private Said hold(
      Request r, NaiveEvent event, long buyer, long ttlMillis, int step, List<Integer> seats) {
    long ttl = ttlMillis == 0 ? settings.defaultTtlMillis() : ttlMillis;
    long holdId = nextHoldIds.remove();
    holds.remove(holdId - holdSlots);
    Hold hold = new Hold(holdId, r, buyer, event, r.timeNanos + ttl * 1_000_000, seats);
    holds.put(holdId, hold);
    seats.forEach(seat -> event.held.put(seat, holdId));
    return NaiveReplies.seatsHeld(r, hold, step);
  }

  private Said confirm(Request r, ConfirmHoldDecoder message) {
    Hold hold = liveHold(r, message.holdId());
    String reference = message.orderReference();
    when(!reference.matches("[!-~]{1,40}"), RejectCode.NAME_INVALID);
    OrderKey key = new OrderKey(r.account(), reference);
    when(orders.containsKey(key), RejectCode.ORDER_REFERENCE_USED);
    when(orders.size() == settings.maxOrders(), RejectCode.ORDERS_FULL);
    resolve(hold, HoldStatus.CONFIRMED);
    hold.seats.forEach(seat -> hold.event.sold.put(seat, hold.holdId));
    orders.put(key, new Order(hold, r.timeNanos));
    return NaiveReplies.holdConfirmed(r, hold);
  }

  private Said release(Request r, ReleaseHoldDecoder message) {
    Hold hold = liveHold(r, message.holdId());
    resolve(hold, HoldStatus.RELEASED);
    return NaiveReplies.holdReleased(r, hold);
  }

  private List<Said> tick(Request r) {
    List<Hold> due =
        holds.values().stream()
            .filter(hold -> hold.isLive() && hold.deadlineNanos <= r.timeNanos)
            .sorted(
                Comparator.<Hold>comparingLong(hold -> hold.deadlineNanos)
                    .thenComparing(hold -> hold.holdId))
            .limit(settings.expiriesPerTick())
            .toList();
    due.forEach(hold -> resolve(hold, HoldStatus.EXPIRED));
    return due.stream().map(hold -> NaiveReplies.holdExpired(r, hold)).toList();
  }

  /** The account's own hold, live or remembered. */
  Hold ownHold(Request r, long holdId) {
    Hold hold = unlessKnown(holds.get(holdId), RejectCode.HOLD_UNKNOWN);
    when(ClientId.account(hold.clientId) != r.account(), RejectCode.HOLD_UNKNOWN);
    return hold;
  }

  private Hold liveHold(Request r, long holdId) {
    Hold hold = ownHold(r, holdId);
    HoldStatus status = hold.statusAt(r.timeNanos);
    when(status == HoldStatus.CONFIRMED, RejectCode.ALREADY_CONFIRMED);
    when(status == HoldStatus.RELEASED, RejectCode.ALREADY_RELEASED);
    when(status == HoldStatus.EXPIRED, RejectCode.HOLD_EXPIRED);
    return hold;
  }

  /** The seats leave the hold; its place in the table will be used after all that wait now. */
  private void resolve(Hold hold, HoldStatus status) {
    hold.status = status;
    hold.seats.forEach(hold.event.held::remove);
    nextHoldIds.add(hold.holdId + holdSlots);
  }
}
