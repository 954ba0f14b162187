package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.WaitingRoomPhaseSet;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves a waiting room to another phase: {@code queue suspend}, {@code resume}, {@code close}. */
abstract class QueuePhaseCommand extends ChangeCommand {
  static final String CLOSED = "closed: nobody needs to be admitted";

  private final WaitingRoomPhase phase;

  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  private QueuePhaseCommand(WaitingRoomPhase phase) {
    this.phase = phase;
  }

  @Override
  protected void run(Session session, Output output) {
    WaitingRoomPhaseSet set = change(session, 0, to -> to.setWaitingRoomPhase(eventId, phase));
    print(
        output,
        set,
        json ->
            json.number("eventId", set.eventId())
                .text("phase", set.phase())
                .unsigned("sequence", set.sequence()),
        () ->
            output.line(
                "waiting room of event "
                    + set.eventId()
                    + " is "
                    + (set.phase() == WaitingRoomPhase.CLOSED
                        ? CLOSED
                        : Texts.words(set.phase()))));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return ClosedRoom.advice(code, session, eventId);
  }

  /** Admits nobody for a while. */
  @Command(name = "suspend", description = "Admit nobody until it is resumed.")
  static final class Suspend extends QueuePhaseCommand {
    Suspend() {
      super(WaitingRoomPhase.SUSPENDED);
    }
  }

  /** Goes on admitting. */
  @Command(name = "resume", description = "Go on admitting.")
  static final class Resume extends QueuePhaseCommand {
    Resume() {
      super(WaitingRoomPhase.OPEN);
    }
  }

  /** Takes the waiting room away. */
  @Command(name = "close", description = "End the waiting room: nobody needs to be admitted.")
  static final class Close extends QueuePhaseCommand {
    Close() {
      super(WaitingRoomPhase.CLOSED);
    }
  }
}
