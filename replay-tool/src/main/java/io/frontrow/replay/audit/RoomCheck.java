package io.frontrow.replay.audit;

import io.frontrow.journal.check.DrawnLine;
import io.frontrow.journal.check.DrawnLine.Place;
import io.frontrow.journal.check.DrawnLine.Visitor;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.AdmitVisitorDecoder;
import io.frontrow.protocol.sbe.TickDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.VisitorStateDecoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.Step;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The waiting room of one event: whether the order drawn follows from the seed that was published,
 * whether everybody came in turn, no faster than the pace, and whether only who was admitted could
 * shop. Judged from what was asked and said, with nothing of the engine. One thread only.
 */
final class RoomCheck {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final long NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND;

  final Check draw = new Check("draw", "The order drawn follows from the seed published before");
  final Check turns =
      new Check("turns", "Nobody was admitted before somebody ahead, but by an operator's word");
  final Check pace = new Check("pace", "No more were admitted than rate and cap allow");
  final Check door = new Check("door", "Only who was admitted could hold, join or confirm late");

  private final DrawnLine line = new DrawnLine();

  /** Who is admitted, and until when. */
  private final Map<Visitor, Long> admitted = new HashMap<>();

  private final Set<Visitor> waiting = new HashSet<>();

  private WaitingRoomPhase phase = WaitingRoomPhase.NONE;
  private long cap;
  private long perMinute;
  private long dueNanos;

  private byte[] hash;
  private byte[] seed;
  private long hashSequence;
  private long hashNanos;
  private long hashes;
  private long openedSequence;
  private long openedNanos;
  private long lastNumber;
  private long leftBefore;
  private long rejectedBefore;
  private long inTurn;
  private long letThrough;

  List<Check> checks() {
    return List.of(draw, turns, pace, door);
  }

  /** Whether there ever was a waiting room. */
  boolean isUsed() {
    return phase != WaitingRoomPhase.NONE;
  }

  private boolean isOn() {
    return isUsed() && phase != WaitingRoomPhase.CLOSED;
  }

  void set(Step step, byte[] namedHash, long activeCap, long rate, WaitingRoomPhase now) {
    phase(now);
    cap = activeCap;
    perMinute = rate;
    if (now == WaitingRoomPhase.PRE_QUEUE && !Arrays.equals(hash, namedHash)) {
      draw.require(
          waiting.isEmpty(),
          step.sequence(),
          "another hash was published while %,d waited for the draw",
          waiting.size());
      hash = namedHash;
      hashSequence = step.sequence();
      hashNanos = step.timeNanos();
      hashes++;
    }
  }

  void entered(Step step, long buyer, long number, VisitorStatus status) {
    if (status != VisitorStatus.WAITING || number <= lastNumber) {
      return; // has a place already
    }
    turns.require(
        number == lastNumber + 1,
        step.sequence(),
        "place %,d was given after place %,d",
        number,
        lastNumber);
    lastNumber = number;
    Visitor visitor = visitor(step.clientId(), buyer);
    waiting.add(visitor);
    line.enter(visitor, (int) number);
  }

  void opened(Step step, byte[] revealed, long drawCount) {
    phase = WaitingRoomPhase.OPEN;
    seed = revealed;
    openedSequence = step.sequence();
    openedNanos = step.timeNanos();
    dueNanos = openedNanos;
    draw.require(
        Arrays.equals(sha256(seed), hash),
        step.sequence(),
        "the seed revealed is not the one whose hash was published");
    compare(draw, step.sequence(), () -> line.draw(revealed, (int) drawCount));
  }

  /** Nobody is told when a draw is done: while it is made nobody can be admitted in turn. */
  void phase(WaitingRoomPhase now) {
    phase = now == WaitingRoomPhase.DRAWING ? WaitingRoomPhase.OPEN : now;
  }

  void left(Step step, long buyer) {
    if (seed == null) {
      leftBefore++;
    }
    gone(visitor(step.clientId(), buyer));
  }

  void rejected(Step step, long buyer) {
    if (seed == null) {
      rejectedBefore++;
    }
    gone(visitor(step.clientId(), buyer));
  }

  private void gone(Visitor visitor) {
    waiting.remove(visitor);
    line.leave(visitor);
    admitted.remove(visitor);
  }

