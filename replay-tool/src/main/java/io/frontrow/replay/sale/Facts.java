package io.frontrow.replay.sale;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.CreateChannelDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of all events, from the commands that were carried out. One thread only. */
public final class Facts {
  private final Halls halls = new Halls();
  private final Map<Integer, EventFacts> events = new LinkedHashMap<>();
  private EngineSettings settings;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final CreateEventDecoder createEvent = new CreateEventDecoder();
  private final EventCreatedDecoder created = new EventCreatedDecoder();
  private final SetSalePhaseDecoder phase = new SetSalePhaseDecoder();
  private final SetPricesDecoder prices = new SetPricesDecoder();
  private final SetLimitsDecoder limits = new SetLimitsDecoder();
  private final CreateChannelDecoder channel = new CreateChannelDecoder();
  private final AssignSeatsDecoder assign = new AssignSeatsDecoder();
  private final SetForSaleDecoder forSale = new SetForSaleDecoder();
  private final SetAreaCapacityDecoder capacity = new SetAreaCapacityDecoder();
  private final ArchiveEventDecoder archive = new ArchiveEventDecoder();

  /** The event of this id, archived ones too; null if there was none. */
  public EventFacts event(long eventId) {
    return events.get((int) eventId);
  }

  /** All events, as they were created. */
  public Collection<EventFacts> events() {
    return events.values();
  }

  /** What the journal's first record says; null before it. */
  public EngineSettings settings() {
    return settings;
  }

  /** Takes the next record; before anybody who wants to know what is so now. */
  public void on(Step step) {
    if (step.templateId() == ConfigureEngineDecoder.TEMPLATE_ID) {
      settings = EngineSettings.decode(step.record(), step.message());
    }
    if (!step.isAccepted()) {
      return;
    }
    halls.on(step);
    switch (step.templateId()) {
      case CreateEventDecoder.TEMPLATE_ID -> create(step);
      case SetSalePhaseDecoder.TEMPLATE_ID -> phase(step);
      case SetPricesDecoder.TEMPLATE_ID -> prices(step);
      case SetLimitsDecoder.TEMPLATE_ID -> limits(step);
      case CreateChannelDecoder.TEMPLATE_ID -> channel(step);
      case AssignSeatsDecoder.TEMPLATE_ID -> assign(step);
      case SetForSaleDecoder.TEMPLATE_ID -> forSale(step);
      case SetAreaCapacityDecoder.TEMPLATE_ID -> capacity(step);
      case ArchiveEventDecoder.TEMPLATE_ID -> archive(step);
      default -> {
        // Sets nothing.
      }
    }
  }

  private void create(Step step) {
    createEvent.wrapAndApplyHeader(step.record(), step.message(), header);
    long planId = createEvent.planId();
    long[] amounts = new long[Limits.MAX_CATEGORIES];
    for (CreateEventDecoder.PricesDecoder price : createEvent.prices()) {
      amounts[price.category()] = price.amount();
    }
    String name = createEvent.name();
    created.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    int eventId = (int) created.eventId();
    events.put(
        eventId,
        new EventFacts(
            eventId,
            name,
            createEvent.currency(),
            createEvent.orphanMode(),
            halls.hall(planId),
            amounts));
  }

  private void phase(Step step) {
    phase.wrapAndApplyHeader(step.record(), step.message(), header);
    event(phase.eventId()).phase(phase.phase(), step.sequence());
  }

  private void prices(Step step) {
    prices.wrapAndApplyHeader(step.record(), step.message(), header);
    EventFacts event = event(prices.eventId());
    long[] amounts = event.newestPrices();
    for (SetPricesDecoder.PricesDecoder price : prices.prices()) {
      amounts[price.category()] = price.amount();
    }
    event.prices(amounts, step.sequence());
  }

  private void limits(Step step) {
    limits.wrapAndApplyHeader(step.record(), step.message(), header);
    event(limits.eventId())
        .limits(
            new EventFacts.Limits(
                limits.maxPerHold(),
                limits.maxPerOrder(),
                limits.maxPerBuyer(),
                limits.minimum(),
                limits.multiple()),
            step.sequence());
  }

  private void channel(Step step) {
    channel.wrapAndApplyHeader(step.record(), step.message(), header);
    event(channel.eventId()).addChannel(channel.channelKey(), step.sequence());
  }

  private void assign(Step step) {
    assign.wrapAndApplyHeader(step.record(), step.message(), header);
    EventFacts event = event(assign.eventId());
    int number = assign.channel();
    for (AssignSeatsDecoder.SeatsDecoder seat : assign.seats()) {
      event.assign((int) seat.seat(), number, step.sequence());
    }
  }

  private void forSale(Step step) {
    forSale.wrapAndApplyHeader(step.record(), step.message(), header);
    event(forSale.eventId()).changed(step.sequence());
  }

  private void capacity(Step step) {
    capacity.wrapAndApplyHeader(step.record(), step.message(), header);
    event(capacity.eventId())
        .capacity(capacity.area(), capacity.channel(), capacity.capacity(), step.sequence());
  }

  private void archive(Step step) {
    archive.wrapAndApplyHeader(step.record(), step.message(), header);
    event(archive.eventId()).archive();
  }
}
