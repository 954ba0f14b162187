package io.frontrow.server.cli;

import io.frontrow.client.reply.SalePhaseSet;
import io.frontrow.protocol.sbe.SalePhase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Moves an event to another phase of its sale: {@code event open}, {@code pause}, {@code close}.
 */
abstract class EventPhaseCommand extends ClientCommand {
  private final SalePhase phase;

  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int event;

  private EventPhaseCommand(SalePhase phase) {
    this.phase = phase;
  }

  @Override
  void run(Session session, Output output) {
    SalePhaseSet set = session.await(session.client().setSalePhase(event, phase));
    if (output.isJson()) {
      output.object(
          json ->
              json.number("eventId", set.eventId())
                  .text("phase", set.phase())
                  .unsigned("sequence", set.sequence()));
    } else {
      output.line("event " + set.eventId() + " is " + Texts.words(set.phase()));
    }
  }

  /** Opens the sale, or opens it again. */
  @Command(name = "open", description = "Put an event on sale.")
  static final class Open extends EventPhaseCommand {
    Open() {
      super(SalePhase.ON_SALE);
    }
  }

  /** Pauses the sale. */
  @Command(name = "pause", description = "Take no new holds; live ones can still be confirmed.")
  static final class Pause extends EventPhaseCommand {
    Pause() {
      super(SalePhase.PAUSED);
    }
  }

  /** Closes the sale. */
  @Command(
      name = "close",
      description = "End the sale; live holds can be confirmed until they expire.")
  static final class Close extends EventPhaseCommand {
    Close() {
      super(SalePhase.CLOSED);
    }
  }
}
