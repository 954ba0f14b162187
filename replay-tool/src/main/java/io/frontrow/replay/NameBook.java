package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the events last spoken of: what their seats and areas are called and which currency
 * they are sold in. One thread only.
 */
final class NameBook {
  private static final int MAX_EVENTS = 8;

  private final Questions questions;
  private final Map<Long, Names> names =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Names> eldest) {
          return size() > MAX_EVENTS;
        }
      };

  private record Names(SeatNames seats, String currency) {}

  NameBook(Questions questions) {
    this.questions = questions;
  }

  private Names of(long eventId) {
    Names known = names.get(eventId);
    if (known == null) {
      ObjectNode event = questions.event(eventId);
      if (event == null) {
        return null; // archived
      }
      known = new Names(SeatNames.learn(questions, eventId), event.get("currency").asText());
      names.put(eventId, known);
    }
    return known;
  }

  String seat(long eventId, int seat) {
    Names known = of(eventId);
    return known == null ? "seat " + seat : known.seats().name(seat);
  }

  String money(long eventId, long amount) {
    Names known = of(eventId);
    return known == null ? Text.format("%,d", amount) : Money.text(amount, known.currency());
  }

  /** The seats and places that a message of this event has, named. */
  String tickets(long eventId, JsonNode message) {
    Names known = of(eventId);
    List<String> tickets = new ArrayList<>();
    for (JsonNode seat : message.path("seats")) {
      tickets.add(seat(eventId, seat.get("seat").asInt()));
    }
    for (JsonNode area : message.path("areas")) {
      int number = area.get("area").asInt();
      String name = known == null ? "area " + number : known.seats().area(number);
      tickets.add(name + "=" + area.path("quantity").asText());
    }
    return String.join(", ", tickets);
  }
}
