package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.Seed;
import io.frontrow.client.reply.WaitingRoomOpened;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
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
    print(
        output,
        opened,
        json ->
            json.number("eventId", opened.eventId())
                .number("drawCount", opened.drawCount())
                .unsigned("sequence", opened.sequence()),
        () ->
            output.line(
                "waiting room of event %d is open: the order of %s is drawn"
                    .formatted(
                        opened.eventId(), Texts.count(opened.drawCount(), "visitor", "visitors"))));
  }
}
