package io.frontrow.replay.whatif;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which ids of another run stand for those that the journal's commands name: what the same request
 * made. An offer stands for the offer to the same waitlist entry, whenever either was made. A
 * version stands for the sequence that the other run had come to. One thread only.
 */
final class Ids {
  /** No event or plan has this id for a long time. */
  private static final long NO_EVENT = Integer.MAX_VALUE;

  private final SlotMap holds;
  private final SlotMap entries;

  /** Of recorded holds that were offers: the recorded entry. */
  private final SlotMap entryOfOffer;

  /** Of entries of the other run: the hold that they were offered. */
  private final SlotMap offers;

  private final Map<Long, Long> events = new HashMap<>();
  private final Map<Long, Long> plans = new HashMap<>();

  /** Where the distance between the sequences of the two runs changed, and to what. */
  private long[] sequences = new long[64];

  private long[] distances = new long[64];
  private int steps;
  private long missing;
  private long extra;

  Ids(EngineSettings recorded, EngineSettings other) {
    holds = new SlotMap(recorded.get(EngineSetting.MAX_HOLDS));
    entryOfOffer = new SlotMap(recorded.get(EngineSetting.MAX_HOLDS));
    entries = new SlotMap(recorded.get(EngineSetting.MAX_WAITLIST_ENTRIES));
    offers = new SlotMap(other.get(EngineSetting.MAX_WAITLIST_ENTRIES));
  }

  /** How many commands named something that the other run does not have. */
  long missing() {
    return missing;
  }

  /** How many holds came about in the other run only: nobody confirms them. */
  long extra() {
    return extra;
  }

  /**
   * A record was applied in both runs.
   *
   * @param recorded what it made then
   * @param other what it made in the other run
   */
  void made(List<Made> recorded, List<Made> other) {
    for (Made made : recorded) {
      switch (made.kind()) {
        case PLAN -> plans.put(made.id(), same(Made.Kind.PLAN, other, NO_EVENT));
        case EVENT -> events.put(made.id(), same(Made.Kind.EVENT, other, NO_EVENT));
        case ENTRY -> entries.put(made.id(), same(Made.Kind.ENTRY, other, SlotMap.NONE));
        case HOLD -> {
          holds.put(made.id(), same(Made.Kind.HOLD, other, SlotMap.NONE));
          entryOfOffer.put(made.id(), SlotMap.NONE);
        }
        case OFFER -> entryOfOffer.put(made.id(), made.of());
        case LEFT_OUT -> {
          // Made nothing.
        }
      }
    }
    boolean held = recorded.stream().anyMatch(made -> made.kind() == Made.Kind.HOLD);
    extra += !held && other.stream().anyMatch(made -> made.kind() == Made.Kind.HOLD) ? 1 : 0;
    offered(other);
  }

  private static long same(Made.Kind kind, List<Made> other, long otherwise) {
    return other.stream()
        .filter(made -> made.kind() == kind)
        .mapToLong(Made::id)
        .findFirst()
        .orElse(otherwise);
  }

  /** The other run has offered something. */
  void offered(List<Made> other) {
    for (Made made : other) {
      if (made.kind() == Made.Kind.OFFER) {
        offers.put(made.of(), made.id());
      }
    }
  }

  /** After a recorded sequence the other run has this one. */
  void sequence(long recorded, long other) {
    long distance = other - recorded;
    if (steps > 0 && distances[steps - 1] == distance) {
      return;
    }
    if (steps == sequences.length) {
      sequences = Arrays.copyOf(sequences, 2 * steps);
      distances = Arrays.copyOf(distances, 2 * steps);
    }
    sequences[steps] = recorded;
    distances[steps++] = distance;
  }

  long hold(long recorded) {
    long entry = entryOfOffer.get(recorded);
    long id = entry == SlotMap.NONE ? holds.get(recorded) : offers.get(entries.get(entry));
    boolean known = holds.knows(recorded) || entry != SlotMap.NONE;
    missing += known && id == SlotMap.NONE ? 1 : 0;
    return id;
  }

  long entry(long recorded) {
    long id = entries.get(recorded);
    missing += entries.knows(recorded) && id == SlotMap.NONE ? 1 : 0;
    return id;
  }

  long event(long recorded) {
    return events.getOrDefault(recorded, NO_EVENT);
  }

  long plan(long recorded) {
    return plans.getOrDefault(recorded, NO_EVENT);
  }

  /** The version of the other run at the time when the journal's was this; 0 stays 0. */
  long version(long recorded) {
    if (recorded == 0 || steps == 0) {
      return recorded;
    }
    int at = Arrays.binarySearch(sequences, 0, steps, recorded);
    int step = Math.max(0, at >= 0 ? at : -at - 2);
    return recorded + distances[step];
  }
}
