package io.frontrow.server.cli.event;

import io.frontrow.client.reply.EventState;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  @Option(
      names = "--skip",
      description = "Leave seats alone that are held, sold or blocked already, and say how many.")
  private boolean skip;

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
    SeatBatches.Sent sent =
        SeatBatches.send(
            seats,
            skip,
            (index, batch) ->
                change(session, eventId, index, to -> to.blockSeats(eventId, why, batch)));
    print(
        output,
        sent.last(),
        json -> {
          json.number("eventId", eventId).text("reason", why).number("seatCount", seats.size());
          sent.writeTo(json);
        },
        () ->
            output.line(
                "%s of event %d blocked (%s)%s"
                    .formatted(
                        Texts.count(sent.done(), "seat", "seats"), eventId, reason, sent.words())));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.SEATS_UNAVAILABLE
        ? Optional.of(
            "only free seats can be blocked; name others, or say --skip to leave these alone")
        : Optional.empty();
  }
}
