package io.frontrow.server.cli.event;

import io.frontrow.client.reply.ChannelCreated;
import io.frontrow.client.reply.ChannelState;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.ChannelKey;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code channel create}: a new channel of an event. */
@Command(
    name = "create",
    description = "Create a channel: who presents its key may have what is in it.")
final class ChannelCreateCommand extends ChangeCommand {
  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(index = "1", paramLabel = "NAME", description = "What the channel is called.")
  private String name;

  @Option(
      names = "--key",
      paramLabel = "TEXT",
      required = true,
      converter = ChannelKey.class,
      description = "What buyers present. " + ChannelKey.RULE)
  private long key;

  @Override
  protected void checkChange(Output output) {
    ChannelName.checkNew(name);
  }

  @Override
  protected void run(Session session, Output output) {
    if (!isDecided(session)) {
      refuseNameOfAnother(session);
    }
    ChannelCreated created = change(session, 0, to -> to.createChannel(eventId, name, key));
    print(
        output,
        created,
        json ->
            json.number("eventId", created.eventId())
                .number("channel", created.channel())
                .text("name", name)
                .unsigned("sequence", created.sequence()),
        () ->
            output.line(
                "channel %d of event %d: %s - next: frontrow channel assign %d %s --section NAME"
                    .formatted(
                        created.channel(), created.eventId(), name, created.eventId(), name)));
  }

  private void refuseNameOfAnother(Session session) {
    for (ChannelState channel : EventDetails.channels(session, session.event(eventId))) {
      if (channel.name().equals(name)) {
        throw CommandFailedException.usage(
            "channel "
                + channel.channel()
                + " of event "
                + eventId
                + " is called '"
                + name
                + "' already; choose another name");
      }
    }
  }
}
