package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.WaitingRoomEntered;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import picocli.CommandLine.Command;

/** {@code queue enter}: takes a place in the waiting room. */
@Command(name = "enter", description = "Take a place; who has one keeps it.")
final class QueueEnterCommand extends VisitorCommand {
  @Override
  protected void run(Session session, Output output) {
    WaitingRoomEntered entered = change(session, 0, to -> to.enterWaitingRoom(eventId(), buyer()));
    print(
        output,
        entered,
        json ->
            json.number("eventId", entered.eventId())
                .unsigned("buyer", entered.buyer())
                .number("number", entered.number())
                .text("status", entered.status())
                .unsigned("sequence", entered.sequence()),
        () ->
            output.line(
                "buyer %s has place %s in the waiting room of event %d: %s"
                    .formatted(
                        Long.toUnsignedString(entered.buyer()),
                        Texts.number(entered.number()),
                        entered.eventId(),
                        Texts.words(entered.status()))));
  }
}
