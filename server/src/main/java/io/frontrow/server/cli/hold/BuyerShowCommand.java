package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.BuyerState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnsignedLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code buyer show}: how many tickets a buyer holds and has. */
@Command(
    name = "show",
    description =
        "Show how many tickets a buyer holds and has bought; they are counted in events that have"
            + " a limit per buyer.")
final class BuyerShowCommand extends ClientCommand {
  @Parameters(
      index = "0",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "The event's number.")
  private int eventId;

  @Parameters(
      index = "1",
      paramLabel = "BUYER",
      converter = UnsignedLong.class,
      description = "Your own number for the buyer.")
  private long buyer;

  @Override
  protected void run(Session session, Output output) {
    BuyerState state = session.await(session.client().getBuyer(eventId, buyer));
    // Tickets that were counted stay counted, also where the limit was taken away again.
    boolean counted =
        state.held() + state.sold() > 0
            || session.await(session.client().getLimits(eventId)).maxPerBuyer() > 0;
    if (output.isJson()) {
      output.object(
          json ->
              json.number("eventId", state.eventId())
                  .unsigned("buyer", state.buyer())
                  .number("held", state.held())
                  .number("sold", state.sold())
                  .flag("counted", counted)
                  .unsigned("sequence", state.sequence()));
    } else if (!counted) {
      output.line("tickets of buyers are not counted in this event: it has no limit per buyer");
    } else {
      output.line(
          "buyer %s of event %d: %s held, %s bought"
              .formatted(
                  Long.toUnsignedString(state.buyer()),
                  state.eventId(),
                  Texts.count(state.held(), "ticket", "tickets"),
                  Texts.number(state.sold())));
    }
  }
}
