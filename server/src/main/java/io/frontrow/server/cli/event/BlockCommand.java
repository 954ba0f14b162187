package io.frontrow.server.cli.event;

import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SeatsBlocked;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code block}: takes free seats out of the sale. */
@Command(name = "block", description = "Take free seats out of the sale, for a reason.")
public final class BlockCommand extends ChangeCommand {
  private static final List<String> REASONS =
      List.of("house", "kill", "production", "safety", "other");

  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Option(
      names = "--reason",
      paramLabel = "house|kill|production|safety|other",
      required = true,
      description = "Why.")
  private String reason;

  @Mixin private SeatRange range;

  @Override
  protected void checkChange(Output output) {
    if (!REASONS.contains(reason)) {
      throw CommandFailedException.usage(
          "--reason is one of " + String.join(", ", REASONS) + ", not '" + reason + "'");
    }
    range.check();
  }

  @Override
  protected void run(Session session, Output output) {
    EventState event = session.event(eventId);
    List<Integer> seats = range.resolve(session, event);
    BlockReason why = BlockReason.valueOf(reason.toUpperCase(Locale.ROOT));
    SeatBatches.Sent<SeatsBlocked> sent =
        SeatBatches.send(
            seats,
            (index, batch) ->
                change(session, eventId, index, to -> to.blockSeats(eventId, why, batch)));
    print(
        output,
        sent.last(),
        json ->
            json.number("eventId", eventId)
                .text("reason", why)
                .number("seatCount", seats.size())
                .number("commandCount", sent.commands())
                .unsigned("sequence", sent.last().sequence()),
        () ->
            output.line(
                "%s of event %d blocked (%s)%s"
                    .formatted(
                        Texts.count(seats.size(), "seat", "seats"),
                        eventId,
                        reason,
                        sent.words())));
  }
}
