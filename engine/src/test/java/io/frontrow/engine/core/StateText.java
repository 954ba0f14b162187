package io.frontrow.engine.core;

import static io.frontrow.engine.core.SaidWords.each;
import static io.frontrow.engine.core.SaidWords.prices;
import static io.frontrow.engine.core.SaidWords.say;
import static io.frontrow.engine.core.SaidWords.time;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.AreaStateDecoder;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.BuyerStateDecoder;
import io.frontrow.protocol.sbe.CategoryStateDecoder;
import io.frontrow.protocol.sbe.ChannelStateDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.LimitsStateDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.PlanCategoryStateDecoder;
import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SeatMapStateDecoder;
import io.frontrow.protocol.sbe.SeatNamesStateDecoder;
import io.frontrow.protocol.sbe.SeatStateDecoder;
import io.frontrow.protocol.sbe.SectionStateDecoder;
import io.frontrow.protocol.sbe.VisitorStateDecoder;
import io.frontrow.protocol.sbe.WaitingRoomStateDecoder;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.protocol.sbe.WaitlistStateDecoder;
import java.util.Map;
import java.util.stream.Collectors;
import org.agrona.concurrent.UnsafeBuffer;

/** Answers to queries in the words of the scenarios. */
final class StateText {
  private static final long UNKNOWN = VisitorStateDecoder.positionNullValue();
  private static final int READABLE = 20;

  private final ScenarioNames names;
  private final SaidWords words;
  private final ReplyText replies;

  StateText(ScenarioNames names, SaidWords words, ReplyText replies) {
    this.names = names;
    this.words = words;
    this.replies = replies;
  }

  String of(Said said, String command) {
    if (command.startsWith("show version of ")) {
      String what = command.substring("show version of ".length());
      return what + " changed at " + names.moment(said.field("version"));
    }
    if (command.startsWith("show the wish of ")) {
      return wish(said);
    }
    return switch (said.templateId()) {
      case EventStateDecoder.TEMPLATE_ID -> event(said);
      case CategoryStateDecoder.TEMPLATE_ID ->
          say("category %d \"%s\" at %d", said, "category", "name", "amount");
      case PlanCategoryStateDecoder.TEMPLATE_ID ->
          say("category %d of %d \"%s\"", said, "category", "categoryCount", "name")
              + say(" color %06x of plan %d", said, "color", "planId");
      case SectionStateDecoder.TEMPLATE_ID ->
          say("section %d \"%s\"", said, "section", "name")
              + say(": %d rows from %d", said, "rowCount", "firstRow")
              + say(", %d seats from %d", said, "seatCount", "firstSeat");
      case RowMapStateDecoder.TEMPLATE_ID ->
          say("row %d \"%s\" of section %d", said, "row", "label", "section")
              + say(" from seat %d", said, "firstSeat")
              + ", segments %s: ".formatted(said.numbers("segments", "seatCount"))
              + each(said, "seats", seat -> seat.get("status").toString());
      case SeatNamesStateDecoder.TEMPLATE_ID ->
          say("row %d: ", said, "row") + each(said, "seats", StateText::name);
      case SeatMapStateDecoder.TEMPLATE_ID ->
          say("map of %d seats from %d: ", said, "seatCount", "firstSeat") + runs(said);
      case EngineStateDecoder.TEMPLATE_ID -> engine(said);
      case RequestOutcomeStateDecoder.TEMPLATE_ID -> outcome(said);
      default -> trade(said);
    };
  }

  /** Each run, or how many there are if they are too many to read. */
  private static String runs(Said said) {
    int count = said.group("runs").size();
    int seats = said.numbers("runs", "seatCount").stream().mapToInt(Integer::intValue).sum();
    return count == 0 || count > READABLE
        ? "%d runs of %d seats".formatted(count, seats)
        : each(said, "runs", run -> run.get("seatCount") + "x" + run.get("status"));
  }

