package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.when;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.AreaStateEncoder;
import io.frontrow.protocol.sbe.BuyerStateEncoder;
import io.frontrow.protocol.sbe.ChannelStateEncoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.GetAreaDecoder;
import io.frontrow.protocol.sbe.GetBuyerDecoder;
import io.frontrow.protocol.sbe.GetChannelDecoder;
import io.frontrow.protocol.sbe.GetLimitsDecoder;
import io.frontrow.protocol.sbe.GetRequestOutcomeDecoder;
import io.frontrow.protocol.sbe.GetSeatDecoder;
import io.frontrow.protocol.sbe.GetSeatMapDecoder;
import io.frontrow.protocol.sbe.GetVisitorDecoder;
import io.frontrow.protocol.sbe.GetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.GetWaitlistDecoder;
import io.frontrow.protocol.sbe.GetWaitlistEntryDecoder;
import io.frontrow.protocol.sbe.LimitsStateEncoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RequestOutcomeStateEncoder;
import io.frontrow.protocol.sbe.SeatMapStateEncoder;
import io.frontrow.protocol.sbe.SeatStateEncoder;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.VisitorStateEncoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomStateEncoder;
import io.frontrow.protocol.sbe.WaitlistEntryStateEncoder;
import io.frontrow.protocol.sbe.WaitlistStateEncoder;
import io.frontrow.protocol.sbe.WaitlistStatus;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** What the naive twin answers when asked for areas, channels, buyers, lines and requests. */
final class NaiveLineQueries {
  private static final int MOST_ENTRIES = 34;
  private static final int MOST_RUNS = 254;
  private static final int MOST_SEATS = 8_192;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long LONGEST_WAIT = 4_294_967_294L;
  private static final int FEWEST_ADMISSIONS = 8;

  private final NaiveEngine engine;
  private final NaiveReplies replies;
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();

  NaiveLineQueries(NaiveEngine engine) {
    this.engine = engine;
    replies = engine.replies;
  }

  Said answer(NaiveEngine.Request r, int templateId) {
    DirectBuffer b = r.buffer();
    int at = r.offset();
    return switch (templateId) {
      case GetAreaDecoder.TEMPLATE_ID ->
          area(r, new GetAreaDecoder().wrapAndApplyHeader(b, at, header));
      case GetChannelDecoder.TEMPLATE_ID ->
          channel(r, new GetChannelDecoder().wrapAndApplyHeader(b, at, header));
      case GetLimitsDecoder.TEMPLATE_ID ->
          limits(r, new GetLimitsDecoder().wrapAndApplyHeader(b, at, header).eventId());
      case GetBuyerDecoder.TEMPLATE_ID ->
          buyer(r, new GetBuyerDecoder().wrapAndApplyHeader(b, at, header));
      case GetSeatDecoder.TEMPLATE_ID ->
          seat(r, new GetSeatDecoder().wrapAndApplyHeader(b, at, header));
      case GetSeatMapDecoder.TEMPLATE_ID ->
          seatMap(r, new GetSeatMapDecoder().wrapAndApplyHeader(b, at, header));
      case GetWaitlistDecoder.TEMPLATE_ID ->
          waitlist(r, new GetWaitlistDecoder().wrapAndApplyHeader(b, at, header));
      case GetWaitlistEntryDecoder.TEMPLATE_ID ->
          entry(r, new GetWaitlistEntryDecoder().wrapAndApplyHeader(b, at, header).entryId());
      case GetWaitingRoomDecoder.TEMPLATE_ID ->
          waitingRoom(r, new GetWaitingRoomDecoder().wrapAndApplyHeader(b, at, header).eventId());
      case GetVisitorDecoder.TEMPLATE_ID ->
          visitor(r, new GetVisitorDecoder().wrapAndApplyHeader(b, at, header));
      case GetRequestOutcomeDecoder.TEMPLATE_ID ->
          outcome(r, new GetRequestOutcomeDecoder().wrapAndApplyHeader(b, at, header));
      default -> throw new IllegalStateException("template " + templateId);
    };
  }

  private Said area(NaiveEngine.Request r, GetAreaDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    when(query.area() >= event.areas.size(), RejectCode.AREA_UNKNOWN);
    NaiveEvent.Area area = event.areas.get(query.area());
    AreaStateEncoder message =
        new AreaStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .area(area.index)
        .category((short) area.category)
        .forSale(area.forSale ? Flag.YES : Flag.NO);
    AreaStateEncoder.PoolsEncoder pools = message.poolsCount(area.pools.size());
    for (int channel = 0; channel < area.pools.size(); channel++) {
      NaiveEvent.Pool pool = area.pools.get(channel);
      pools
          .next()
          .capacity(pool.capacity)
          .held(pool.used() - pool.sold)
          .sold(pool.sold)
          .channel((short) channel);
    }
    byte[] name = event.plan.areas.get(area.index).name().getBytes(UTF_8);
    message.putName(name, 0, name.length);
    return replies.said(r.clientId(), message.limit());
  }

