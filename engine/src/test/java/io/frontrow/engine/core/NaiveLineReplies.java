package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.OfferDeclinedEncoder;
import io.frontrow.protocol.sbe.SeatsOfferedEncoder;
import io.frontrow.protocol.sbe.VisitExpiredEncoder;
import io.frontrow.protocol.sbe.VisitorAdmittedEncoder;
import io.frontrow.protocol.sbe.VisitorRejectedEncoder;
import io.frontrow.protocol.sbe.WaitingRoomEnteredEncoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftEncoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedEncoder;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetEncoder;
import io.frontrow.protocol.sbe.WaitingRoomSetEncoder;
import io.frontrow.protocol.sbe.WaitlistExpiredEncoder;
import io.frontrow.protocol.sbe.WaitlistJoinedEncoder;
import io.frontrow.protocol.sbe.WaitlistLeftEncoder;
import java.util.List;

/** What the naive twin says of waitlists and waiting rooms. */
abstract class NaiveLineReplies extends NaivePlanReplies {
  Said waitlistJoined(NaiveEngine.Request r, NaiveWaitlist.Entry entry, int position) {
    WaitlistJoinedEncoder message =
        new WaitlistJoinedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.entryId(entry.entryId).eventId(entry.event.eventId).position(position);
    return said(r.clientId(), message.limit());
  }

  Said waitlistLeft(NaiveEngine.Request r, NaiveWaitlist.Entry entry) {
    WaitlistLeftEncoder message =
        new WaitlistLeftEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.entryId(entry.entryId).eventId(entry.event.eventId);
    return said(r.clientId(), message.limit());
  }

  Said offerDeclined(NaiveEngine.Request r, NaiveWaitlist.Entry entry) {
    OfferDeclinedEncoder message =
        new OfferDeclinedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.entryId(entry.entryId).holdId(entry.offer.holdId).eventId(entry.event.eventId);
    return said(r.clientId(), message.limit());
  }

  /** Told to the one who joined, who did not ask; no pick: places of an area. */
  Said seatsOffered(
      NaiveEngine.Request r, NaiveWaitlist.Entry entry, NaiveBestAvailable.Pick pick) {
    SeatsOfferedEncoder message =
        new SeatsOfferedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    NaiveHolds.Hold hold = entry.offer;
    message.requestId(0).sequence(r.sequence()).flags().clear();
    message
        .entryId(entry.entryId)
        .holdId(hold.holdId)
        .deadline(hold.deadlineNanos)
        .amount(hold.amount())
        .eventId(hold.event.eventId)
        .priceVersion(hold.priceVersion)
        .step((short) (pick == null ? 0 : pick.step()))
        .together(pick == null || pick.together() ? Flag.YES : Flag.NO);
    SeatsOfferedEncoder.SeatsEncoder seats = message.seatsCount(hold.seats.size());
    hold.seats.forEach(seat -> seats.next().seat(seat.index));
    List<NaiveTickets.Places> places = hold.places();
    SeatsOfferedEncoder.AreasEncoder areas = message.areasCount(places.size());
    places.forEach(it -> areas.next().area(it.area().index).quantity(it.quantity()));
    return said(entry.clientId, message.limit());
  }

  Said waitlistExpired(NaiveEngine.Request r, NaiveWaitlist.Entry entry) {
    WaitlistExpiredEncoder message =
        new WaitlistExpiredEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(0).sequence(r.sequence()).flags().clear();
    message.entryId(entry.entryId).eventId(entry.event.eventId);
    return said(entry.clientId, message.limit());
  }

  Said waitingRoomSet(NaiveEngine.Request r, NaiveEvent event) {
    WaitingRoomSetEncoder message =
        new WaitingRoomSetEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).phase(event.room.phase);
    return said(r.clientId(), message.limit());
  }

  Said waitingRoomEntered(NaiveEngine.Request r, NaiveBuyers.Buyer visitor) {
    WaitingRoomEnteredEncoder message =
        new WaitingRoomEnteredEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message
        .buyer(visitor.key.buyer())
        .eventId(visitor.event.eventId)
        .number(visitor.place.number)
        .status(visitor.status);
    return said(r.clientId(), message.limit());
  }

  Said waitingRoomOpened(NaiveEngine.Request r, NaiveEvent event) {
    WaitingRoomOpenedEncoder message =
        new WaitingRoomOpenedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).drawCount(event.room.drawn.size());
    return said(r.clientId(), message.limit());
  }

  Said waitingRoomLeft(NaiveEngine.Request r, NaiveEvent event, long buyer) {
    WaitingRoomLeftEncoder message =
        new WaitingRoomLeftEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.buyer(buyer).eventId(event.eventId);
    return said(r.clientId(), message.limit());
  }

  Said waitingRoomPhaseSet(NaiveEngine.Request r, NaiveEvent event) {
    WaitingRoomPhaseSetEncoder message =
        new WaitingRoomPhaseSetEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.eventId(event.eventId).phase(event.room.phase);
    return said(r.clientId(), message.limit());
  }

  Said visitorRejected(NaiveEngine.Request r, NaiveEvent event, long buyer) {
    VisitorRejectedEncoder message =
        new VisitorRejectedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(r.requestId()).sequence(r.sequence()).flags().clear();
    message.buyer(buyer).eventId(event.eventId);
    return said(r.clientId(), message.limit());
  }

  Said visitorAdmitted(
      NaiveEngine.Request r, long clientId, long requestId, NaiveBuyers.Buyer visitor) {
    VisitorAdmittedEncoder message =
        new VisitorAdmittedEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(requestId).sequence(r.sequence()).flags().clear();
    message
        .buyer(visitor.key.buyer())
        .deadline(visitor.deadlineNanos)
        .eventId(visitor.event.eventId)
        .number(visitor.place.number)
        .rank(visitor.place.rank);
    return said(clientId, message.limit());
  }

  Said visitExpired(NaiveEngine.Request r, NaiveBuyers.Buyer visitor) {
    VisitExpiredEncoder message =
        new VisitExpiredEncoder().wrapAndApplyHeader(cleared(), 0, header);
    message.requestId(0).sequence(r.sequence()).flags().clear();
    message.buyer(visitor.key.buyer()).eventId(visitor.event.eventId);
    return said(visitor.clientId, message.limit());
  }
}
