package io.frontrow.server.cli;

import io.frontrow.client.reply.HoldReleased;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code release}: gives the seats of a hold back. */
@Command(name = "release", description = "Give the seats of a hold back.")
final class ReleaseCommand extends ClientCommand {
  @Parameters(
      paramLabel = "HOLD",
      converter = UnsignedLong.class,
      description = "The hold's number.")
  private long holdId;

  @Override
  void run(Session session, Output output) {
    HoldReleased released = session.await(session.client().releaseHold(holdId));
    if (output.isJson()) {
      output.object(
          json ->
              json.unsigned("holdId", released.holdId())
                  .number("eventId", released.eventId())
                  .number("seatCount", released.seatCount())
                  .unsigned("sequence", released.sequence()));
    } else {
      output.line(
          "hold %s is released: %s of event %d free again"
              .formatted(
                  Long.toUnsignedString(released.holdId()),
                  Texts.count(released.seatCount(), "seat", "seats"),
                  released.eventId()));
    }
  }
}
