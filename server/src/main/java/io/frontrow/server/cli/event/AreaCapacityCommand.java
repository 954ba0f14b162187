package io.frontrow.server.cli.event;

import io.frontrow.client.reply.AreaCapacitySet;
import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.EventState;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code area capacity}: gives an area another number of places. */
@Command(
    name = "capacity",
    description = "Set how many places of an area there are, for the public or for a channel.")
final class AreaCapacityCommand extends ChangeCommand {
  private static final int MAX_CAPACITY = 1_000_000;

  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(index = "1", paramLabel = "AREA", description = "The area's name.")
  private String area;

  @Parameters(index = "2", paramLabel = "N", description = "How many places, at most 1,000,000.")
  private int capacity;

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = "Whose places, a channel by name or number; default: the public's.")
  private String channel;

  @Override
  protected void checkChange(Output output) {
    if (capacity < 0 || capacity > MAX_CAPACITY) {
      throw CommandFailedException.usage(
          "an area has from 0 to " + Texts.number(MAX_CAPACITY) + " places, not " + capacity);
    }
  }

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    int index = Names.find("area", "areas", session.areas(event), AreaState::name, area).area();
    int number = channel == null ? 0 : ChannelName.find(session, event, channel);
    AreaCapacitySet set =
        change(session, eventId, to -> to.setAreaCapacity(eventId, index, number, capacity));
    print(
        output,
        set,
        json ->
            json.number("eventId", set.eventId())
                .number("area", set.area())
                .number("channel", set.channel())
                .number("capacity", set.capacity())
                .unsigned("sequence", set.sequence()),
        () ->
            output.line(
                "%s of event %d has %s for %s"
                    .formatted(
                        area,
                        set.eventId(),
                        Texts.count(set.capacity(), "place", "places"),
                        channel == null ? "the public" : channel)));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.CHANNEL_UNKNOWN
        ? Optional.of("the event has no channel of this number; 'frontrow channel list' shows them")
        : Optional.empty();
  }
}
