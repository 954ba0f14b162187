package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.OfferDeclined;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.UnsignedLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waitlist decline}: gives an offer back. */
@Command(name = "decline", description = "Give an offer back; it goes to the next in line.")
final class WaitlistDeclineCommand extends ChangeCommand {
  @Parameters(
      paramLabel = "ENTRY",
      converter = UnsignedLong.class,
      description = "The entry's number.")
  private long entryId;

  @Override
  protected void run(Session session, Output output) {
    OfferDeclined declined = change(session, 0, to -> to.declineOffer(entryId));
    print(
        output,
        declined,
        json ->
            json.unsigned("entryId", declined.entryId())
                .unsigned("holdId", declined.holdId())
                .number("eventId", declined.eventId())
                .unsigned("sequence", declined.sequence()),
        () ->
            output.line(
                "entry %s declined hold %s of event %d"
                    .formatted(
                        Long.toUnsignedString(declined.entryId()),
                        Long.toUnsignedString(declined.holdId()),
                        declined.eventId())));
  }
}
