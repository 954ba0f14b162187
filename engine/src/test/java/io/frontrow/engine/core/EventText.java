package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.CategoryStateDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SeatNamesStateDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SectionStateDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages in the words of the scenarios. Knows the seats' labels and the scenario's first moment.
 */
final class EventText {
  private final Map<Integer, List<String>> labelsOfPlan = new HashMap<>();
  private final Map<Integer, List<String>> labelsOfEvent = new HashMap<>();

  void addLabels(int planId, List<String> labels) {
    labelsOfPlan.computeIfAbsent(planId, id -> new ArrayList<>()).addAll(labels);
  }

  /** Labels of the event's seats; empty if there is no such event. */
  List<String> labels(int eventId) {
    return labelsOfEvent.getOrDefault(eventId, List.of());
  }

  String of(Said said) {
    if (said.templateId() == EventCreatedDecoder.TEMPLATE_ID) {
      int planId = (int) said.field("planId");
      labelsOfEvent.put((int) said.field("eventId"), labelsOfPlan.getOrDefault(planId, List.of()));
    }
    return switch (said.templateId()) {
      case PlanBegunDecoder.TEMPLATE_ID -> say("plan %d begun", said, "planId");
      case PlanExtendedDecoder.TEMPLATE_ID ->
          say("plan %d has %d seats", said, "planId", "seatCount");
      case PlanSealedDecoder.TEMPLATE_ID ->
          say(
              "plan %d sealed: %d seats, %d rows, %d sections, %d categories",
              said, "planId", "seatCount", "rowCount", "sectionCount", "categoryCount");
      case EventCreatedDecoder.TEMPLATE_ID ->
          say("event %d of plan %d: %d seats", said, "eventId", "planId", "seatCount");
      case SalePhaseSetDecoder.TEMPLATE_ID -> say("event %d %s", said, "eventId", "phase");
      case SeatsHeldDecoder.TEMPLATE_ID -> held(said);
      case HoldConfirmedDecoder.TEMPLATE_ID ->
          say("confirmed hold %d: %d seats for %d", said, "holdId", "seatCount", "amount");
      case HoldReleasedDecoder.TEMPLATE_ID ->
          say("released hold %d: %d seats", said, "holdId", "seatCount");
      case HoldExpiredDecoder.TEMPLATE_ID ->
          say("expired hold %d: %d seats, told ", said, "holdId", "seatCount")
              + ClientId.toString(said.clientId());
      case CommandRejectedDecoder.TEMPLATE_ID -> say("rejected %s", said, "code");
      default -> state(said);
    };
  }

  private String state(Said said) {
    return switch (said.templateId()) {
      case EventStateDecoder.TEMPLATE_ID ->
          say(
                  "event %d \"%s\" of plan %d %s %s",
                  said, "eventId", "name", "planId", "phase", "currency")
              + say(" orphans %s: %d free", said, "orphanMode", "freeCount")
              + say(", %d held, %d sold", said, "heldCount", "soldCount")
              + say(", %d blocked", said, "blockedCount");
      case CategoryStateDecoder.TEMPLATE_ID ->
          say("category %d \"%s\" at %d", said, "category", "name", "amount");
      case SectionStateDecoder.TEMPLATE_ID ->
          say("section %d \"%s\"", said, "section", "name")
              + say(": %d rows from %d", said, "rowCount", "firstRow")
              + say(", %d seats from %d", said, "seatCount", "firstSeat");
      case RowMapStateDecoder.TEMPLATE_ID ->
          say(
                  "row %d \"%s\" of section %d from seat %d",
                  said, "row", "label", "section", "firstSeat")
              + ", segments %s: ".formatted(said.numbers("segments", "seatCount"))
              + each(said, "seats", seat -> seat.get("status").toString());
      case SeatNamesStateDecoder.TEMPLATE_ID ->
          say("row %d: ", said, "row") + each(said, "seats", EventText::name);
      case HoldStateDecoder.TEMPLATE_ID ->
          say("hold %d of buyer %d %s until ", said, "holdId", "buyer", "status")
              + time(said.field("deadline"))
              + say(" for %d: ", said, "amount")
              + seats(said);
      case OrderStateDecoder.TEMPLATE_ID ->
          say(
                  "order \"%s\" of buyer %d from hold %d at ",
                  said, "orderReference", "buyer", "holdId")
              + time(said.field("confirmedAt"))
              + say(" for %d: ", said, "amount")
              + seats(said);
      case EngineStateDecoder.TEMPLATE_ID ->
          say("engine: %d plans, %d events, %d seats", said, "planCount", "eventCount", "seatCount")
              + say(", %d live holds, %d orders", said, "liveHoldCount", "orderCount");
      default -> throw new IllegalArgumentException(said.toString());
    };
  }

  private String held(Said said) {
    return say("hold %d: ", said, "holdId")
        + seats(said)
        + say(" for %d until ", said, "amount")
        + time(said.field("deadline"))
        + (said.field("step") == 0 ? "" : say(", step %d", said, "step"));
  }

  /** A rejection, which knows no event, with the seats in the way, which are this event's. */
  String rejected(Said rejection, int eventId) {
    String seats =
        rejection.group("seats").stream()
            .map(seat -> label(eventId, number(seat, "seat")) + " " + seat.get("status"))
            .collect(Collectors.joining(", "));
    return say("rejected %s", rejection, "code") + (seats.isEmpty() ? "" : ": " + seats);
  }

  /** The format with the values of these fields. */
  private static String say(String format, Said said, String... names) {
    Map<String, Object> fields = said.fields();
    return format.formatted(Stream.of(names).map(fields::get).toArray());
  }

  private static String each(Said said, String group, Function<Map<String, Object>, String> text) {
    return said.group(group).stream().map(text).collect(Collectors.joining(" "));
  }

  private static String name(Map<String, Object> seat) {
    return "%s=%s/%d/%d"
        .formatted(seat.get("label"), seat.get("guid"), seat.get("category"), seat.get("traits"));
  }

  /** The seats of the message's group of that name, by their labels. */
  private String seats(Said said) {
    int eventId = (int) said.field("eventId");
    String labels = each(said, "seats", seat -> label(eventId, number(seat, "seat")));
    return labels.isEmpty() ? "no seats" : labels;
  }

  private static int number(Map<String, Object> entry, String name) {
    return ((Long) entry.get(name)).intValue();
  }

  private String label(int eventId, int seat) {
    return labels(eventId).get(seat);
  }

  /** Time since the scenario began: {@code 60s}, or to the nanosecond {@code 60s-1ns}. */
  private static String time(long nanos) {
    long since = nanos - Records.START_NANOS;
    return since % 1_000_000_000 == 0 ? since / 1_000_000_000 + "s" : since + "ns";
  }
}
