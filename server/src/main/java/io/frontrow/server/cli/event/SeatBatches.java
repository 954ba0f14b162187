package io.frontrow.server.cli.event;

import io.frontrow.client.reply.CommandRejected;
import io.frontrow.client.reply.CommandReply;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Refusal;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends more seats than one command can name as several commands, one behind the other. One thread.
 */
final class SeatBatches {
  private static final int MAX = Limits.MAX_SEATS_PER_HOLD;

  private final List<Integer> seats;
  private final boolean skip;
  private final Send send;
  private int commands;
  private int done;
  private int skipped;
  private CommandReply last;

  private SeatBatches(List<Integer> seats, boolean skip, Send send) {
    this.seats = seats;
    this.skip = skip;
    this.send = send;
  }

  /** One of the commands; {@code index} counts from 0. */
  @FunctionalInterface
  interface Send {
    CommandReply send(int index, List<Integer> seats);
  }

  /** What was sent, for how many seats it is done, and the reply to the last one. */
  record Sent(int commands, int done, int skipped, CommandReply last) {
    /** Says what was skipped, and how many commands it took, if it was more than one. */
    String words() {
      return (skipped == 0 ? "" : ", " + Texts.number(skipped) + " skipped")
          + (commands == 1 ? "" : ", in " + commands + " commands");
    }

    /** The counts of a command that can skip seats. */
    void writeTo(JsonObject json) {
      json.number("done", done).number("skipped", skipped);
      json.number("commandCount", commands).unsigned("sequence", last.sequence());
    }
  }

  /** Sends them all, at least one command, up to the first that is refused. */
  static Sent send(List<Integer> seats, Send send) {
    return send(seats, false, send);
  }

  /**
   * As above.
   *
   * @param skip whether seats that cannot be had are left out, and the others sent again; who
   *     repeats it under the same ids gets the same refusals, and so sends the same again
   */
  static Sent send(List<Integer> seats, boolean skip, Send send) {
    SeatBatches batches = new SeatBatches(seats, skip, send);
    int begin = 0;
    do {
      batches.sendBatch(seats.subList(begin, Math.min(begin + MAX, seats.size())));
      begin += MAX;
    } while (begin < seats.size());
    return new Sent(batches.commands, batches.done, batches.skipped, batches.last);
  }

  private void sendBatch(List<Integer> batch) {
    List<Integer> left = batch;
    do {
      try {
        last = send.send(commands++, left);
        done += left.size();
        return;
      } catch (Refusal e) {
        Set<Integer> refused = skip ? unavailable(e) : Set.of();
        if (refused.isEmpty()) {
          throw seats.size() <= MAX ? e : e.after(alreadyDone(), done);
        }
        last = e.rejected();
        skipped += refused.size();
        left = left.stream().filter(it -> !refused.contains(it)).toList();
      }
    } while (!left.isEmpty());
  }

  private static Set<Integer> unavailable(Refusal refusal) {
    return refusal.rejected().code() == RejectCode.SEATS_UNAVAILABLE
        ? refusal.rejected().seats().stream()
            .map(CommandRejected.Seat::seat)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private String alreadyDone() {
    return "seats go in commands of %d: it is done for the first %s, not for the other %s"
        .formatted(MAX, Texts.number(done), Texts.number(seats.size() - done - skipped));
  }
}
