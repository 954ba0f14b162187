package io.frontrow.server.cli.event;

import io.frontrow.client.reply.CommandReply;
import io.frontrow.protocol.Limits;
import io.frontrow.server.cli.shared.Refusal;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;

/** Sends more seats than one command can name as several commands, one behind the other. */
final class SeatBatches {
  private static final int MAX = Limits.MAX_SEATS_PER_HOLD;

  private SeatBatches() {}

  /** One of the commands; {@code index} counts from 0. */
  @FunctionalInterface
  interface Send<T> {
    T send(int index, List<Integer> seats);
  }

  /** What was sent, and the reply to the last one. */
  record Sent<T>(int commands, T last) {
    /** Says how many commands it took, if it was more than one. */
    String words() {
      return commands == 1 ? "" : ", in " + commands + " commands";
    }
  }

  /** Sends them all, at least one command, up to the first that is refused. */
  static <T extends CommandReply> Sent<T> send(List<Integer> seats, Send<T> send) {
    int index = 0;
    T last;
    int begin = 0;
    do {
      List<Integer> batch = seats.subList(begin, Math.min(begin + MAX, seats.size()));
      try {
        last = send.send(index++, batch);
      } catch (Refusal e) {
        throw seats.size() <= MAX ? e : e.after(done(begin, seats.size()));
      }
      begin += MAX;
    } while (begin < seats.size());
    return new Sent<>(index, last);
  }

  private static String done(int done, int all) {
    return "seats go in commands of %d: it is done for the first %s, not for the other %s"
        .formatted(MAX, Texts.number(done), Texts.number(all - done));
  }
}
