package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.WaitingRoomLeft;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import picocli.CommandLine.Command;

/** {@code queue leave}: gives up a place. */
@Command(name = "leave", description = "Give up a place, or an admission.")
final class QueueLeaveCommand extends VisitorCommand {
  @Override
  protected void run(Session session, Output output) {
    WaitingRoomLeft reply = change(session, 0, to -> to.leaveWaitingRoom(eventId(), buyer()));
    print(
        output,
        reply,
        json ->
            json.number("eventId", reply.eventId())
                .unsigned("buyer", reply.buyer())
                .unsigned("sequence", reply.sequence()),
        () ->
            output.line(
                "buyer %s has left the waiting room of event %d"
                    .formatted(Long.toUnsignedString(reply.buyer()), reply.eventId())));
  }
}