  private static String event(Said said) {
    return say("event %d \"%s\" of plan %d", said, "eventId", "name", "planId")
        + say(" %s %s orphans %s", said, "phase", "currency", "orphanMode")
        + say(": %d free, %d held", said, "freeCount", "heldCount")
        + say(", %d sold, %d blocked", said, "soldCount", "blockedCount")
        + (said.field("waitlistCount") == 0 ? "" : say(", %d waiting", said, "waitlistCount"));
  }

  private static String name(Map<String, Object> seat) {
    return "%s=%s/%d/%d"
        .formatted(seat.get("label"), seat.get("guid"), seat.get("category"), seat.get("traits"));
  }

  private static String engine(Said said) {
    return say(
            "engine: %d plans, %d events, %d seats", said, "planCount", "eventCount", "seatCount")
        + say(", %d live holds, %d orders", said, "liveHoldCount", "orderCount")
        + say(", %d buyers, %d entries", said, "buyerCount", "waitlistCount")
        + say(", %d clients", said, "clientCount");
  }

  private String outcome(Said said) {
    UnsafeBuffer buffer = new UnsafeBuffer(said.bytes());
    RequestOutcomeStateDecoder state = new RequestOutcomeStateDecoder();
    state.wrap(
        buffer, Frame.MESSAGE_HEADER_LENGTH, state.sbeBlockLength(), state.sbeSchemaVersion());
    int length = state.replyLength();
    String answer = "";
    if (length > 0) {
      int reply = said.bytes().length - length;
      answer = ": " + replies.of(Said.of(said.clientId(), buffer, reply, length), "");
    }
    return say("request %d %s", said, "askedRequestId", "status") + answer;
  }

  private String trade(Said said) {
    return switch (said.templateId()) {
      case HoldStateDecoder.TEMPLATE_ID ->
          say("hold %d of buyer %d %s until ", said, "holdId", "buyer", "status")
              + time(said.field("deadline"))
              + say(" for %d", said, "amount")
              + prices(said)
              + ": "
              + words.tickets(said)
              + (said.field("waitlistEntryId") == 0
                  ? ""
                  : say(", offered to entry %d", said, "waitlistEntryId"));
      case OrderStateDecoder.TEMPLATE_ID ->
          say("order \"%s\" of buyer %d", said, "orderReference", "buyer")
              + say(" from hold %d at ", said, "holdId")
              + time(said.field("confirmedAt"))
              + say(" for %d", said, "amount")
              + prices(said)
              + ": "
              + words.tickets(said)
              + (said.text("late").equals("YES") ? ", late" : "")
              + (said.text("cancelled").equals("YES") ? ", cancelled" : "");
      case AreaStateDecoder.TEMPLATE_ID ->
          say("area %d \"%s\" of category %d: ", said, "area", "name", "category")
              + said.group("pools").stream().map(StateText::pool).collect(Collectors.joining(", "))
              + (said.text("forSale").equals("YES") ? "" : ", not for sale");
      case SeatStateDecoder.TEMPLATE_ID -> seat(said);
      case ChannelStateDecoder.TEMPLATE_ID ->
          say("channel %d \"%s\": %d seats", said, "channel", "name", "seatCount");
      case LimitsStateDecoder.TEMPLATE_ID ->
          say("limits: %d per hold, %d per order", said, "maxPerHold", "maxPerOrder")
              + say(", %d per buyer", said, "maxPerBuyer")
              + say(", minimum %d, multiple %d", said, "minimum", "multiple");
      case BuyerStateDecoder.TEMPLATE_ID ->
          say("buyer %d: %d held, %d sold", said, "buyer", "held", "sold");
      default -> line(said);
    };
  }

  private static String seat(Said said) {
    short blockReason = (short) said.field("blockReason");
    return say("seat %d of row %d, section %d", said, "seat", "row", "section")
        + say(", category %d, traits %d: %s", said, "category", "traits", "status")
        + (blockReason == 0 ? "" : " for " + BlockReason.get(blockReason))
        + (said.field("channel") == 0 ? "" : say(", channel %d", said, "channel"))
        + (said.text("forSale").equals("YES") ? "" : ", not for sale");
  }