  private Said channel(NaiveEngine.Request r, GetChannelDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    int channel = query.channel();
    when(channel == 0 || channel > event.channels.size(), RejectCode.CHANNEL_UNKNOWN);
    ChannelStateEncoder message =
        new ChannelStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .seatCount(event.seats.stream().filter(seat -> seat.channel == channel).count())
        .channel((short) channel);
    byte[] name = event.channels.get(channel - 1).name().getBytes(UTF_8);
    message.putName(name, 0, name.length);
    return replies.said(r.clientId(), message.limit());
  }

  private Said limits(NaiveEngine.Request r, long eventId) {
    NaiveEvent event = engine.event(eventId);
    LimitsStateEncoder message =
        new LimitsStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .maxPerHold(event.maxPerHold)
        .maxPerOrder(event.maxPerOrder)
        .maxPerBuyer(event.maxPerBuyer)
        .minimum(event.minimum)
        .multiple(event.multiple);
    return replies.said(r.clientId(), message.limit());
  }

  private Said buyer(NaiveEngine.Request r, GetBuyerDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    NaiveBuyers.Buyer buyer = NaiveBuyers.find(event, r.account(), query.buyer());
    BuyerStateEncoder message =
        new BuyerStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .buyer(query.buyer())
        .eventId(event.eventId)
        .held(buyer == null ? 0 : buyer.held)
        .sold(buyer == null ? 0 : buyer.sold);
    return replies.said(r.clientId(), message.limit());
  }

  private Said seatMap(NaiveEngine.Request r, GetSeatMapDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    boolean beyond = query.firstSeat() > 0 && query.firstSeat() >= event.seats.size();
    when(beyond, RejectCode.SEAT_UNKNOWN);
    SeatMapStateEncoder message =
        new SeatMapStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .version(event.version)
        .eventId(event.eventId)
        .firstSeat(query.firstSeat())
        .seatCount(event.seats.size());
    List<SeatStatus> statuses = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    int first = (int) query.firstSeat();
    for (int i = first; i < event.seats.size() && i < first + MOST_SEATS; i++) {
      int last = statuses.size() - 1;
      if (last >= 0 && statuses.get(last) == event.seats.get(i).status) {
        counts.set(last, counts.get(last) + 1);
      } else {
        statuses.add(event.seats.get(i).status);
        counts.add(1);
      }
    }
    int count = Math.min(MOST_RUNS, counts.size());
    SeatMapStateEncoder.RunsEncoder runs = message.runsCount(count);
    for (int i = 0; i < count; i++) {
      runs.next().seatCount(counts.get(i)).status(statuses.get(i));
    }
    return replies.said(r.clientId(), message.limit());
  }

  private Said seat(NaiveEngine.Request r, GetSeatDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    when(query.seat() >= event.seats.size(), RejectCode.SEAT_UNKNOWN);
    NaiveEvent.Seat seat = event.seats.get((int) query.seat());
    SeatStateEncoder message =
        new SeatStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .version(seat.version)
        .eventId(event.eventId)
        .seat(seat.index)
        .row(seat.row.index())
        .section(seat.row.section())
        .category((short) seat.category)
        .status(seat.status)
        .blockReason((short) (seat.status == SeatStatus.BLOCKED ? seat.blockReason : 0))
        .channel((short) seat.channel)
        .forSale(seat.forSale ? Flag.YES : Flag.NO)
        .traits()
        .clear()
        .accessible((seat.traits & HallPlan.ACCESSIBLE) != 0)
        .companion((seat.traits & HallPlan.COMPANION) != 0);
    return replies.said(r.clientId(), message.limit());
  }

  private Said waitlist(NaiveEngine.Request r, GetWaitlistDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    List<NaiveWaitlist.Entry> waiting = event.line.waiting;
    long position = Math.max(1, query.position());
    int from = (int) Math.min(position - 1, waiting.size());
    int to = Math.min(from + MOST_ENTRIES, waiting.size());
    WaitlistStateEncoder message =
        new WaitlistStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .waitingCount(waiting.size())
        .position(position);
    WaitlistStateEncoder.EntriesEncoder entries = message.entriesCount(to - from);
    for (NaiveWaitlist.Entry entry : waiting.subList(from, to)) {
      entries
          .next()
          .entryId(entry.entryId)
          .buyer(entry.buyer)
          .joinedAt(entry.joinedAtNanos)
          .quantity((short) entry.kind.key.quantity())
          .together(entry.kind.key.together() ? Flag.YES : Flag.NO)
          .allOrNone(entry.kind.key.allOrNone() ? Flag.YES : Flag.NO)
          .reason(entry.toldReason());
    }
    return replies.said(r.clientId(), message.limit());
  }

