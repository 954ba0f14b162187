package io.frontrow.server.cli.queue;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about one buyer and one waiting room. */
abstract class VisitorCommand extends ChangeCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Option(
      names = "--buyer",
      paramLabel = "ID",
      required = true,
      converter = UnsignedLong.class,
      description = "Your own number for the buyer.")
  private long buyer;

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return ClosedRoom.advice(code, session, eventId);
  }

  final int eventId() {
    return eventId;
  }

  final long buyer() {
    return buyer;
  }
}
