package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.HeldSeatsSwapped;
import io.frontrow.client.reply.HoldState;
import io.frontrow.client.request.Swap;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.KeyOption;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnchangedOption;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hold swap}: gives seats of a hold for others. */
@Command(
    name = "swap",
    description = "Give seats of a hold for others, all swaps or none. The price stays.")
final class HoldSwapCommand extends ChangeCommand {
  @Parameters(
      index = "0",
      paramLabel = "HOLD",
      converter = UnsignedLong.class,
      description = "The hold's number.")
  private long holdId;

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
    NamedSwaps.check(swaps);
  }

  @Override
  protected void run(Session session, Output output) {
    HoldState now = session.await(session.client().getHold(holdId));
    EventState event = session.event(now.eventId());
    List<Swap> resolved = NamedSwaps.resolve(session, now.eventId(), swaps);
    HeldSeatsSwapped swapped =
        change(
            session,
            now.eventId(),
            to -> to.swapHeldSeats(holdId, unchanged.value(), key.value(), resolved));
    print(
        output,
        swapped,
        json ->
            json.unsigned("holdId", swapped.holdId())
                .number("eventId", swapped.eventId())
                .number("seatCount", swapped.seatCount())
                .number("amount", swapped.amount())
                .text("currency", event.currency())
                .unsigned("sequence", swapped.sequence()),
        () ->
            output.line(
                "hold %s: %s swapped, %s in all"
                    .formatted(
                        Long.toUnsignedString(holdId),
                        Texts.count(swapped.seatCount(), "seat", "seats"),
                        Texts.money(swapped.amount(), event.currency()))));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.HOLD_EXPIRED
        ? Optional.of("the hold's time is over: it has no seats to swap; hold those that you want")
        : Optional.empty();
  }
}
