package io.frontrow.replay;

import io.frontrow.protocol.RecordHeader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Option;

/** Which records of a journal are wanted; every filter that is given must let a record through. */
final class RecordFilter {
  @Option(names = "--from", paramLabel = "SEQ", description = "The first sequence.")
  private long from = 1;

  @Option(names = "--to", paramLabel = "SEQ", description = "The last sequence.")
  private long to = Long.MAX_VALUE;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Not before this time, such as%n2026-11-21T18:57:00Z, 2026-11-21,%n18:57:03 (on the day of"
              + " the last record) or%n-5m (before the last record).")
  private Moment since;

  @Option(names = "--until", paramLabel = "TIME", description = "Not after this time.")
  private Moment until;

  @Option(
      names = "--type",
      paramLabel = "NAME",
      split = ",",
      description = "Messages of this name, such as HoldSeats; may be given more than once.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--client",
      paramLabel = "ACCOUNT[/INSTANCE]",
      description = "What these clients sent; 0/0 is the node itself.")
  private ClientFilter client;

  @Option(names = "--event", paramLabel = "ID", description = "What is about this event.")
  private long eventId;

  @Option(names = "--buyer", paramLabel = "ID", description = "What is about this buyer.")
  private BigInteger buyer;

  @Option(
      names = "--seat",
      paramLabel = "SEAT",
      description =
          "What names or changed the seat of this name, such as \"Block A-1-7\", or guid.")
  private String seat;

  private Set<String> names;
  private SeatFilter seats;
  private long sinceNanos = Long.MIN_VALUE;
  private boolean askEvent;

  /** Makes ready to look at records, with an engine's help if {@link #needsEngine}. */
  void prepare(Timeline timeline, MessageReader messages) {
    names = new HashSet<>(types);
    for (String name : names) {
      if (!messages.names().contains(name)) {
        throw new WrongQuestionException(
            "no message is called '%s'; the commands are %s"
                .formatted(name, String.join(", ", messages.commandNames())));
      }
    }
    if (seat != null) {
      seats = new SeatFilter(seat, eventId);
    }
    askEvent = eventId != 0 && seat == null;
    if (since != null) {
      sinceNanos = timeline.nanos(since);
    }
    timeline.stopAfter(to);
    if (until != null) {
      timeline.stopAfterTime(until);
    }
  }

  boolean hasUntil() {
    return until != null;
  }

  /** Whether a record alone cannot tell if it is wanted. */
  boolean needsEngine() {
    return eventId != 0 || buyer != null || seat != null;
  }

  /** What can be told from the record. */
  boolean lets(DirectBuffer buffer, int offset, MessageKeys message) {
    return RecordHeader.sequence(buffer, offset) >= from
        && RecordHeader.timeNanos(buffer, offset) >= sinceNanos
        && (client == null || client.matches(RecordHeader.clientId(buffer, offset)))
        && (names.isEmpty() || names.contains(message.name()));
  }

  /** What the engine that has just applied the record must help to tell. */
  boolean lets(Concern concern) {
    return (!askEvent || concern.isAboutEvent(eventId))
        && (buyer == null || concern.isAboutBuyer(buyer.longValue()))
        && (seats == null || isAboutSeat(concern));
  }

  private boolean isAboutSeat(Concern concern) {
    for (SeatFilter.Match match : seats.matches()) {
      if (concern.isAboutSeat(match.eventId(), match.seat())) {
        return true;
      }
    }
    return false;
  }

  /** Takes note of what a record made that the filter names. */
  void look(PastEngine engine, Questions questions, MessageKeys keys) {
    if (seats != null) {
      seats.look(engine, questions, keys);
    }
  }

  /** Fails if what the filter names never was there. */
  void finish() {
    if (seats != null) {
      seats.requireFound();
    }
  }
}