  private Said entry(NaiveEngine.Request r, long entryId) {
    NaiveWaitlist.Entry entry = engine.waitlist.own(r, entryId);
    boolean waits = entry.status == WaitlistStatus.WAITING;
    int passedOver = 0;
    NaiveWaitlist.Offer instead = null;
    for (NaiveWaitlist.Offer offer : engine.waitlist.offers) {
      boolean isLater = offer.event() == entry.event && offer.joinSequence() > entry.joinSequence;
      if (isLater && offer.number() <= entry.offersMade) {
        passedOver++;
        instead = offer;
      }
    }
    WaitlistEntryStateEncoder message =
        new WaitlistEntryStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .entryId(entry.entryId)
        .buyer(entry.buyer)
        .joinedAt(entry.joinedAtNanos)
        .expiresAt(entry.expiresAtNanos)
        .holdId(entry.offer == null ? 0 : entry.offer.holdId)
        .reasonSequence(entry.toldSequence())
        .servedInsteadId(instead == null ? 0 : instead.entryId())
        .servedInsteadSequence(instead == null ? 0 : instead.sequence())
        .eventId(entry.event.eventId)
        .position(waits ? entry.event.line.waiting.indexOf(entry) + 1 : 0)
        .passedOverCount(passedOver)
        .status(entry.status)
        .reason(entry.toldReason());
    wish(message, entry);
    return replies.said(r.clientId(), message.limit());
  }

  private static void wish(WaitlistEntryStateEncoder message, NaiveWaitlist.Entry entry) {
    NaiveWaitlist.KindKey wish = entry.kind.key;
    boolean anyPrice = wish.ceiling() == Long.MAX_VALUE;
    message
        .priceCeiling(anyPrice ? WaitlistEntryStateEncoder.priceCeilingNullValue() : wish.ceiling())
        .claimMillis(entry.claimMillis)
        .quantity((short) wish.quantity())
        .channel((short) wish.channel())
        .together(wish.together() ? Flag.YES : Flag.NO)
        .allOrNone(wish.allOrNone() ? Flag.YES : Flag.NO);
    WaitlistEntryStateEncoder.CategoriesEncoder categories =
        message.categoriesCount(wish.categories().size());
    wish.categories().forEach(category -> categories.next().category(category.shortValue()));
  }

  private Said waitingRoom(NaiveEngine.Request r, long eventId) {
    NaiveEvent event = engine.event(eventId);
    NaiveWaitingRoom.Room room = event.room;
    WaitingRoomStateEncoder message =
        new WaitingRoomStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .eventId(event.eventId)
        .phase(room.phase)
        .activeCap(room.activeCap)
        .admissionsPerMinute(room.perMinute)
        .visitMillis(room.visitMillis)
        .waitingCount(room.waiting.size())
        .activeCount(room.active)
        .enteredCount(room.entered)
        .drawCount(room.drawn.size());
    for (int i = 0; i < room.seed.length; i++) {
      message.seedHash(i, (short) (room.seedHash[i] & 0xFF));
      message.seed(i, (short) (room.seed[i] & 0xFF));
    }
    return replies.said(r.clientId(), message.limit());
  }

  private Said visitor(NaiveEngine.Request r, GetVisitorDecoder query) {
    NaiveEvent event = engine.event(query.eventId());
    NaiveWaitingRoom.Room room = event.room;
    NaiveBuyers.Buyer visitor = NaiveBuyers.find(event, r.account(), query.buyer());
    NaiveBuyers.Place place = visitor == null ? null : visitor.place;
    boolean waits = visitor != null && visitor.status == VisitorStatus.WAITING;
    boolean drawn =
        waits && (room.phase == WaitingRoomPhase.OPEN || room.phase == WaitingRoomPhase.SUSPENDED);
    long position =
        drawn ? room.waiting.indexOf(place) + 1 : VisitorStateEncoder.positionNullValue();
    VisitorStateEncoder message =
        new VisitorStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .buyer(query.buyer())
        .deadline(visitor == null ? 0 : visitor.deadlineNanos)
        .eventId(event.eventId)
        .number(place == null ? 0 : place.number)
        .rank(place == null ? 0 : place.rank)
        .position(position)
        .estimatedWaitMillis(
            drawn
                ? estimate(room, position, r.timeNanos())
                : VisitorStateEncoder.estimatedWaitMillisNullValue())
        .status(visitor == null ? VisitorStatus.NONE : visitor.status);
    return replies.said(r.clientId(), message.limit());
  }

  private static long estimate(NaiveWaitingRoom.Room room, long position, long now) {
    int number = room.admissions.size();
    if (room.phase != WaitingRoomPhase.OPEN || number < FEWEST_ADMISSIONS) {
      return VisitorStateEncoder.estimatedWaitMillisNullValue();
    }
    long nanos = position * (now - room.admissions.peek()) / number;
    return Math.min(nanos / NANOS_PER_MILLI, LONGEST_WAIT);
  }

  private Said outcome(NaiveEngine.Request r, GetRequestOutcomeDecoder query) {
    long asked = query.askedRequestId();
    when(asked == 0, RejectCode.INVALID_VALUE);
    long clientId = ClientId.of(r.account(), query.instance());
    NaiveWindow.Outcome outcome = engine.window.outcome(clientId, asked);
    RequestOutcomeStateEncoder message =
        new RequestOutcomeStateEncoder().wrapAndApplyHeader(replies.cleared(), 0, replies.header);
    message
        .requestId(r.requestId())
        .sequence(r.sequence())
        .askedRequestId(asked)
        .status(outcome.status())
        .putReply(outcome.reply(), 0, outcome.reply().length);
    return replies.said(r.clientId(), message.limit());
  }
}
