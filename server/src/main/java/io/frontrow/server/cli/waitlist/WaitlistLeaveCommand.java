package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.WaitlistLeft;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.UnsignedLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waitlist leave}: stops waiting. */
@Command(name = "leave", description = "Stop waiting; an offer is given back.")
final class WaitlistLeaveCommand extends ChangeCommand {
  @Parameters(
      paramLabel = "ENTRY",
      converter = UnsignedLong.class,
      description = "The entry's number.")
  private long entryId;

  @Override
  protected void run(Session session, Output output) {
    WaitlistLeft left = change(session, 0, to -> to.leaveWaitlist(entryId));
    print(
        output,
        left,
        json ->
            json.unsigned("entryId", left.entryId())
                .number("eventId", left.eventId())
                .unsigned("sequence", left.sequence()),
        () ->
            output.line(
                "entry %s has left the waitlist of event %d"
                    .formatted(Long.toUnsignedString(left.entryId()), left.eventId())));
  }
}
