package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.BuyerStateDecoder;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.replay.sale.Asker;
import io.frontrow.replay.sale.EventFacts;
import io.frontrow.replay.sale.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The waitlist of one event: whether each offer fits what its entry asked for, and whether nobody
 * who joined earlier and still waits could have used it. What an entry could use is judged by its
 * wish alone; who could, but was passed over, must have a reason that the rules know and that the
 * engine keeps. One thread only.
 */
final class WaitlistCheck {
  private static final int MAX_KEPT = 10_000;

  final Check fit = new Check("offers", "Each offer is what its entry asked for");
  final Check order =
      new Check("waitlist", "Nobody who joined earlier could have used what was offered");

  private final Map<Long, Waiter> waiting = new HashMap<>();
  private final Map<Wish, Kind> kinds = new LinkedHashMap<>();

  /** Who has an offer, by its hold. */
  private final Map<Long, Waiter> offered = new HashMap<>();

  private final Counted offers = new Counted();
  private final List<PassedOver> passedOver = new ArrayList<>();
  private final Map<PassOverReason, Long> reasons = new EnumMap<>(PassOverReason.class);
  private final Map<String, Long> outcomes = new TreeMap<>();
  private int joined;
  private long passedOverCount;
  private long excused;

  List<Check> checks() {
    return List.of(fit, order);
  }

  /** How many ever joined. */
  int joined() {
    return joined;
  }

  /** How many were offered something. */
  long offerCount() {
    return fit.compared();
  }

  int waitingCount() {
    return waiting.size();
  }

  /** What became of those who wait no more, by a word for it. */
  Map<String, Long> outcomes() {
    return outcomes;
  }

  /** Entries that others were served before, in the order in which they ceased to wait. */
  List<PassedOver> passedOver() {
    return passedOver;
  }

  long passedOverCount() {
    return passedOverCount;
  }

  /** By the reason that was the last. */
  Map<PassOverReason, Long> reasons() {
    return reasons;
  }

  /** Times that somebody could have used an offer, but was looked at before something changed. */
  long excused() {
    return excused;
  }

  void joined(Step step, long entryId, long buyer, Wish wish) {
    Waiter waiter = new Waiter(entryId, step.clientId(), buyer, ++joined, step.sequence(), wish);
    waiting.put(entryId, waiter);
    kinds.computeIfAbsent(wish, Kind::new).waiters.put(waiter.number(), waiter);
  }

  void offered(Step step, SeatsOfferedDecoder message, EventFacts event, Asker asker) {
    Waiter waiter = waiting.get(message.entryId());
    if (waiter == null) {
      fit.require(
          false,
          step.sequence(),
          "entry %s was offered seats, but does not wait",
          Long.toUnsignedString(message.entryId()));
      return;
    }
    Offered offer = Offered.of(message, waiter.wish().channel());
    String misfit = waiter.wish().misfit(offer, event);
    fit.require(
        misfit == null, step.sequence(), "entry %d was offered %s", waiter.entryId(), misfit);
    lookAhead(step, waiter, offer, event, asker);
    offers.add(waiter.number());
    offered.put(message.holdId(), waiter);
    cease(waiter, "offered", asker);
  }

  /** Looks for somebody who joined earlier and could have used the offer. */
  private void lookAhead(Step step, Waiter served, Offered offer, EventFacts event, Asker asker) {
    Waiter wronged = null;
    for (Kind kind : kinds.values()) {
      int usable = kind.wish.usable(offer, event);
      if (usable > 0) {
        for (Waiter ahead : kind.waiters.headMap(served.number()).values()) {
          if (wronged == null && isWronged(step, kind, ahead, usable, event, asker)) {
            wronged = ahead;
          }
        }
      }
    }
    order.require(
        wronged == null,
        step.sequence(),
        "entry %d was served, but entry %s, which joined at sequence %s, could have used that",
        served.entryId(),
        wronged == null ? "" : Long.toString(wronged.entryId()),
        wronged == null ? "" : Long.toString(wronged.joined()));
  }