  /**
   * Somebody was admitted.
   *
   * @param index of the message among those of the step: the first is the reply to an operator
   */
  void admitted(Step step, int index, VisitorAdmittedDecoder message) {
    long to = step.said().clientId(index);
    Visitor visitor = visitor(to, message.buyer());
    if (message.rank() == 0) {
      turns.require(
          step.templateId() == AdmitVisitorDecoder.TEMPLATE_ID,
          step.sequence(),
          "buyer %s was admitted out of turn, and no operator said so",
          name(visitor));
      letThrough += index == 0 ? 1 : 0;
      line.leave(visitor);
    } else {
      inTurn(step, visitor, (int) message.number(), (int) message.rank());
    }
    waiting.remove(visitor);
    admitted.put(visitor, message.deadline());
  }

  private void inTurn(Step step, Visitor visitor, int number, int rank) {
    inTurn++;
    turns.require(
        step.templateId() == TickDecoder.TEMPLATE_ID && phase == WaitingRoomPhase.OPEN,
        step.sequence(),
        "buyer %s was admitted in turn, but not by a Tick of an open waiting room",
        name(visitor));
    compare(turns, step.sequence(), () -> line.admit(visitor, number, rank, step.sequence()));
    pace.require(
        step.timeNanos() >= dueNanos,
        step.sequence(),
        "buyer %s was admitted %,d ms before the next admission was due",
        name(visitor),
        (dueNanos - step.timeNanos()) / 1_000_000);
    pace.require(
        admitted.size() < cap,
        step.sequence(),
        "buyer %s was admitted while %,d were inside, of %,d at most",
        name(visitor),
        admitted.size(),
        cap);
    dueNanos =
        Math.max(dueNanos, step.timeNanos() - NANOS_PER_SECOND)
            + NANOS_PER_MINUTE / Math.max(1, perMinute);
  }

  /** Does something to the line; what the line finds wrong is a finding. */
  private void compare(Check check, long sequence, Runnable change) {
    int before = line.problems().size();
    change.run();
    List<String> problems = line.problems().subList(before, line.problems().size());
    check.require(problems.isEmpty(), sequence, "%s", String.join("; ", problems));
  }

  void visitExpired(long to, long buyer) {
    admitted.remove(visitor(to, buyer));
  }

  /** Somebody holds, joins the waitlist or confirms late, which only who is admitted may. */
  void shops(Step step, long buyer) {
    if (!isOn()) {
      return;
    }
    Long until = admitted.get(visitor(step.clientId(), buyer));
    door.require(
        until != null && step.timeNanos() < until,
        step.sequence(),
        "buyer %s was served, but %s",
        Long.toUnsignedString(buyer),
        until == null ? "was not admitted" : "the admission had ended");
  }

  /** An order ends the visit. */
  void ordered(Step step, long buyer) {
    admitted.remove(visitor(step.clientId(), buyer));
  }

  /** At the end, or before the event is gone: the ranks of those who still wait. */
  void compareRanks(long eventId, long sequence, Asker asker) {
    if (seed == null) {
      return;
    }
    for (int rank = 1; rank <= line.drawn().size(); rank++) {
      Place place = line.drawn().get(rank - 1);
      Visitor visitor = place.visitor();
      VisitorStateDecoder state =
          asker.visitor(ClientId.of(visitor.account(), 1), eventId, visitor.buyer());
      if (state != null
          && state.status() == VisitorStatus.WAITING
          && state.number() == place.number()
          && state.rank() != 0) {
        draw.require(
            state.rank() == rank,
            sequence,
            "buyer %s (number %,d) was drawn rank %,d, but has rank %,d",
            name(visitor),
            place.number(),
            rank,
            state.rank());
      }
    }
  }

  private static Visitor visitor(long clientId, long buyer) {
    return new Visitor(ClientId.account(clientId), buyer);
  }

  private static String name(Visitor visitor) {
    return Long.toUnsignedString(visitor.buyer());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What the report says of it. */
  RoomReport report() {
    return new RoomReport(
        phase,
        hash,
        hashSequence,
        hashNanos,
        hashes,
        seed,
        openedSequence,
        openedNanos,
        lastNumber,
        leftBefore,
        rejectedBefore,
        inTurn,
        letThrough,
        List.copyOf(line.drawn()));
  }
}
