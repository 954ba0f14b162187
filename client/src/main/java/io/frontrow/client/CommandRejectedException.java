package io.frontrow.client;

import io.frontrow.client.reply.CommandRejected;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server refused the request; it had no effect. */
public final class CommandRejectedException extends FrontrowException {
  private static final long serialVersionUID = 1;

  private final transient CommandRejected rejected;

  CommandRejectedException(CommandRejected rejected) {
    super(message(rejected));
    this.rejected = rejected;
  }

  public CommandRejected rejected() {
    return rejected;
  }

  public RejectCode code() {
    return rejected.code();
  }

  public Advice advice() {
    return rejected.advice();
  }

  /** How long to wait before it is sent again, where the advice is to do so. */
  public int retryAfterMicros() {
    return rejected.retryAfterMicros();
  }

  public long requestId() {
    return rejected.requestId();
  }

  /** The journal sequence that decided it; 0: refused before it reached the engine. */
  public long sequence() {
    return rejected.sequence();
  }

  /** Each seat that stands in the way, and why. */
  public List<CommandRejected.Seat> seats() {
    return rejected.seats();
  }

  /** Each area that stands in the way, and the places that the request could have had. */
  public List<CommandRejected.Area> areas() {
    return rejected.areas();
  }

  private static String message(CommandRejected rejected) {
    Stream<String> seats =
        rejected.seats().stream()
            .map(seat -> "seat " + Integer.toUnsignedString(seat.seat()) + " " + seat.reason());
    Stream<String> areas =
        rejected.areas().stream()
            .map(area -> "area " + area.area() + " " + Integer.toUnsignedString(area.left()));
    String details = Stream.concat(seats, areas).collect(Collectors.joining(", "));
    return details.isEmpty() ? rejected.code().toString() : rejected.code() + ": " + details;
  }
}
