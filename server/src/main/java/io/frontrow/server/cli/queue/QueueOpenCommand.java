package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.Seed;
import io.frontrow.client.reply.WaitingRoomOpened;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue open}: reveals the seed, which draws the order, and begins to admit. */
@Command(
    name = "open",
    description = "Reveal the seed: the order of those who wait is drawn, and they are admitted.")
final class QueueOpenCommand extends ChangeCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Option(
      names = "--seed",
      paramLabel = "HEX",
      required = true,
      converter = SeedHex.class,
      description = "The seed whose SHA-256 was published.")
  private Seed seed;

  @Override
  protected void run(Session session, Output output) {
    WaitingRoomOpened opened = change(session, 0, to -> to.openWaitingRoom(eventId, seed));
    WaitingRoomPhase phase = session.event(eventId).waitingRoom();
    print(
        output,
        opened,
        json ->
            json.number("eventId", opened.eventId())
                .text("phase", phase)
                .number("drawCount", opened.drawCount())
                .unsigned("sequence", opened.sequence()),
        () ->
            output.line(
                form(phase)
                    .formatted(
                        opened.eventId(), Texts.count(opened.drawCount(), "visitor", "visitors"))));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    Optional<String> closed = ClosedRoom.advice(code, session, eventId);
    return closed.isEmpty() && code == RejectCode.WAITING_ROOM_PHASE
        ? Optional.of(
            "the waiting room was opened before; 'frontrow queue show' says how it stands")
        : closed;
  }

  /** A large draw goes on behind the reply. */
  private static String form(WaitingRoomPhase phase) {
    return switch (phase) {
      case DRAWING ->
          "waiting room of event %d is being drawn: the order of %s; it opens when that is done";
      case OPEN -> "waiting room of event %d is open: the order of %s is drawn";
      default -> "waiting room of event %d was opened, with %s to draw, and is not open any more";
    };
  }
}
