package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.HoldReleased;
import io.frontrow.client.request.Tickets;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.NamedTickets;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnchangedOption;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code release}: gives a hold back, or a part of it. */
@Command(name = "release", description = "Give a hold back, or what is named of it.")
public final class ReleaseCommand extends ChangeCommand {
  @Parameters(
      paramLabel = "HOLD",
      converter = UnsignedLong.class,
      description = "The hold's number.")
  private long holdId;

  @Mixin private NamedTickets part;

  @Mixin private UnchangedOption unchanged;

  @Override
  protected void checkChange(Output output) {
    part.check();
  }

  @Override
  protected void run(Session session, Output output) {
    int eventId = KnownEvent.ofHold(session, holdId);
    Tickets tickets = part.resolve(session, eventId);
    HoldReleased released =
        change(session, eventId, to -> to.releaseHold(holdId, unchanged.value(), tickets));
    print(
        output,
        released,
        json ->
            json.unsigned("holdId", released.holdId())
                .number("eventId", released.eventId())
                .number("ticketCount", released.ticketCount())
                .number("ticketsLeft", released.ticketsLeft())
                .unsigned("sequence", released.sequence()),
        () -> output.line(words(released)));
  }

  private static String words(HoldReleased released) {
    String hold = Long.toUnsignedString(released.holdId());
    String tickets = Texts.count(released.ticketCount(), "ticket", "tickets");
    return released.ticketsLeft() == 0
        ? "hold %s is released: %s of event %d given back"
            .formatted(hold, tickets, released.eventId())
        : "hold %s: %s of event %d given back, %s left"
            .formatted(hold, tickets, released.eventId(), Texts.number(released.ticketsLeft()));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.HOLD_EXPIRED
        ? Optional.of("the hold's time is over: what it had is given back already")
        : Optional.empty();
  }
}
