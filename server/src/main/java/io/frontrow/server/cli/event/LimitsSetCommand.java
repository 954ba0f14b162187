package io.frontrow.server.cli.event;

import io.frontrow.client.reply.LimitsSet;
import io.frontrow.client.reply.LimitsState;
import io.frontrow.client.request.TicketLimits;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code limits set}: how many tickets of an event may be had from now on. */
@Command(
    name = "set",
    description = "Set how many tickets of an event may be had at once; 0: no limit.")
final class LimitsSetCommand extends ChangeCommand {
  private static final int MAX = 65_535;

  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Option(names = "--per-hold", paramLabel = "N", description = "At most so many in one hold.")
  private Integer perHold;

  @Option(names = "--per-order", paramLabel = "N", description = "At most so many in one order.")
  private Integer perOrder;

  @Option(
      names = "--per-buyer",
      paramLabel = "N",
      description = "At most so many for one buyer; set it first while the event is a draft.")
  private Integer perBuyer;

  @Option(names = "--minimum", paramLabel = "N", description = "At least so many at once.")
  private Integer minimum;

  @Option(names = "--multiple", paramLabel = "N", description = "Only multiples of this.")
  private Integer multiple;

  @Override
  protected void checkChange(Output output) {
    Integer[] given = {perHold, perOrder, perBuyer, minimum, multiple};
    if (Stream.of(given).allMatch(it -> it == null)) {
      throw CommandFailedException.usage(
          "which limit? say --per-hold, --per-order, --per-buyer, --minimum or --multiple");
    }
    if (Stream.of(given).anyMatch(it -> it != null && (it < 0 || it > MAX))) {
      throw CommandFailedException.usage("a limit is from 0, for none, to " + MAX);
    }
  }

  /** A limit that is not named stays as it is. */
  @Override
  protected void run(Session session, Output output) {
    LimitsState now = session.await(session.client().getLimits(eventId));
    TicketLimits limits =
        new TicketLimits(
            or(perHold, now.maxPerHold()),
            or(perOrder, now.maxPerOrder()),
            or(perBuyer, now.maxPerBuyer()),
            or(minimum, now.minimum()),
            or(multiple, now.multiple()));
    LimitsSet set = change(session, 0, to -> to.setLimits(eventId, limits));
    LimitsState after = session.await(session.client().getLimits(eventId));
    print(
        output,
        set,
        json -> {
          json.number("eventId", set.eventId());
          EventDetails.writeLimits(json, after);
          json.unsigned("sequence", set.sequence());
        },
        () -> output.line("limits of event " + eventId + ": " + EventDetails.words(after)));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.INVALID_VALUE
        ? Optional.of("no number of tickets is allowed by all of these limits together")
        : super.advice(code, session);
  }

  private static int or(Integer given, int now) {
    return given == null ? now : given;
  }
}
