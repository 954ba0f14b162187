package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.DeclineOfferDecoder;
import io.frontrow.protocol.sbe.EnterWaitingRoomDecoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomDecoder;
import io.frontrow.protocol.sbe.LeaveWaitlistDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OfferDeclinedDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.RejectVisitorDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import io.frontrow.protocol.sbe.VisitExpiredDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.VisitorRejectedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomEnteredDecoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftDecoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetDecoder;
import io.frontrow.protocol.sbe.WaitingRoomSetDecoder;
import io.frontrow.protocol.sbe.WaitlistExpiredDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import io.frontrow.protocol.sbe.WaitlistLeftDecoder;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.EventFacts;
import io.frontrow.replay.sale.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.agrona.DirectBuffer;

/** Reads what is done and said about waiting rooms and waitlists. One thread only. */
final class LineReader {
  private static final int SEED_LENGTH = OpenWaitingRoomDecoder.seedLength();

  private final LongFunction<EventAudit> events;
  private final Asker asker;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final SetWaitingRoomDecoder setRoom = new SetWaitingRoomDecoder();
  private final WaitingRoomSetDecoder roomSet = new WaitingRoomSetDecoder();
  private final WaitingRoomEnteredDecoder entered = new WaitingRoomEnteredDecoder();
  private final OpenWaitingRoomDecoder open = new OpenWaitingRoomDecoder();
  private final WaitingRoomOpenedDecoder opened = new WaitingRoomOpenedDecoder();
  private final WaitingRoomLeftDecoder left = new WaitingRoomLeftDecoder();
  private final WaitingRoomPhaseSetDecoder phaseSet = new WaitingRoomPhaseSetDecoder();
  private final VisitorRejectedDecoder rejected = new VisitorRejectedDecoder();
  private final VisitorAdmittedDecoder admitted = new VisitorAdmittedDecoder();
  private final VisitExpiredDecoder visitExpired = new VisitExpiredDecoder();
  private final JoinWaitlistDecoder join = new JoinWaitlistDecoder();
  private final WaitlistJoinedDecoder joined = new WaitlistJoinedDecoder();
  private final WaitlistLeftDecoder waitlistLeft = new WaitlistLeftDecoder();
  private final OfferDeclinedDecoder declined = new OfferDeclinedDecoder();
  private final WaitlistExpiredDecoder waitlistExpired = new WaitlistExpiredDecoder();
  private final SeatsOfferedDecoder offered = new SeatsOfferedDecoder();
  private final Tickets tickets = new Tickets();

  LineReader(LongFunction<EventAudit> events, Asker asker) {
    this.events = events;
    this.asker = asker;
  }

  /** After a command was carried out. */
  void accepted(Step step) {
    DirectBuffer said = step.said().buffer();
    int reply = step.said().offset(0);
    switch (step.templateId()) {
      case SetWaitingRoomDecoder.TEMPLATE_ID -> set(step);
      case EnterWaitingRoomDecoder.TEMPLATE_ID -> {
        entered.wrapAndApplyHeader(said, reply, header);
        events
            .apply(entered.eventId())
            .room
            .entered(step, entered.buyer(), entered.number(), entered.status());
      }
      case OpenWaitingRoomDecoder.TEMPLATE_ID -> open(step);
      case LeaveWaitingRoomDecoder.TEMPLATE_ID -> {
        left.wrapAndApplyHeader(said, reply, header);
        events.apply(left.eventId()).room.left(step, left.buyer());
      }
      case SetWaitingRoomPhaseDecoder.TEMPLATE_ID -> {
        phaseSet.wrapAndApplyHeader(said, reply, header);
        events.apply(phaseSet.eventId()).room.phase(phaseSet.phase());
      }
      case RejectVisitorDecoder.TEMPLATE_ID -> {
        rejected.wrapAndApplyHeader(said, reply, header);
        events.apply(rejected.eventId()).room.rejected(step, rejected.buyer());
      }
      case JoinWaitlistDecoder.TEMPLATE_ID -> joined(step);
      case LeaveWaitlistDecoder.TEMPLATE_ID -> {
        waitlistLeft.wrapAndApplyHeader(said, reply, header);
        events.apply(waitlistLeft.eventId()).waitlist.left(waitlistLeft.entryId(), asker);
      }
      case DeclineOfferDecoder.TEMPLATE_ID -> {
        declined.wrapAndApplyHeader(said, reply, header);
        events.apply(declined.eventId()).waitlist.offerEnded(declined.holdId(), "declined");
      }
      default -> {
        // Neither a waiting room nor a waitlist.
      }
    }
  }