  private static String pool(Map<String, Object> pool) {
    return "channel %d %d places, %d held, %d sold"
        .formatted(pool.get("channel"), pool.get("capacity"), pool.get("held"), pool.get("sold"));
  }

  private String line(Said said) {
    return switch (said.templateId()) {
      case WaitlistStateDecoder.TEMPLATE_ID ->
          say("%d waiting, from %d:", said, "waitingCount", "position")
              + said.group("entries").stream()
                  .map(StateText::entry)
                  .collect(Collectors.joining(","));
      case WaitlistEntryStateDecoder.TEMPLATE_ID -> explained(said);
      case WaitingRoomStateDecoder.TEMPLATE_ID ->
          say("waiting room %s cap %d", said, "phase", "activeCap")
              + say(" rate %d: %d waiting", said, "admissionsPerMinute", "waitingCount")
              + say(", %d admitted, %d entered", said, "activeCount", "enteredCount")
              + say(", %d drawn", said, "drawCount")
              + revealed(said.text("seed").replace("\0", ""));
      case VisitorStateDecoder.TEMPLATE_ID -> visitor(said);
      default -> throw new IllegalArgumentException(said.toString());
    };
  }

  private static String entry(Map<String, Object> entry) {
    return " entry %d of buyer %d for %d%s%s %s"
        .formatted(
            entry.get("entryId"),
            entry.get("buyer"),
            entry.get("quantity"),
            entry.get("together").equals("YES") ? " together" : "",
            entry.get("allOrNone").equals("YES") ? " all or none" : "",
            entry.get("reason"));
  }

  private static String wish(Said said) {
    long ceiling = said.field("priceCeiling");
    return say("entry %d wants %d", said, "entryId", "quantity")
        + (said.text("together").equals("YES") ? " together" : "")
        + (said.text("allOrNone").equals("YES") ? " all or none" : "")
        + " of categories %s".formatted(said.numbers("categories", "category"))
        + (ceiling == WaitlistEntryStateDecoder.priceCeilingNullValue() ? "" : " up to " + ceiling)
        + (said.field("channel") == 0 ? "" : say(" in channel %d", said, "channel"))
        + say(" claiming %dms", said, "claimMillis");
  }

  private String explained(Said said) {
    String position = said.field("position") == 0 ? "" : say(" at position %d", said, "position");
    String reason =
        said.text("reason").equals("NONE")
            ? ""
            : say(", passed over for %s", said, "reason") + at(said.field("reasonSequence"));
    String others =
        said.field("passedOverCount") == 0
            ? ""
            : say(", %d later served, last entry %d", said, "passedOverCount", "servedInsteadId");
    String offer = said.field("holdId") == 0 ? "" : say(", hold %d", said, "holdId");
    return say("entry %d of buyer %d for %d", said, "entryId", "buyer", "quantity")
        + say(" %s", said, "status")
        + position
        + offer
        + reason
        + others;
  }

  /** When, if that moment was marked. */
  private String at(long sequence) {
    return names.isMarked(sequence) ? " at " + names.moment(sequence) : "";
  }

  /** Nothing before the draw. */
  private static String revealed(String seed) {
    return seed.isEmpty() ? "" : ", by seed " + seed;
  }

  private static String visitor(Said said) {
    return say("buyer %d %s", said, "buyer", "status")
        + (said.field("number") == 0 ? "" : say(", number %d", said, "number"))
        + (said.field("rank") == 0 ? "" : say(", rank %d", said, "rank"))
        + (said.field("position") == UNKNOWN ? "" : say(", position %d", said, "position"))
        + (said.field("deadline") == 0 ? "" : ", until " + time(said.field("deadline")))
        + (said.field("estimatedWaitMillis") == UNKNOWN
            ? ""
            : say(", wait %dms", said, "estimatedWaitMillis"));
  }
}
