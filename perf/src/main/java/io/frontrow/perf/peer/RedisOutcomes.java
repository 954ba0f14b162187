package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Outcomes;
import io.frontrow.perf.wire.Refusal;
import io.frontrow.perf.wire.WireException;
import java.util.function.IntBinaryOperator;
import org.agrona.DirectBuffer;

/**
 * Tells the outcomes of operations by the replies of Redis, whose functions answer with a number: 1
 * or 0, or for the best seats where they are, or -1. One event loop thread.
 */
final class RedisOutcomes {
  private final InOrder waiting;
  private final IntBinaryOperator seat;
  private final RespReply reply = new RespReply();

  /**
   * @param seat by section and what the function said of the best seats, the first of them
   */
  RedisOutcomes(InOrder waiting, IntBinaryOperator seat) {
    this.waiting = waiting;
    this.seat = seat;
  }

  /** Returns how many bytes were read. */
  int decode(DirectBuffer in, int at, int length, Outcomes to) {
    int end = at + length;
    int next = at;
    while (next < end && reply.read(in, next, end)) {
      int behind = reply.next();
      if (reply.isArray()) {
        behind = skipElements(in, end);
        if (behind < 0) {
          break;
        }
      }
      if (waiting.isEmpty()) {
        throw new WireException("Redis answers what nobody asked: " + reply.describe());
      }
      tell(to);
      waiting.remove();
      next = behind;
    }
    return next - at;
  }

  /** Behind the last of the array's elements, or -1 if they are not there yet. */
  private int skipElements(DirectBuffer in, int end) {
    int next = reply.next();
    for (long left = reply.number(); left > 0; left--) {
      next = RespReply.behindText(in, next, end);
      if (next < 0) {
        return -1;
      }
    }
    return next;
  }

  private void tell(Outcomes to) {
    int op = waiting.op();
    if (waiting.kind() == InOrder.Kind.READ_ROW) {
      if (reply.isArray() || reply.isText() && reply.textLength() > 0) {
        to.done(op);
      } else {
        to.unexpected(op, reply.describe());
      }
    } else if (!reply.isNumber()) {
      to.unexpected(op, reply.describe());
    } else {
      tell(to, op, (int) reply.number());
    }
  }

  private void tell(Outcomes to, int op, int answer) {
    switch (waiting.kind()) {
      case HOLD_SEATS -> {
        if (answer == 1) {
          to.held(op, waiting.hold(), waiting.place(), waiting.seatCount());
        } else {
          to.refused(op, Refusal.TAKEN);
        }
      }
      case HOLD_BEST -> {
        if (answer >= 0) {
          int first = seat.applyAsInt(waiting.place(), answer);
          to.held(op, waiting.hold(), first, waiting.seatCount());
        } else {
          to.refused(op, Refusal.TAKEN);
        }
      }
      default -> {
        if (answer == 1) {
          to.done(op);
        } else {
          to.refused(op, Refusal.EXPIRED);
        }
      }
    }
  }
}
