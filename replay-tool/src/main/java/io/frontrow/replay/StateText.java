package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Prints a state, for people as tables, for programs as an object a line. One thread only. */
final class StateText {
  private final JournalOptions options;
  private final Questions questions;
  private final TradeBook trades;
  private final NameBook names;

  StateText(JournalOptions options, Questions questions, TradeBook trades) {
    this.options = options;
    this.questions = questions;
    this.trades = trades;
    names = new NameBook(questions);
  }

  /** Where in the journal, and the state in numbers. */
  void head(ObjectNode engine) {
    String hash = Text.hex(engine.get("stateHash").bigIntegerValue().longValue());
    if (options.json()) {
      options.print(
          Json.object().put("kind", "state").<ObjectNode>setAll(engine).put("stateHash", hash));
      return;
    }
    options.print(
        "sequence %,d, %s, state hash %s",
        engine.get("sequence").asLong(), Text.time(engine.get("time").asLong()), hash);
    options.print(
        "all events: %s, %s, %,d waiting; %s",
        Text.count(engine.get("liveHoldCount").asLong(), "live hold"),
        Text.count(engine.get("orderCount").asLong(), "order"),
        engine.get("waitlistCount").asLong(),
        Text.count(engine.get("clientCount").asLong(), "client"));
  }

  void events(ArrayNode events) {
    if (options.json()) {
      events.forEach(event -> options.print(object("event", event)));
      return;
    }
    Table table =
        new Table(
            "event#", "name", "phase", "seats#", "free#", "held#", "sold#", "blocked#", "waiting#");
    for (JsonNode event : events) {
      table.row(
          event.get("eventId").asLong(),
          event.get("name").asText(),
          words(event.get("phase")),
          event.get("seatCount").asLong(),
          event.get("freeCount").asLong(),
          event.get("heldCount").asLong(),
          event.get("soldCount").asLong(),
          event.get("blockedCount").asLong(),
          event.get("waitlistCount").asLong());
    }
    print(table, "no events");
    if (events.size() == 1) {
      categories(events.get(0));
      areas(events.get(0));
    }
  }

  private void categories(JsonNode event) {
    Table table = new Table("category#", "name", "price");
    for (int i = 0; i < event.get("categoryCount").asInt(); i++) {
      ObjectNode category = questions.category(event.get("eventId").asLong(), i);
      table.row(
          i,
          category.get("name").asText(),
          Money.text(category.get("amount").asLong(), event.get("currency").asText()));
    }
    print(table, "no categories");
  }

  private void areas(JsonNode event) {
    Table table = new Table("area#", "name", "channel#", "places#", "held#", "sold#");
    for (int i = 0; i < event.get("areaCount").asInt(); i++) {
      ObjectNode area = questions.area(event.get("eventId").asLong(), i);
      for (JsonNode pool : area.get("pools")) {
        table.row(
            i,
            area.get("name").asText(),
            pool.get("channel").asLong(),
            pool.get("capacity").asLong(),
            pool.get("held").asLong(),
            pool.get("sold").asLong());
      }
    }
    if (!table.isEmpty()) {
      print(table, "");
    }
  }

  void map(ObjectNode event) {
    SeatPicture picture = new SeatPicture(questions, event);
    if (options.json()) {
      ObjectNode object =
          Json.object().put("kind", "map").put("eventId", event.get("eventId").asLong());
      picture.writeTo(object);
      options.print(object);
    } else {
      picture.print(options.out());
    }
  }

  /**
   * @param eventId 0: of all events
   */
  void holds(long eventId) {
    Table table = new Table("hold#", "event#", "client", "buyer", "until", "amount", "tickets");
    trades.forEachLiveHold(
        hold -> {
          if (eventId == 0 || hold.eventId() == eventId) {
            hold(table, hold);
          }
        });
    if (!options.json()) {
      print(table, "no live holds");
    }
  }

  private void hold(Table table, TradeBook.Hold hold) {
    ObjectNode state = trades.ask(hold);
    if (options.json()) {
      options.print(object("hold", state).put("client", Text.client(hold.clientId())));
      return;
    }
    boolean offered = state.get("waitlistEntryId").asLong() != 0;
    table.row(
        hold.holdId(),
        hold.eventId(),
        Text.client(hold.clientId()),
        state.get("buyer").asText(),
        Text.time(state.get("deadline").asLong()),
        names.money(hold.eventId(), state.get("amount").asLong()),
        names.tickets(hold.eventId(), state)
            + (offered ? " (offered to waitlist entry " + state.get("waitlistEntryId") + ")" : ""));
  }

  /**
   * @param eventId 0: of all events
   */
  void orders(long eventId) {
    Table table = new Table("order", "event#", "client", "buyer", "confirmed", "amount", "tickets");
    for (TradeBook.Order order : trades.orders()) {
      ObjectNode state = eventId == 0 || order.eventId() == eventId ? trades.ask(order) : null;
      if (state == null) {
        continue;
      }
      if (options.json()) {
        options.print(object("order", state).put("client", Text.client(order.clientId())));
        continue;
      }
      boolean cancelled = state.get("cancelled").asText().equals("YES");
      table.row(
          order.reference(),
          order.eventId(),
          Text.client(order.clientId()),
          state.get("buyer").asText(),
          Text.time(state.get("confirmedAt").asLong()),
          names.money(order.eventId(), state.get("amount").asLong()),
          cancelled ? "cancelled" : names.tickets(order.eventId(), state));
      table.printPage(options.out());
    }
    if (!options.json()) {
      print(table, "no orders");
    }
  }

  private static ObjectNode object(String kind, JsonNode state) {
    return Json.object().put("kind", kind).setAll((ObjectNode) state);
  }

  private void print(Table table, String otherwise) {
    options.out().println();
    if (table.isEmpty()) {
      options.out().println(otherwise);
    } else {
      table.lines().forEach(options.out()::println);
    }
  }

  private static String words(JsonNode name) {
    return name.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
