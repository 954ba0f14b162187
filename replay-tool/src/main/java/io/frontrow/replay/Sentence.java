package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened, in words: a reply or event of the engine and the command that led to it. */
final class Sentence {
  private final NameBook names;

  Sentence(NameBook names) {
    this.names = names;
  }

  /**
   * @param name of the reply
   * @param command the fields of the record's message
   * @param commandName what that is called
   */
  String of(String name, JsonNode reply, String commandName, JsonNode command) {
    long eventId = reply.path("eventId").asLong();
    return switch (name) {
      case "SeatsHeld" ->
          "held %s by hold %s%s until %s, %s"
              .formatted(
                  names.tickets(eventId, reply),
                  reply.get("holdId"),
                  buyer(command),
                  time(reply, "deadline"),
                  money(reply, "amount"));
      case "SeatsOffered" ->
          "offered %s by hold %s to waitlist entry %s until %s, %s"
              .formatted(
                  names.tickets(eventId, reply),
                  reply.get("holdId"),
                  reply.get("entryId"),
                  time(reply, "deadline"),
                  money(reply, "amount"));
      case "HoldConfirmed" ->
          "sold %s of hold %s as order %s, %s%s%s"
              .formatted(
                  tickets(reply.get("ticketCount")),
                  reply.get("holdId"),
                  command.get("orderReference").asText(),
                  money(reply, "amount"),
                  left(reply),
                  isYes(reply, "late") ? ", late: the hold had expired" : "");
      case "HoldReleased" ->
          "released %s of hold %s%s"
              .formatted(tickets(reply.get("ticketCount")), reply.get("holdId"), left(reply));
      case "HoldExpired" ->
          "hold %s expired with %s: its deadline had come"
              .formatted(reply.get("holdId"), tickets(reply.get("ticketCount")));
      case "HoldExtended" ->
          "extended hold %s until %s".formatted(reply.get("holdId"), time(reply, "deadline"));
      case "HeldSeatsSwapped" ->
          "swapped in hold %s: %s".formatted(reply.get("holdId"), swaps(eventId, command));
      default -> ofOrders(name, reply, commandName, command);
    };
  }

  private String ofOrders(String name, JsonNode reply, String commandName, JsonNode command) {
    long eventId = reply.path("eventId").asLong();
    return switch (name) {
      case "SoldSeatsSwapped" ->
          "swapped in order %s: %s"
              .formatted(command.get("orderReference").asText(), swaps(eventId, command));
      case "OrderCancelled" ->
          "cancelled %s of order %s, refund %s, %s left"
              .formatted(
                  tickets(reply.get("ticketCount")),
                  command.get("orderReference").asText(),
                  money(reply, "refund"),
                  tickets(reply.get("ticketsLeft")));
      case "SeatsBlocked" ->
          "blocked %s: %s".formatted(names.tickets(eventId, command), words(command, "reason"));
      case "SeatsUnblocked" -> "unblocked " + names.tickets(eventId, command);
      case "CommandRejected" -> refusal(reply, commandName, command);
      default -> ofWaiting(name, reply, command);
    };
  }

  private String ofWaiting(String name, JsonNode reply, JsonNode command) {
    JsonNode entry = reply.path("entryId");
    JsonNode event = reply.path("eventId");
    return switch (name) {
      case "WaitlistJoined" ->
          "joined the waitlist of event %s for %s as entry %s at position %s%s"
              .formatted(
                  event,
                  tickets(command.get("quantity")),
                  entry,
                  reply.get("position"),
                  buyer(command));
      case "WaitlistLeft" -> "left the waitlist of event %s, entry %s".formatted(event, entry);
      case "WaitlistExpired" -> "waitlist entry %s of event %s expired".formatted(entry, event);
      case "OfferDeclined" ->
          "declined the offer of hold %s, entry %s".formatted(reply.get("holdId"), entry);
      case "WaitingRoomEntered" ->
          "entered the waiting room of event %s as number %s%s"
              .formatted(event, reply.get("number"), buyer(reply));
      case "WaitingRoomLeft" ->
          "left the waiting room of event %s%s".formatted(event, buyer(reply));
      case "VisitorAdmitted" ->
          "admitted to event %s until %s%s%s"
              .formatted(
                  event,
                  time(reply, "deadline"),
                  buyer(reply),
                  reply.get("rank").asLong() == 0 ? ", out of turn" : "");
      case "VisitExpired" -> "the visit to event %s ended%s".formatted(event, buyer(reply));
      case "VisitorRejected" ->
          "sent away from the waiting room of event %s%s".formatted(event, buyer(reply));
      case "EventCreated" -> "created event %s, %s".formatted(event, command.get("name").asText());
      case "SalePhaseSet" -> "event %s is now %s".formatted(event, words(reply, "phase"));
      case "EventArchived" -> "archived event %s".formatted(event);
      default -> plain(name, reply);
    };
  }

  private static String plain(String name, JsonNode reply) {
    ObjectNode fields = reply.deepCopy();
    fields.remove(List.of("requestId", "sequence", "flags"));
    return name + " " + MessageText.of(fields);
  }

  private String refusal(JsonNode reply, String commandName, JsonNode command) {
    long eventId = command.path("eventId").asLong();
    List<String> obstacles = new ArrayList<>();
    for (JsonNode seat : reply.get("seats")) {
      String name = eventId == 0 ? "seat " + seat.get("seat") : seat(eventId, seat.get("seat"));
      obstacles.add(name + " " + words(seat, "reason"));
    }
    return "refused "
        + commandName
        + ": "
        + reply.get("code").asText()
        + (obstacles.isEmpty() ? "" : " (" + String.join(", ", obstacles) + ")")
        + buyer(command);
  }

  private String swaps(long eventId, JsonNode command) {
    List<String> swaps = new ArrayList<>();
    for (JsonNode swap : command.get("swaps")) {
      swaps.add(seat(eventId, swap.get("give")) + " for " + seat(eventId, swap.get("take")));
    }
    return String.join(", ", swaps);
  }

  private String seat(long eventId, JsonNode seat) {
    return names.seat(eventId, seat.asInt());
  }

  private String money(JsonNode reply, String field) {
    return names.money(reply.get("eventId").asLong(), reply.get(field).asLong());
  }

  private static String left(JsonNode reply) {
    return reply.get("ticketsLeft").asLong() == 0
        ? ""
        : ", " + tickets(reply.get("ticketsLeft")) + " left in it";
  }

  private static String buyer(JsonNode message) {
    JsonNode buyer = message.path("buyer");
    return buyer.isMissingNode() || buyer.asText().equals("0")
        ? ""
        : " for buyer " + buyer.asText();
  }

  private static String tickets(JsonNode count) {
    return count.asLong() == 1 ? "1 ticket" : Text.format("%,d tickets", count.asLong());
  }

  private static String time(JsonNode reply, String field) {
    return Text.time(reply.get(field).asLong());
  }

  private static boolean isYes(JsonNode reply, String field) {
    return reply.get(field).asText().equals("YES");
  }

  private static String words(JsonNode message, String field) {
    return message.get(field).asText().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
