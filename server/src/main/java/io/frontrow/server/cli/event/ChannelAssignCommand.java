package io.frontrow.server.cli.event;

import io.frontrow.client.reply.EventState;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code channel assign}: moves seats to a channel. */
@Command(name = "assign", description = "Move seats to a channel, or back to the public.")
final class ChannelAssignCommand extends ChangeCommand {
  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(
      index = "1",
      paramLabel = "CHANNEL",
      description = "The channel's name or number; public for none.")
  private String channel;

  @Mixin private SeatRange range;

  @Override
  protected void checkChange(Output output) {
    range.check();
  }

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    int number = ChannelName.find(session, event, channel);
    List<Integer> seats = range.resolve(session, event);
    SeatBatches.Sent sent =
        SeatBatches.send(
            seats,
            (index, batch) ->
                change(session, eventId, index, to -> to.assignSeats(eventId, number, batch)));
    print(
        output,
        sent.last(),
        json ->
            json.number("eventId", eventId)
                .number("channel", number)
                .number("seatCount", seats.size())
                .number("commandCount", sent.commands())
                .unsigned("sequence", sent.last().sequence()),
        () ->
            output.line(
                "%s of event %d in %s%s"
                    .formatted(
                        Texts.count(seats.size(), "seat", "seats"),
                        eventId,
                        number == 0 ? "the public" : "channel " + channel,
                        sent.words())));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.CHANNEL_UNKNOWN
        ? Optional.of("the event has no channel of this number; 'frontrow channel list' shows them")
        : Optional.empty();
  }
}
