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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code unblock}: gives blocked seats back to the sale. */
@Command(name = "unblock", description = "Give blocked seats back to the sale.")
public final class UnblockCommand extends ChangeCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Mixin private SeatRange range;

  @Option(
      names = "--skip",
      description = "Leave seats alone that are not blocked, and say how many.")
  private boolean skip;

  @Override
  protected void checkChange(Output output) {
    range.check();
  }

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<Integer> seats = range.resolve(session, event);
    SeatBatches.Sent sent =
        SeatBatches.send(
            seats,
            skip,
            (index, batch) ->
                change(session, eventId, index, to -> to.unblockSeats(eventId, batch)));
    print(
        output,
        sent.last(),
        json -> {
          json.number("eventId", eventId).number("seatCount", seats.size());
          sent.writeTo(json);
        },
        () ->
            output.line(
                "%s of event %d free again%s"
                    .formatted(Texts.count(sent.done(), "seat", "seats"), eventId, sent.words())));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.SEATS_UNAVAILABLE
        ? Optional.of(
            "only blocked seats can be given back; name others, or say --skip to leave these alone")
        : Optional.empty();
  }
}
