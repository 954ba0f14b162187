package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.HoldConfirmed;
import io.frontrow.client.request.ConfirmRequest;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.KeyOption;
import io.frontrow.server.cli.shared.NamedTickets;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnchangedOption;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code confirm}: sells a hold, or a part of it. */
@Command(
    name = "confirm",
    description = "Sell a hold, or what is named of it: turn it into an order.")
public final class ConfirmCommand extends ChangeCommand {
  @Parameters(
      paramLabel = "HOLD",
      converter = UnsignedLong.class,
      description = "The hold's number.")
  private long holdId;

  @Option(
      names = "--order",
      paramLabel = "REF",
      required = true,
      description = "Your own reference for the order, unique in the account.")
  private String reference;

  @Mixin private NamedTickets part;

  @Mixin private UnchangedOption unchanged;

  @Option(
      names = "--late",
      description = "If the hold has expired: sell it all the same, if it can still be had.")
  private boolean late;

  @Mixin private KeyOption key;

  @Override
  protected void checkChange(Output output) {
    OrderReference.check(reference);
    part.check();
  }

  @Override
  protected void run(Session session, Output output) {
    int eventId = KnownEvent.ofHold(session, holdId);
    ConfirmRequest request =
        ConfirmRequest.of(holdId, reference)
            .withUnchangedSince(unchanged.value())
            .withChannelKey(key.value())
            .withLate(late)
            .withTickets(part.resolve(session, eventId));
    HoldConfirmed confirmed = change(session, eventId, to -> to.confirmHold(request));
    EventState event = session.event(confirmed.eventId());
    print(
        output,
        confirmed,
        json -> write(json, event, confirmed),
        () -> print(output, event, confirmed));
  }

  private void print(Output output, EventState event, HoldConfirmed confirmed) {
    output.line(
        "order %s: %s of event %d sold for %s%s - see: frontrow order show %s"
            .formatted(
                reference,
                Texts.count(confirmed.ticketCount(), "ticket", "tickets"),
                confirmed.eventId(),
                Texts.money(confirmed.amount(), event.currency()),
                confirmed.late() ? ", late" : "",
                reference));
    if (confirmed.ticketsLeft() > 0) {
      output.line(
          "hold %s still has %s"
              .formatted(
                  Long.toUnsignedString(holdId),
                  Texts.count(confirmed.ticketsLeft(), "ticket", "tickets")));
    }
  }

  private void write(JsonObject json, EventState event, HoldConfirmed confirmed) {
    json.text("orderReference", reference)
        .unsigned("holdId", confirmed.holdId())
        .number("eventId", confirmed.eventId())
        .number("ticketCount", confirmed.ticketCount())
        .number("ticketsLeft", confirmed.ticketsLeft())
        .number("amount", confirmed.amount())
        .text("currency", event.currency())
        .flag("late", confirmed.late())
        .unsigned("sequence", confirmed.sequence());
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return switch (code) {
      case HOLD_EXPIRED -> expired(session);
      case SEATS_UNAVAILABLE, AREA_FULL ->
          Optional.of(
              "not all that the hold had can still be had; name what can, or hold something else");
      default -> Optional.empty();
    };
  }

  private Optional<String> expired(Session session) {
    if (session.await(session.client().getHold(holdId)).waitlistEntryId() != 0) {
      return Optional.of(
          "the offer's time is over, and an offer cannot be confirmed late; join the waitlist"
              + " again");
    }
    return late
        ? Optional.of(
            "the hold expired too long ago, or was confirmed late before; hold the seats again")
        : Optional.empty();
  }
}
