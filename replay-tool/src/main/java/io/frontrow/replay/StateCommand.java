package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code state}: how things stood at a point of a journal. */
@Command(
    name = "state",
    description = {
      "Show how things stood at a point of a journal, or at its end.",
      "Without options an overview of all events; the event that is named in more detail."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal state data",
      "  frontrow journal state data --event 1 --map --at 18:57:03",
      "  frontrow journal state data --event 1 --holds --to 1000000 --json"
    })
final class StateCommand implements Runnable {
  @Mixin private JournalOptions options;
  @Mixin private UntilOptions until;

  @Option(names = "--event", paramLabel = "ID", description = "Only this event.")
  private long eventId;

  @Option(names = "--map", description = "Draw the seats; for one event.")
  private boolean map;

  @Option(names = "--holds", description = "List the live holds.")
  private boolean holds;

  @Option(names = "--orders", description = "List the orders.")
  private boolean orders;

  private final MessageReader messages = new MessageReader();

  @Override
  public void run() {
    boolean lists = holds || orders;
    PastEngine engine = lists ? new PastEngine() : PastEngine.silent();
    Questions questions = new Questions(engine, messages);
    TradeBook trades = new TradeBook(questions, messages, orders);
    if (lists) {
      until
          .timeline(options)
          .replay(engine, (buffer, offset, length) -> trades.look(engine.said(), buffer, offset));
    } else {
      until.timeline(options).replay(engine);
    }
    if (engine.engine().settings() == null) {
      throw new WrongQuestionException("there is no record up to there: no state");
    }
    StateText text = new StateText(options, questions, trades);
    ArrayNode events = wantedEvents(questions);
    if (map && events.size() != 1) {
      throw new WrongQuestionException(
          "there are %d events; say which to draw with --event".formatted(events.size()));
    }
    text.head(questions.engine());
    text.events(events);
    if (map) {
      text.map((ObjectNode) events.get(0));
    }
    if (holds) {
      text.holds(eventId);
    }
    if (orders) {
      text.orders(eventId);
    }
    long unknown = lists ? trades.unknown(questions.engine()) : 0;
    if (unknown > 0) {
      options.note(
          Text.format(
              "%,d live holds and orders are not listed: they are older than what is left of the"
                  + " journal",
              unknown));
    }
  }

  private ArrayNode wantedEvents(Questions questions) {
    ArrayNode events = Json.object().putArray("events");
    if (eventId != 0) {
      return events.add(known(questions.event(eventId)));
    }
    ObjectNode event = questions.nextEvent(0);
    while (event != null) {
      events.add(event);
      event = questions.nextEvent(event.get("eventId").asLong() + 1);
    }
    return events;
  }

  private ObjectNode known(ObjectNode event) {
    if (event == null) {
      throw new WrongQuestionException(
          String.format(
              Locale.ROOT,
              "there is no event %d at this point; see: frontrow journal state %s",
              eventId,
              options.directory()));
    }
    return event;
  }
}
