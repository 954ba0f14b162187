package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.OrderState;
import io.frontrow.client.reply.SoldSeatsSwapped;
import io.frontrow.client.request.Swap;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.KeyOption;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnchangedOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code order swap}: gives seats of an order for others. */
@Command(name = "swap", description = "Give seats of an order for others, all swaps or none.")
final class OrderSwapCommand extends ChangeCommand {
  @Parameters(index = "0", paramLabel = "REF", description = "Your own reference for the order.")
  private String reference;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "GIVE=TAKE",
      description = "A seat to give and the one to take for it, by name or guid.")
  private List<String> swaps;

  @Mixin private KeyOption key;

  @Mixin private UnchangedOption unchanged;

  @Override
  protected void checkChange(Output output) {
    OrderReference.check(reference);
    NamedSwaps.check(swaps);
  }

  @Override
  protected void run(Session session, Output output) {
    OrderState now = session.await(session.client().getOrder(reference));
    EventState event = session.event(now.eventId());
    List<Swap> resolved = NamedSwaps.resolve(session, now.eventId(), swaps);
    SoldSeatsSwapped swapped =
        change(
            session,
            now.eventId(),
            to -> to.swapSoldSeats(reference, unchanged.value(), key.value(), resolved));
    print(
        output,
        swapped,
        json ->
            json.text("orderReference", reference)
                .unsigned("holdId", swapped.holdId())
                .number("eventId", swapped.eventId())
                .number("seatCount", swapped.seatCount())
                .number("amount", swapped.amount())
                .text("currency", event.currency())
                .unsigned("sequence", swapped.sequence()),
        () ->
            output.line(
                "order %s: %s swapped, %s in all"
                    .formatted(
                        reference,
                        Texts.count(swapped.seatCount(), "seat", "seats"),
                        Texts.money(swapped.amount(), event.currency()))));
  }
}
