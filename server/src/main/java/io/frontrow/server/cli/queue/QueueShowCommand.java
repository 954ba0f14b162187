package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.Seed;
import io.frontrow.client.reply.VisitorState;
import io.frontrow.client.reply.WaitingRoomState;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue show}: a waiting room, or where one visitor stands in it. */
@Command(
    name = "show",
    description = "Show a waiting room, or a visitor's position and estimated wait.")
final class QueueShowCommand extends ClientCommand {
  private static final String UNKNOWN = "unknown";
  private static final Pattern ZERO = Pattern.compile("0+");

  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Option(
      names = "--buyer",
      paramLabel = "ID",
      converter = UnsignedLong.class,
      description = "Show where this buyer stands.")
  private Long buyer;

  @Override
  protected void run(Session session, Output output) {
    if (buyer == null) {
      WaitingRoomState room = session.await(session.client().getWaitingRoom(eventId));
      if (output.isJson()) {
        output.object(json -> write(json, room));
      } else {
        print(output, room);
      }
      return;
    }
    VisitorState visitor = session.await(session.client().getVisitor(eventId, buyer));
    WaitingRoomPhase phase = session.event(eventId).waitingRoom();
    if (output.isJson()) {
      output.object(json -> write(json, visitor));
    } else {
      print(output, visitor);
      if (phase == WaitingRoomPhase.CLOSED) {
        output.line("the waiting room is " + QueuePhaseCommand.CLOSED);
      }
    }
  }

  private static void print(Output output, WaitingRoomState room) {
    if (room.phase() == WaitingRoomPhase.NONE) {
      output.line(
          "event %d has no waiting room: nobody needs to be admitted".formatted(room.eventId()));
      return;
    }
    output.line(
        "waiting room of event "
            + room.eventId()
            + ": "
            + (room.phase() == WaitingRoomPhase.CLOSED
                ? QueuePhaseCommand.CLOSED
                : Texts.words(room.phase())));
    output.line("waiting:   " + Texts.number(room.waitingCount()));
    output.line(
        "admitted:  "
            + Texts.number(room.activeCount())
            + " of "
            + Texts.number(room.activeCap())
            + " at a time");
    output.line(
        "rate:      "
            + Texts.number(room.admissionsPerMinute())
            + " a minute, for "
            + Texts.duration(Duration.ofMillis(room.visitMillis()))
            + " each");
    output.line("entered:   " + Texts.number(room.enteredCount()));
    if (isKnown(room.seedHash())) {
      output.line("seed hash: " + room.seedHash().hex());
    }
    if (isKnown(room.seed())) {
      output.line("seed:      " + room.seed().hex());
      output.line("drawn:     " + Texts.count(room.drawCount(), "visitor", "visitors"));
    }
  }

  /** A seed that was not told yet is all zero. */
  private static boolean isKnown(Seed seed) {
    return !ZERO.matcher(seed.hex()).matches();
  }

  private static void print(Output output, VisitorState visitor) {
    output.line(
        "buyer %s in the waiting room of event %d: %s"
            .formatted(
                Long.toUnsignedString(visitor.buyer()),
                visitor.eventId(),
                visitor.status() == VisitorStatus.NONE
                    ? "not in it"
                    : Texts.words(visitor.status())));
    if (visitor.status() == VisitorStatus.ADMITTED) {
      output.line("until:          " + Texts.deadline(visitor.deadlineNanos()));
    }
    if (visitor.status() == VisitorStatus.WAITING) {
      output.line("position:       " + position(visitor));
      output.line("estimated wait: " + estimatedWait(visitor));
    }
  }

  private static String position(VisitorState visitor) {
    return visitor.position().isPresent()
        ? Texts.number(visitor.position().getAsInt())
        : UNKNOWN + ", the order is not drawn yet";
  }

  private static String estimatedWait(VisitorState visitor) {
    return visitor.estimatedWaitMillis().isPresent()
        ? "about " + Texts.duration(Duration.ofMillis(visitor.estimatedWaitMillis().getAsLong()))
        : UNKNOWN + ", too few were admitted so far to tell";
  }

  private static void write(JsonObject json, WaitingRoomState room) {
    json.number("eventId", room.eventId())
        .text("phase", room.phase())
        .number("waitingCount", room.waitingCount())
        .number("activeCount", room.activeCount())
        .number("activeCap", room.activeCap())
        .number("admissionsPerMinute", room.admissionsPerMinute())
        .number("visitMillis", room.visitMillis())
        .number("enteredCount", room.enteredCount())
        .number("drawCount", room.drawCount());
    if (isKnown(room.seedHash())) {
      json.text("seedHash", room.seedHash().hex());
    }
    if (isKnown(room.seed())) {
      json.text("seed", room.seed().hex());
    }
    json.unsigned("sequence", room.sequence());
  }

  /** What is not known is left out. */
  private static void write(JsonObject json, VisitorState visitor) {
    json.number("eventId", visitor.eventId())
        .unsigned("buyer", visitor.buyer())
        .text("status", visitor.status())
        .number("number", visitor.number())
        .number("rank", visitor.rank());
    visitor.position().ifPresent(it -> json.number("position", it));
    visitor.estimatedWaitMillis().ifPresent(it -> json.number("estimatedWaitMillis", it));
    json.number("deadline", visitor.deadlineNanos()).unsigned("sequence", visitor.sequence());
  }
}
