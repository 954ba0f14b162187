package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.VisitorAdmitted;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import picocli.CommandLine.Command;

/** {@code queue admit}: lets a visitor through out of turn. */
@Command(name = "admit", description = "Let a visitor through, whatever cap and rate say.")
final class QueueAdmitCommand extends VisitorCommand {
  @Override
  protected void run(Session session, Output output) {
    VisitorAdmitted admitted = change(session, 0, to -> to.admitVisitor(eventId(), buyer()));
    print(
        output,
        admitted,
        json ->
            json.number("eventId", admitted.eventId())
                .unsigned("buyer", admitted.buyer())
                .number("number", admitted.number())
                .number("rank", admitted.rank())
                .number("deadline", admitted.deadlineNanos())
                .unsigned("sequence", admitted.sequence()),
        () ->
            output.line(
                "buyer %s is admitted to event %d until %s"
                    .formatted(
                        Long.toUnsignedString(admitted.buyer()),
                        admitted.eventId(),
                        Texts.deadline(admitted.deadlineNanos()))));
  }
}
