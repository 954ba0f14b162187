package io.frontrow.server.cli.event;

import io.frontrow.client.reply.SalePhaseSet;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Moves an event to another phase of its sale: {@code event presale}, {@code open}, {@code pause},
 * {@code close}.
 */
abstract class EventPhaseCommand extends ChangeCommand {
  private final SalePhase phase;

  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int event;

  private EventPhaseCommand(SalePhase phase) {
    this.phase = phase;
  }

  @Override
  protected void run(Session session, Output output) {
    SalePhaseSet set = change(session, 0, to -> to.setSalePhase(event, phase));
    print(
        output,
        set,
        json ->
            json.number("eventId", set.eventId())
                .text("phase", set.phase())
                .unsigned("sequence", set.sequence()),
        () -> output.line("event " + set.eventId() + " is " + words(set.phase())));
    if (set.phase() == SalePhase.ON_SALE || set.phase() == SalePhase.PRESALE) {
      warnOfGifts(session, output);
    }
  }

  /** A price that was forgotten is found out too late otherwise. */
  private void warnOfGifts(Session session, Output output) {
    List<String> free = FreeCategories.of(session, session.event(event));
    if (!free.isEmpty()) {
      output.progress(
          "warning: tickets of %s cost nothing; 'frontrow event price %s %s=AMOUNT' sets a price"
              .formatted(
                  String.join(", ", free), Integer.toUnsignedString(event), quoted(free.get(0))));
    }
  }

  private static String quoted(String name) {
    return name.contains(" ") ? '"' + name + '"' : name;
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.PHASE_CHANGE_REFUSED
        ? Optional.of(
            "the event is %s, and cannot go from there to %s"
                .formatted(words(session.event(event).phase()), Texts.words(phase)))
        : Optional.empty();
  }

  private static String words(SalePhase phase) {
    return phase == SalePhase.PRESALE ? "in presale" : Texts.words(phase);
  }

  /** Opens the sale, or opens it again. */
  @Command(name = "open", description = "Put an event on sale.")
  static final class Open extends EventPhaseCommand {
    Open() {
      super(SalePhase.ON_SALE);
    }
  }

  /** Sells to those who have the key of a channel. */
  @Command(
      name = "presale",
      description = "Sell to those who present a channel's key, and only what is in that channel.")
  static final class Presale extends EventPhaseCommand {
    Presale() {
      super(SalePhase.PRESALE);
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
