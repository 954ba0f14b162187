package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.Seed;
import io.frontrow.client.reply.WaitingRoomSet;
import io.frontrow.client.reply.WaitingRoomState;
import io.frontrow.client.request.WaitingRoomFigures;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Millis;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue set}: sets up a waiting room, or changes its figures. */
@Command(name = "set", description = "Set up a waiting room, or change how fast it admits.")
final class QueueSetCommand extends ChangeCommand {
  private static final int MAX_VISIT_MILLIS = 86_400_000;

  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Option(
      names = "--cap",
      paramLabel = "N",
      required = true,
      description = "How many may be admitted at one time.")
  private int cap;

  @Option(
      names = "--rate",
      paramLabel = "N",
      required = true,
      description = "How many are admitted in a minute, at most 600,000.")
  private int rate;

  @Option(
      names = "--visit",
      paramLabel = "TIME",
      required = true,
      converter = Millis.Converter.class,
      description = "How long an admission lasts, such as 10m; at most 24h.")
  private Millis visit;

  @Option(
      names = "--seed-hash",
      paramLabel = "HEX",
      converter = SeedHex.class,
      description = "The published SHA-256 of the draw's seed; needed to set the room up.")
  private Seed seedHash;

  @Override
  protected void checkChange(Output output) {
    if (cap < 1) {
      throw CommandFailedException.usage("--cap is 1 or more");
    }
    if (rate < 1 || rate > Limits.MAX_ADMISSIONS_PER_MINUTE) {
      throw CommandFailedException.usage(
          "--rate is from 1 to " + Texts.number(Limits.MAX_ADMISSIONS_PER_MINUTE));
    }
    if (visit.value() > MAX_VISIT_MILLIS) {
      throw CommandFailedException.usage("--visit is at most 24h, not " + visit);
    }
  }

  @Override
  protected void run(Session session, Output output) {
    Seed hash = seedHash == null ? hashSoFar(session) : seedHash;
    WaitingRoomFigures figures = new WaitingRoomFigures(cap, rate, visit.value(), hash);
    WaitingRoomSet set = change(session, 0, to -> to.setWaitingRoom(eventId, figures));
    print(
        output,
        set,
        json ->
            json.number("eventId", set.eventId())
                .text("phase", set.phase())
                .number("activeCap", cap)
                .number("admissionsPerMinute", rate)
                .number("visitMillis", visit.value())
                .text("seedHash", hash.hex())
                .unsigned("sequence", set.sequence()),
        () ->
            output.line(
                "waiting room of event %d: %s; %s at a time, %s a minute, %s each"
                    .formatted(
                        set.eventId(),
                        Texts.words(set.phase()),
                        Texts.number(cap),
                        Texts.number(rate),
                        Texts.duration(Duration.ofMillis(visit.value())))));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return ClosedRoom.advice(code, session, eventId);
  }

  private Seed hashSoFar(Session session) {
    if (session.event(eventId).waitingRoom() == WaitingRoomPhase.NONE) {
      throw CommandFailedException.usage(
          "a new waiting room needs --seed-hash; 'frontrow queue seed' makes a seed and its hash");
    }
    WaitingRoomState now = session.await(session.client().getWaitingRoom(eventId));
    return now.seedHash();
  }
}
