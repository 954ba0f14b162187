package io.frontrow.server.cli.event;

import io.frontrow.client.reply.ChannelState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code channel list}: the channels of an event. */
@Command(name = "list", description = "List the channels of an event; their keys are not told.")
final class ChannelListCommand extends ClientCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Override
  protected void run(Session session, Output output) {
    List<ChannelState> channels = EventDetails.channels(session, session.event(eventId));
    if (output.isJson()) {
      channels.forEach(it -> output.object(json -> EventDetails.writeChannel(json, it)));
    } else if (channels.isEmpty()) {
      output.progress(
          "event %d has no channel; next: frontrow channel create %d NAME --key TEXT"
              .formatted(eventId, eventId));
    } else {
      EventDetails.table(channels).forEach(output::line);
    }
  }
}
