package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the seat of a name in the events of a journal as they are created: in one event, or in each
 * that has such a seat. One thread only.
 */
final class SeatFilter {
  private final String wanted;
  private final long onlyEventId;
  private final Map<Long, Match> matches = new LinkedHashMap<>();
  private boolean begun;
  private String hint;

  /** The seat in one event. */
  record Match(long eventId, int seat, String name) {}

  /**
   * @param onlyEventId 0: any event
   */
  SeatFilter(String wanted, long onlyEventId) {
    this.wanted = wanted;
    this.onlyEventId = onlyEventId;
    hint =
        onlyEventId == 0
            ? "no event was created in what was read"
            : "there is no event " + onlyEventId + " in what was read";
  }

  /** Looks whether the record that was just applied created an event. */
  void look(PastEngine engine, Questions questions, MessageKeys keys) {
    if (!begun) {
      begun = true;
      lookAround(engine, questions);
    }
    Said said = engine.said();
    for (int i = 0; i < said.count(); i++) {
      if (said.templateId(i) == EventCreatedDecoder.TEMPLATE_ID) {
        created(questions, keys.wrap(said.buffer(), said.offset(i)).eventId());
      }
    }
  }

  /** A replay that begins with a snapshot finds events that are there already. */
  private void lookAround(PastEngine engine, Questions questions) {
    if (engine.engine().sequence() <= 1) {
      return;
    }
    ObjectNode event = questions.nextEvent(0);
    while (event != null) {
      created(questions, event.get("eventId").asLong());
      event = questions.nextEvent(event.get("eventId").asLong() + 1);
    }
  }

  private void created(Questions questions, long eventId) {
    if (onlyEventId != 0 && eventId != onlyEventId || matches.containsKey(eventId)) {
      return;
    }
    SeatNames names = SeatNames.learn(questions, eventId);
    if (names == null) {
      return; // a reply that came again after the event was archived
    }
    int seat = names.resolve(wanted);
    if (seat >= 0) {
      matches.put(eventId, new Match(eventId, seat, names.name(seat)));
    } else {
      hint = "in event " + eventId + " " + names.hint(wanted);
    }
  }

  /** The seat in the event; null if it has none of the name. */
  Match in(long eventId) {
    return matches.get(eventId);
  }

  Collection<Match> matches() {
    return matches.values();
  }

  /** Fails if no event had such a seat. */
  void requireFound() {
    if (matches.isEmpty()) {
      throw new WrongQuestionException("no seat is called \"" + wanted + "\"; " + hint);
    }
  }
}
