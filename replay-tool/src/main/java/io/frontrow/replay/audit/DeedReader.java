package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.AdmitVisitorDecoder;
import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.CreateChannelDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.OrderCancelledDecoder;
import io.frontrow.protocol.sbe.RejectVisitorDecoder;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;
import io.frontrow.replay.Money;
import io.frontrow.replay.Text;
import io.frontrow.replay.sale.EventFacts;
import io.frontrow.replay.sale.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says in words what an operator's command has done. An order's cancellation or swap counts as the
 * operator's if its client gave an operator's command before. One thread only.
 */
final class DeedReader {
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();

  /** Takes note of a command that was carried out, if it is one that only operators give. */
  void read(Step step, EventFacts event, Deeds deeds) {
    switch (step.templateId()) {
      case CreateEventDecoder.TEMPLATE_ID -> create(step, event, deeds);
      case SetSalePhaseDecoder.TEMPLATE_ID -> deeds.add(step, "phase", 0, name(event.phase()));
      case ArchiveEventDecoder.TEMPLATE_ID -> deeds.add(step, "archive", 0, "event archived");
      case SetPricesDecoder.TEMPLATE_ID -> prices(step, event, deeds);
      case SetLimitsDecoder.TEMPLATE_ID -> limits(step, event, deeds);
      case CreateChannelDecoder.TEMPLATE_ID -> channel(step, deeds);
      case AssignSeatsDecoder.TEMPLATE_ID -> assign(step, deeds);
      case BlockSeatsDecoder.TEMPLATE_ID -> block(step, deeds);
      case UnblockSeatsDecoder.TEMPLATE_ID -> unblock(step, deeds);
      case SetForSaleDecoder.TEMPLATE_ID -> forSale(step, event, deeds);
      case SetAreaCapacityDecoder.TEMPLATE_ID -> capacity(step, event, deeds);
      default -> others(step, deeds);
    }
  }

  private void others(Step step, Deeds deeds) {
    switch (step.templateId()) {
      case CancelOrderDecoder.TEMPLATE_ID -> cancel(step, deeds);
      case SwapSoldSeatsDecoder.TEMPLATE_ID -> swap(step, deeds);
      case SetWaitingRoomDecoder.TEMPLATE_ID -> room(step, deeds);
      case OpenWaitingRoomDecoder.TEMPLATE_ID ->
          deeds.add(step, "waiting-room", 0, "opened, seed revealed");
      case SetWaitingRoomPhaseDecoder.TEMPLATE_ID -> roomPhase(step, deeds);
      case AdmitVisitorDecoder.TEMPLATE_ID -> admit(step, deeds);
      case RejectVisitorDecoder.TEMPLATE_ID -> reject(step, deeds);
      default -> {
        // Not the operator's.
      }
    }
  }

  private void create(Step step, EventFacts event, Deeds deeds) {
    deeds.add(
        step,
        "create",
        0,
        "event created, orphan mode " + name(event.orphanMode()) + ": " + priceList(event));
  }

  private void prices(Step step, EventFacts event, Deeds deeds) {
    deeds.add(step, "price", 0, "version " + event.priceVersion() + ": " + priceList(event));
  }

  private static String priceList(EventFacts event) {
    List<String> parts = new ArrayList<>();
    List<String> categories = event.hall().categories();
    for (int category = 0; category < categories.size(); category++) {
      parts.add(
          categories.get(category) + " " + Money.text(event.price(category), event.currency()));
    }
    return String.join(", ", parts);
  }

  private static void limits(Step step, EventFacts event, Deeds deeds) {
    EventFacts.Limits limits = event.limits();
    deeds.add(
        step,
        "limit",
        0,
        Text.format(
            "per hold %s, per order %s, per buyer %s, minimum %s, multiple %s",
            orNone(limits.perHold()),
            orNone(limits.perOrder()),
            orNone(limits.perBuyer()),
            orNone(limits.minimum()),
            orNone(limits.multiple())));
  }

  private static String orNone(int limit) {
    return limit == 0 ? "none" : Integer.toString(limit);
  }

  private void channel(Step step, Deeds deeds) {
    String name =
        new CreateChannelDecoder().wrapAndApplyHeader(step.record(), step.message(), header).name();
    deeds.add(step, "channel", 0, "created: " + name);
  }