  private void set(Step step) {
    setRoom.wrapAndApplyHeader(step.record(), step.message(), header);
    byte[] hash = new byte[SEED_LENGTH];
    setRoom.getSeedHash(hash, 0, SEED_LENGTH);
    long eventId = setRoom.eventId();
    long cap = setRoom.activeCap();
    long rate = setRoom.admissionsPerMinute();
    roomSet.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    events.apply(eventId).room.set(step, hash, cap, rate, roomSet.phase());
  }

  private void open(Step step) {
    open.wrapAndApplyHeader(step.record(), step.message(), header);
    byte[] seed = new byte[SEED_LENGTH];
    open.getSeed(seed, 0, SEED_LENGTH);
    opened.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    events.apply(opened.eventId()).room.opened(step, seed, opened.drawCount());
  }

  private void joined(Step step) {
    join.wrapAndApplyHeader(step.record(), step.message(), header);
    EventAudit event = events.apply(join.eventId());
    long ceiling = join.priceCeiling();
    boolean anyPrice = ceiling == JoinWaitlistDecoder.priceCeilingNullValue();
    int channel = event.facts.channel(join.channelKey());
    List<Integer> categories = new ArrayList<>();
    join.categories().forEach(category -> categories.add((int) category.category()));
    Wish wish =
        new Wish(
            join.quantity(),
            join.together() == Flag.YES,
            join.allOrNone() == Flag.YES,
            anyPrice ? Long.MAX_VALUE : ceiling,
            channel,
            List.copyOf(categories));
    joined.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    event.waitlist.joined(step, joined.entryId(), join.buyer(), wish);
    event.room.shops(step, join.buyer());
  }

  /** A message that tells of waiting rooms or waitlists, whoever asked for it. */
  void said(Step step, int index) {
    DirectBuffer said = step.said().buffer();
    int offset = step.said().offset(index);
    switch (step.saidTemplate(index)) {
      case VisitorAdmittedDecoder.TEMPLATE_ID -> {
        admitted.wrapAndApplyHeader(said, offset, header);
        events.apply(admitted.eventId()).room.admitted(step, index, admitted);
      }
      case VisitExpiredDecoder.TEMPLATE_ID -> {
        visitExpired.wrapAndApplyHeader(said, offset, header);
        long to = step.said().clientId(index);
        events.apply(visitExpired.eventId()).room.visitExpired(to, visitExpired.buyer());
      }
      case WaitlistExpiredDecoder.TEMPLATE_ID -> {
        waitlistExpired.wrapAndApplyHeader(said, offset, header);
        events
            .apply(waitlistExpired.eventId())
            .waitlist
            .ended(waitlistExpired.entryId(), "expired", asker);
      }
      case SeatsOfferedDecoder.TEMPLATE_ID -> {
        offered.wrapAndApplyHeader(said, offset, header);
        offered(step, events.apply(offered.eventId()));
      }
      default -> {
        // Of something else.
      }
    }
  }

  private void offered(Step step, EventAudit event) {
    EventFacts facts = event.facts;
    tickets.clear(offered.priceVersion());
    offered.seats().forEach(seat -> tickets.seat(facts, (int) seat.seat()));
    offered.areas().forEach(area -> tickets.places(facts, area.area(), area.quantity()));
    event.prices.require(
        offered.amount() == tickets.amount(facts) && offered.priceVersion() == facts.priceVersion(),
        step.sequence(),
        "the offer of hold %s does not cost what is listed",
        Long.toUnsignedString(offered.holdId()));
    event.waitlist.offered(step, offered, facts, asker);
  }
}
