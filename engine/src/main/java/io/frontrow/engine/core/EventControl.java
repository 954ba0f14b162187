package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.CreateChannelDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;

/**
 * What the operator changes of an event as a whole: phase, prices, limits, channels. Next: {@link
 * SeatControl} for single seats and areas. Apply thread only.
 */
final class EventControl {
  private final EventBook events;
  private final StateHash hash;
  private final Matcher matcher;
  private final Rejections rejections;
  private final EventReplies replies;

  EventControl(
      EventBook events,
      StateHash hash,
      Matcher matcher,
      Rejections rejections,
      EventReplies replies) {
    this.events = events;
    this.hash = hash;
    this.matcher = matcher;
    this.rejections = rejections;
    this.replies = replies;
  }

  void setSalePhase(Command command, SetSalePhaseDecoder message) {
    Event event = events.event(message.eventId());
    RejectCode refusal = refusePhase(event, message.phaseRaw());
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    event.phase(hash, SalePhase.get(message.phaseRaw()), command.sequence());
    replies.salePhaseSet(command, event);
    matcher.phaseChanged(event, command);
  }

  private static RejectCode refusePhase(Event event, int phase) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    if (phase < SalePhase.DRAFT.value() || phase > SalePhase.PRESALE.value()) {
      return RejectCode.INVALID_VALUE;
    }
    return mayFollow(event.phase(), SalePhase.get((short) phase))
        ? null
        : RejectCode.PHASE_CHANGE_REFUSED;
  }

  /** Nothing goes back to draft, and a presale comes before the sale. */
  private static boolean mayFollow(SalePhase from, SalePhase to) {
    return switch (to) {
      case PRESALE -> from == SalePhase.DRAFT || from == SalePhase.PAUSED;
      case ON_SALE -> from != SalePhase.ON_SALE;
      case PAUSED -> from == SalePhase.ON_SALE || from == SalePhase.PRESALE;
      case CLOSED -> from != SalePhase.CLOSED;
      default -> false;
    };
  }

  void setPrices(Command command, SetPricesDecoder message) {
    Event event = events.event(message.eventId());
    SetPricesDecoder.PricesDecoder prices = message.prices();
    RejectCode refusal = event == null ? RejectCode.EVENT_UNKNOWN : refusePrices(event, prices);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    long[] newest = event.prices().copyOfCurrent();
    message.sbeRewind();
    for (SetPricesDecoder.PricesDecoder price : message.prices()) {
      newest[price.category()] = price.amount();
    }
    event.prices(hash, newest, command.sequence());
    events.addExtras(newest.length);
    replies.pricesSet(command, event);
    matcher.changed(event);
    matcher.afterCommand(event, command);
  }

  private RejectCode refusePrices(Event event, SetPricesDecoder.PricesDecoder prices) {
    if (prices.count() == 0) {
      return RejectCode.INVALID_VALUE;
    }
    for (SetPricesDecoder.PricesDecoder price : prices) {
      if (price.category() >= event.plan().categoryCount()) {
        return RejectCode.CATEGORY_UNKNOWN;
      }
      if (!isPrice(price.amount())) {
        return RejectCode.INVALID_VALUE;
      }
    }
    if (event.prices().current() == Limits.MAX_PRICE_VERSIONS) {
      return RejectCode.PRICES_FULL;
    }
    return events.hasRoom(event.plan().categoryCount()) ? null : RejectCode.SEATS_FULL;
  }

  static boolean isPrice(long amount) {
    return amount >= 0 && amount <= Limits.MAX_PRICE_AMOUNT;
  }

  void setLimits(Command command, SetLimitsDecoder message) {
    Event event = events.event(message.eventId());
    TicketLimits limits =
        new TicketLimits(
            message.maxPerHold(),
            message.maxPerOrder(),
            message.maxPerBuyer(),
            message.minimum(),
            message.multiple());
    RejectCode refusal = refuseLimits(event, limits);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    event.limits(hash, limits, command.sequence());
    replies.limitsSet(command, event);
    matcher.changed(event);
    matcher.afterCommand(event, command);
  }

  private static RejectCode refuseLimits(Event event, TicketLimits limits) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    if (!limits.allowAny()) {
      return RejectCode.INVALID_VALUE;
    }
    boolean needsDraft = limits.perBuyer() > 0 && !event.countsBuyers();
    return needsDraft && event.phase() != SalePhase.DRAFT ? RejectCode.LIMIT_NEEDS_DRAFT : null;
  }

  void createChannel(Command command, CreateChannelDecoder message) {
    Event event = events.event(message.eventId());
    RejectCode refusal = refuseChannel(event, message);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    byte[] name = new byte[message.nameLength()];
    message.getName(name, 0, name.length);
    events.addExtras(extrasOfChannel(event));
    int channel = event.addChannel(hash, message.channelKey(), name, command.sequence());
    replies.channelCreated(command, event, channel);
  }

  private static int extrasOfChannel(Event event) {
    return event.areas().count() + event.plan().wordCount();
  }

  private RejectCode refuseChannel(Event event, CreateChannelDecoder message) {
    if (event == null) {
      return RejectCode.EVENT_UNKNOWN;
    }
    if (message.channelKey() == 0) {
      return RejectCode.INVALID_VALUE;
    }
    if (!Names.isName(message.buffer(), message.limit(), Limits.MAX_NAME_BYTES)) {
      return RejectCode.NAME_INVALID;
    }
    if (event.channels().ofKey(message.channelKey()) != Channels.NONE) {
      return RejectCode.CHANNEL_KEY_USED;
    }
    if (event.channels().count() == Limits.MAX_CHANNELS) {
      return RejectCode.CHANNELS_FULL;
    }
    return events.hasRoom(extrasOfChannel(event)) ? null : RejectCode.SEATS_FULL;
  }
}