  /**
   * Whether somebody who could have used an offer has no reason for not getting it. The table of
   * holds may have been full when its kind was looked at; and who was looked at in this sweep
   * before something changed waits for the next one.
   */
  private boolean isWronged(
      Step step, Kind kind, Waiter ahead, int usable, EventFacts event, Asker asker) {
    if (!buyerMayHave(ahead, usable, event, asker)) {
      return false;
    }
    WaitlistEntryStateDecoder state = asker.entry(ahead.clientId(), ahead.entryId());
    kind.see(state);
    boolean own = state != null && state.reasonSequence() != 0;
    PassOverReason reason = own ? state.reason() : kind.reason();
    long looked = own ? state.reasonSequence() : kind.reasonSequence();
    boolean changedSince =
        looked != 0
            && looked < step.sequence()
            && (event.changed() > looked || reason == PassOverReason.BUYER_LIMIT);
    if (reason == PassOverReason.TABLE_FULL || changedSince) {
      excused++;
      return false;
    }
    return true;
  }

  /** Whether the limit per buyer leaves room for some number that the wish and the offer allow. */
  private static boolean buyerMayHave(Waiter ahead, int usable, EventFacts event, Asker asker) {
    int perBuyer = event.limits().perBuyer();
    if (perBuyer == 0) {
      return true;
    }
    if (ahead.buyer() == 0) {
      return false;
    }
    BuyerStateDecoder buyer = asker.buyer(ahead.clientId(), event.eventId(), ahead.buyer());
    long has = buyer == null ? 0 : buyer.held() + buyer.sold();
    int least = ahead.wish().allOrNone() ? ahead.wish().quantity() : 1;
    for (int tickets = usable; tickets >= least; tickets--) {
      if (tickets + has <= perBuyer && event.limits().allowHold(tickets)) {
        return true;
      }
    }
    return false;
  }

  /** An entry left, expired, or went with its event. */
  void ended(long entryId, String became, Asker asker) {
    Waiter waiter = waiting.get(entryId);
    if (waiter != null) {
      count(became);
      cease(waiter, became, asker);
    }
  }

  /** An entry left the line, or gave its offer back. */
  void left(long entryId, Asker asker) {
    if (waiting.containsKey(entryId)) {
      ended(entryId, "left", asker);
    } else if (offered.values().removeIf(waiter -> waiter.entryId() == entryId)) {
      count("declined");
    }
  }

  /** The hold of an offer is over, or confirmed in part, which is as good. */
  void offerEnded(long holdId, String became) {
    if (offered.remove(holdId) != null) {
      count(became);
    }
  }

  private void count(String became) {
    outcomes.merge(became, 1L, Long::sum);
  }

  private void cease(Waiter waiter, String became, Asker asker) {
    waiting.remove(waiter.entryId());
    Kind kind = kinds.get(waiter.wish());
    kind.waiters.remove(waiter.number());
    if (kind.waiters.isEmpty()) {
      kinds.remove(waiter.wish());
    } else {
      kind.see(asker.entry(waiter.clientId(), waiter.entryId()));
    }
    note(waiter, became, asker).ifPresent(this::adopt);
  }

  /** What to say of an entry that others were served before. */
  private Optional<PassedOver> note(Waiter waiter, String became, Asker asker) {
    int times = offers.above(waiter.number());
    if (times == 0) {
      return Optional.empty();
    }
    WaitlistEntryStateDecoder state = asker.entry(waiter.clientId(), waiter.entryId());
    PassOverReason reason = state == null ? PassOverReason.NONE : state.reason();
    long sequence = state == null ? 0 : state.reasonSequence();
    return Optional.of(new PassedOver(waiter, times, reason, sequence, became));
  }

  private void adopt(PassedOver entry) {
    passedOverCount++;
    reasons.merge(entry.reason(), 1L, Long::sum);
    if (passedOver.size() < MAX_KEPT) {
      passedOver.add(entry);
    }
  }

  /** Those that still wait and were passed over, as they joined. */
  List<PassedOver> standing(String became, Asker asker) {
    return kinds.values().stream()
        .flatMap(kind -> kind.waiters.values().stream())
        .sorted(Comparator.comparingInt(Waiter::number))
        .flatMap(waiter -> note(waiter, became, asker).stream())
        .toList();
  }

  /** The journal has ended, or the event is gone. */
  void finish(List<PassedOver> standing) {
    standing.forEach(this::adopt);
  }
}
