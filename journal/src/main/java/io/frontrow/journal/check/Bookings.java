package io.frontrow.journal.check;

import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** All that the check believes there is. One thread only. */
final class Bookings {
  static final long NANOS_PER_MILLI = 1_000_000;

  final Map<Integer, BookedEvent> events = new HashMap<>();

  /** Live ones, and expired ones that may still be confirmed late. */
  final Map<Long, BookedHold> holds = new HashMap<>();

  final Map<BookedOrder.Key, BookedOrder> orders = new HashMap<>();

  /** Waitlist entries that wait or have an offer. */
  final Map<Long, BookedEntry> entries = new HashMap<>();

  /** The live holds, as they will expire. */
  final TreeSet<BookedHold> deadlines =
      new TreeSet<>(
          Comparator.<BookedHold>comparingLong(hold -> hold.deadlineNanos)
              .thenComparingLong(hold -> hold.deadlineNumber));

  private long deadlinesGiven;

  private final ArrayDeque<BookedHold> expired = new ArrayDeque<>();

  /** Of a command: the event that it changed, or null. */
  BookedEvent touched;

  private long defaultTtlMillis;
  private long maxTtlMillis;
  private long defaultClaimMillis;
  private int expiriesPerTick;

  /**
   * A waitlist entry as the check knows it.
   *
   * @param expiresAtNanos 0: with the event
   */
  record BookedEntry(
      long id, long clientId, int eventId, long claimMillis, long expiresAtNanos, long holdId) {
    boolean waits() {
      return holdId == 0;
    }

    BookedEntry offered(long hold) {
      return new BookedEntry(id, clientId, eventId, claimMillis, expiresAtNanos, hold);
    }
  }

  void configure(Context context) {
    ConfigureEngineDecoder message =
        new ConfigureEngineDecoder()
            .wrapAndApplyHeader(context.buffer(), context.message(), new MessageHeaderDecoder());
    defaultTtlMillis = message.defaultTtlMillis();
    maxTtlMillis = message.maxTtlMillis();
    defaultClaimMillis = message.defaultClaimMillis();
    expiriesPerTick = (int) message.expiriesPerTick();
  }

  long ttlNanos(long ttlMillis) {
    return (ttlMillis == 0 ? defaultTtlMillis : ttlMillis) * NANOS_PER_MILLI;
  }

  long claimMillis(long claimMillis) {
    return claimMillis == 0 ? defaultClaimMillis : claimMillis;
  }

  long maxTtlNanos() {
    return maxTtlMillis * NANOS_PER_MILLI;
  }

  int expiriesPerTick() {
    return expiriesPerTick;
  }

  /** The event that is being changed; found wanting if there is none. */
  BookedEvent event(int eventId, Context context) {
    touched = events.get(eventId);
    if (touched == null) {
      context.find(Rule.OWNER, "event %d is not there, but the command was not refused", eventId);
    }
    return touched;
  }

  /** A hold that the sender has; found wanting if there is none. */
  BookedHold ownHold(long holdId, Context context) {
    BookedHold hold = holds.get(holdId);
    if (hold == null || (int) (hold.clientId >>> 32) != context.account()) {
      context.find(
          Rule.OWNER, "the sender has no hold %d, but the command was not refused", holdId);
      return null;
    }
    return hold;
  }

  /** A hold that the sender has and that is live; found wanting if there is none. */
  BookedHold liveHold(long holdId, Context context) {
    BookedHold hold = ownHold(holdId, context);
    if (hold == null) {
      return null;
    }
    if (hold.expired || context.timeNanos() >= hold.deadlineNanos) {
      context.find(
          Rule.DEADLINE,
          "%s was used %d ns after its deadline",
          hold,
          context.timeNanos() - hold.deadlineNanos);
      return null;
    }
    return hold;
  }

  void begin(BookedHold hold, BookedEvent event, Context context) {
    BookedHold other = holds.put(hold.id, hold);
    if (other != null && !other.expired) {
      context.find(Rule.OWNER, "%s was begun a second time", hold);
    }
    give(hold, hold.deadlineNanos);
    event.liveHolds++;
    event.hold(hold.tickets, hold.tickets, context);
  }

  /** Gives a hold its deadline: of those that are equal, the one given last is the last. */
  void give(BookedHold hold, long deadlineNanos) {
    deadlines.remove(hold);
    hold.deadlineNanos = deadlineNanos;
    hold.deadlineNumber = ++deadlinesGiven;
    deadlines.add(hold);
  }

  /** The hold is over, and can not be confirmed late. */
  void end(BookedHold hold, BookedEvent event) {
    holds.remove(hold.id);
    deadlines.remove(hold);
    event.liveHolds--;
  }

  /** The hold has expired; what it had is kept for a late confirmation. */
  void expire(BookedHold hold, BookedEvent event) {
    deadlines.remove(hold);
    event.liveHolds--;
    hold.expired = true;
    if (hold.entryId != 0) {
      holds.remove(hold.id);
      entries.remove(hold.entryId);
    } else {
      expired.add(hold);
    }
  }

  /** Forgets expired holds that no late confirmation can reach. */
  void forgetExpired(long nowNanos) {
    while (!expired.isEmpty() && expired.peek().deadlineNanos < nowNanos - maxTtlNanos()) {
      BookedHold hold = expired.remove();
      holds.remove(hold.id, hold);
    }
  }

  /** Forgets all of an event that was archived. */
  void archive(int eventId) {
    events.remove(eventId);
    holds.values().removeIf(hold -> hold.eventId == eventId);
    orders.values().removeIf(order -> order.eventId() == eventId);
    entries.values().removeIf(entry -> entry.eventId() == eventId);
  }
}
