package io.frontrow.journal.check;

import io.frontrow.protocol.sbe.AreaCapacitySetDecoder;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.ChannelCreatedDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.EventArchivedDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.collections.IntArrayList;

/** What is for sale: plans, events, blocked seats, places of areas. One thread only. */
final class OperatorSteps {
  private final Context context;
  private final Bookings bookings;
  private final Map<Integer, CountedPlan> plans = new HashMap<>();

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final PlanBegunDecoder planBegun = new PlanBegunDecoder();
  private final DefineSeatsDecoder defineSeats = new DefineSeatsDecoder();
  private final DefineAreaDecoder defineArea = new DefineAreaDecoder();
  private final CreateEventDecoder createEvent = new CreateEventDecoder();
  private final EventCreatedDecoder eventCreated = new EventCreatedDecoder();
  private final SalePhaseSetDecoder phaseSet = new SalePhaseSetDecoder();
  private final EventArchivedDecoder archived = new EventArchivedDecoder();
  private final ChannelCreatedDecoder channelCreated = new ChannelCreatedDecoder();
  private final BlockSeatsDecoder blockSeats = new BlockSeatsDecoder();
  private final UnblockSeatsDecoder unblockSeats = new UnblockSeatsDecoder();
  private final SetAreaCapacityDecoder setCapacity = new SetAreaCapacityDecoder();
  private final AreaCapacitySetDecoder capacitySet = new AreaCapacitySetDecoder();

  /** How many seats a plan has, and how many places each area. */
  private static final class CountedPlan {
    int seats;
    final IntArrayList areas = new IntArrayList();
  }

  OperatorSteps(Context context, Bookings bookings) {
    this.context = context;
    this.bookings = bookings;
  }

  void planBegun(DirectBuffer reply, int offset) {
    planBegun.wrapAndApplyHeader(reply, offset, header);
    plans.put((int) planBegun.planId(), new CountedPlan());
  }

  void seatsDefined() {
    defineSeats.wrapAndApplyHeader(context.buffer(), context.message(), header);
    plan(defineSeats.planId()).seats += defineSeats.seats().count();
  }

  void areaDefined() {
    defineArea.wrapAndApplyHeader(context.buffer(), context.message(), header);
    plan(defineArea.planId()).areas.addInt((int) defineArea.capacity());
  }

  private CountedPlan plan(long planId) {
    CountedPlan plan = plans.get((int) planId);
    if (plan == null) {
      context.find(Rule.OWNER, "plan %d was never begun, but the command was not refused", planId);
      return new CountedPlan();
    }
    return plan;
  }

  void eventCreated(DirectBuffer reply, int offset) {
    createEvent.wrapAndApplyHeader(context.buffer(), context.message(), header);
    eventCreated.wrapAndApplyHeader(reply, offset, header);
    CountedPlan plan = plan(createEvent.planId());
    int id = (int) eventCreated.eventId();
    if (eventCreated.seatCount() != plan.seats || eventCreated.planId() != createEvent.planId()) {
      context.find(
          Rule.CAPACITY,
          "event %d of plan %d says it has %d seats, not %d",
          id,
          eventCreated.planId(),
          eventCreated.seatCount(),
          plan.seats);
    }
    BookedEvent event = new BookedEvent(id, plan.seats, plan.areas.toIntArray());
    if (bookings.events.put(id, event) != null) {
      context.find(Rule.OWNER, "event %d was created a second time", id);
    }
    bookings.touched = event;
  }

  void phaseSet(DirectBuffer reply, int offset) {
    phaseSet.wrapAndApplyHeader(reply, offset, header);
    BookedEvent event = bookings.event((int) phaseSet.eventId(), context);
    if (event != null) {
      event.phase = phaseSet.phase();
    }
  }

  void archived(DirectBuffer reply, int offset) {
    archived.wrapAndApplyHeader(reply, offset, header);
    BookedEvent event = bookings.event((int) archived.eventId(), context);
    if (event == null) {
      return;
    }
    if (event.phase != SalePhase.CLOSED || event.liveHolds > 0) {
      context.find(
          Rule.OWNER,
          "event %d was archived while %s, with %d live holds",
          event.id,
          event.phase,
          event.liveHolds);
    }
    bookings.archive(event.id);
    bookings.touched = null;
  }

  void channelCreated(DirectBuffer reply, int offset) {
    channelCreated.wrapAndApplyHeader(reply, offset, header);
    BookedEvent event = bookings.event((int) channelCreated.eventId(), context);
    if (event != null) {
      event.addChannel();
    }
  }

  void blocked() {
    blockSeats.wrapAndApplyHeader(context.buffer(), context.message(), header);
    BookedEvent event = bookings.event((int) blockSeats.eventId(), context);
    Tickets named = Tickets.read("the house", context.buffer(), blockSeats.limit(), false);
    for (int i = 0; event != null && i < named.seats().size(); i++) {
      event.block(named.seats().getInt(i), named, context);
    }
  }

  void unblocked() {
    unblockSeats.wrapAndApplyHeader(context.buffer(), context.message(), header);
    BookedEvent event = bookings.event((int) unblockSeats.eventId(), context);
    Tickets named = Tickets.read("the house", context.buffer(), unblockSeats.limit(), false);
    for (int i = 0; event != null && i < named.seats().size(); i++) {
      event.unblock(named.seats().getInt(i), named, context);
    }
  }

  void capacitySet(DirectBuffer reply, int offset) {
    setCapacity.wrapAndApplyHeader(context.buffer(), context.message(), header);
    capacitySet.wrapAndApplyHeader(reply, offset, header);
    BookedEvent event = bookings.event((int) setCapacity.eventId(), context);
    if (event == null) {
      return;
    }
    if (setCapacity.area() >= event.areaCount || setCapacity.channel() >= event.poolCount()) {
      context.find(
          Rule.CAPACITY,
          "event %d has no area %d with a channel %d",
          event.id,
          setCapacity.area(),
          setCapacity.channel());
      return;
    }
    event.capacity(setCapacity.area(), setCapacity.channel(), (int) capacitySet.capacity());
  }
}
