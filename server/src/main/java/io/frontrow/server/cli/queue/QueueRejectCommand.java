package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.VisitorRejected;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import picocli.CommandLine.Command;

/** {@code queue reject}: sends a visitor away. */
@Command(name = "reject", description = "Send a visitor away for good.")
final class QueueRejectCommand extends VisitorCommand {
  @Override
  protected void run(Session session, Output output) {
    VisitorRejected reply = change(session, 0, to -> to.rejectVisitor(eventId(), buyer()));
    print(
        output,
        reply,
        json ->
            json.number("eventId", reply.eventId())
                .unsigned("buyer", reply.buyer())
                .unsigned("sequence", reply.sequence()),
        () ->
            output.line(
                "buyer %s may not enter the waiting room of event %d"
                    .formatted(Long.toUnsignedString(reply.buyer()), reply.eventId())));
  }
}