  private void assign(Step step, Deeds deeds) {
    AssignSeatsDecoder message =
        new AssignSeatsDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    String to = message.channel() == 0 ? "the public" : "channel " + message.channel();
    deeds.add(step, "channel", message.seats().count(), "seats moved to " + to);
  }

  private void block(Step step, Deeds deeds) {
    BlockSeatsDecoder message =
        new BlockSeatsDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    String reason = name(message.reason());
    deeds.add(step, "block", message.seats().count(), "seats blocked, reason " + reason);
  }

  private void unblock(Step step, Deeds deeds) {
    UnblockSeatsDecoder message =
        new UnblockSeatsDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    deeds.add(step, "unblock", message.seats().count(), "seats unblocked");
  }

  private void forSale(Step step, EventFacts event, Deeds deeds) {
    SetForSaleDecoder message =
        new SetForSaleDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    String on = message.forSale() == Flag.YES ? "on" : "off";
    SetForSaleDecoder.SeatsDecoder group = message.seats();
    int seats = group.count();
    group.forEach(seat -> {}); // the areas stand behind them
    List<String> areas = new ArrayList<>();
    message.areas().forEach(area -> areas.add(event.hall().areas().get(area.area()).name()));
    if (areas.isEmpty()) {
      deeds.add(step, "for-sale", seats, "seats switched " + on);
    } else {
      String named = seats == 0 ? "" : seats + " seats and ";
      deeds.add(step, "for-sale", 0, named + String.join(", ", areas) + " switched " + on);
    }
  }

  private void capacity(Step step, EventFacts event, Deeds deeds) {
    SetAreaCapacityDecoder message =
        new SetAreaCapacityDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    String of = message.channel() == 0 ? "the public" : "channel " + message.channel();
    deeds.add(
        step,
        "capacity",
        0,
        Text.format(
            "%s: %,d places for %s",
            event.hall().areas().get(message.area()).name(), message.capacity(), of));
  }

  private void cancel(Step step, Deeds deeds) {
    if (!deeds.isOperator(step.clientId())) {
      return;
    }
    OrderCancelledDecoder reply =
        new OrderCancelledDecoder()
            .wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    CancelOrderDecoder message =
        new CancelOrderDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    // The reference stands behind the groups.
    message.seats().forEach(seat -> {});
    message.areas().forEach(area -> {});
    deeds.add(
        step,
        "cancel",
        0,
        Text.format(
            "order %s: %,d tickets cancelled, %,d left",
            message.orderReference(), reply.ticketCount(), reply.ticketsLeft()));
  }

  private void swap(Step step, Deeds deeds) {
    if (!deeds.isOperator(step.clientId())) {
      return;
    }
    SwapSoldSeatsDecoder message =
        new SwapSoldSeatsDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    int count = message.swaps().count();
    message.sbeRewind();
    message.swaps().forEach(swap -> {});
    deeds.add(step, "swap", 0, Text.format("order %s: %d seats", message.orderReference(), count));
  }

  private void room(Step step, Deeds deeds) {
    SetWaitingRoomDecoder message =
        new SetWaitingRoomDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    deeds.add(
        step,
        "waiting-room",
        0,
        Text.format(
            "at most %,d at once, %,d a minute, visits of %,d s",
            message.activeCap(), message.admissionsPerMinute(), message.visitMillis() / 1_000));
  }

  private void roomPhase(Step step, Deeds deeds) {
    SetWaitingRoomPhaseDecoder message =
        new SetWaitingRoomPhaseDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    deeds.add(step, "waiting-room", 0, name(message.phase()));
  }

  private void admit(Step step, Deeds deeds) {
    AdmitVisitorDecoder message =
        new AdmitVisitorDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    deeds.add(step, "admit", 0, "buyer " + Long.toUnsignedString(message.buyer()) + " let through");
  }

  private void reject(Step step, Deeds deeds) {
    RejectVisitorDecoder message =
        new RejectVisitorDecoder().wrapAndApplyHeader(step.record(), step.message(), header);
    deeds.add(step, "reject", 0, "buyer " + Long.toUnsignedString(message.buyer()) + " sent away");
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
