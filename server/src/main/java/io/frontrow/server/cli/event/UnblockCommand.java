package io.frontrow.server.cli.event;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SeatsUnblocked;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code unblock}: gives blocked seats back to the sale. */
@Command(name = "unblock", description = "Give blocked seats back to the sale.")
public final class UnblockCommand extends ChangeCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Mixin private SeatRange range;

  @Override
  protected void checkChange(Output output) {
    range.check();
  }

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<Integer> seats = range.resolve(session, event);
    SeatBatches.Sent<SeatsUnblocked> sent =
        SeatBatches.send(
            seats,
            (index, batch) ->
                change(session, eventId, index, to -> to.unblockSeats(eventId, batch)));
    print(
        output,
        sent.last(),
        json ->
            json.number("eventId", eventId)
                .number("seatCount", seats.size())
                .number("commandCount", sent.commands())
                .unsigned("sequence", sent.last().sequence()),
        () ->
            output.line(
                "%s of event %d free again%s"
                    .formatted(Texts.count(seats.size(), "seat", "seats"), eventId, sent.words())));
  }
}
