package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import java.util.Arrays;

/**
 * How many seats side by side the rows can have at most, one bound for each group of rows: what
 * asks for more need not look at them. Seats that go are not noted, so a bound may be too high
 * until its group is measured again; too low it never is. There are bounds for the seats that
 * anybody could have, and for those of {@link WantedRuns some kinds of requests}. All of it follows
 * from the seats: it is no part of the state. Apply thread only.
 */
final class RunBounds {
  /** Longer than any run. */
  static final int UNKNOWN = Limits.MAX_ROW_SEATS + 1;

  /** Kinds of requests that are remembered. */
  private static final int KINDS = 32;

  private final int[] bounds;

  /** Of each group, when it last had more for somebody; counted by such changes. */
  private final long[] changedAt;

  private long changes;

  /** Groups with seats that the next sweep will be for: bit g for group g, and all 64 behind. */
  private long arrived;

  private final WantedRuns[] kinds = new WantedRuns[KINDS];
  private int nextKind;

  RunBounds(Plan plan) {
    int groups = (plan.rowCount() + RowQuestion.GROUP - 1) / RowQuestion.GROUP;
    bounds = new int[groups];
    changedAt = new long[groups];
  }

  int groups() {
    return bounds.length;
  }

  /** Nothing is known. */
  void forget() {
    Arrays.fill(bounds, UNKNOWN);
    Arrays.fill(changedAt, ++changes);
    arrived = -1;
  }

  /**
   * A row has more for somebody than before: seats that were sold in another way, or not at all.
   */
  void changed(int row) {
    changedAt[row / RowQuestion.GROUP] = ++changes;
  }

  /**
   * A seat came loose.
   *
   * @param loose the word that it is in
   * @param position in that word
   */
  void loosened(int row, long loose, int position) {
    int group = row / RowQuestion.GROUP;
    int up = Long.numberOfTrailingZeros(~(loose >>> position));
    int down = Long.numberOfLeadingZeros(~(loose << Long.SIZE - 1 - position));
    boolean mayGoOn = down > position || position + up == Long.SIZE;
    bounds[group] = Math.max(bounds[group], mayGoOn ? UNKNOWN : up + down - 1);
    changedAt[group] = ++changes;
  }

  /** A seat came that the next sweep will be for. */
  void arrived(int row) {
    arrived |= 1L << row / RowQuestion.GROUP;
  }

  /** What has arrived is there for those who wait. */
  void beginSweep() {
    changes++;
    for (int group = 0; group < bounds.length; group++) {
      if ((arrived & 1L << group) != 0) {
        changedAt[group] = changes;
      }
    }
    arrived = 0;
  }

  int bound(int group) {
    return bounds[group];
  }

  /** The bound is that of now. The rows of the group are words, of which only some are left. */
  void measure(EventSeats seats, Plan plan, int group, long[] words) {
    int firstRow = group * RowQuestion.GROUP;
    int count = Math.min(RowQuestion.GROUP, plan.rowCount() - firstRow);
    for (int i = 0, word = plan.firstWord(firstRow); i < count; i++, word++) {
      words[i] = seats.loose(word) & plan.general(word);
    }
    bounds[group] = WordBits.longestRun(words, count);
  }

  long changes() {
    return changes;
  }

  boolean hasChangedSince(int group, long when) {
    return changedAt[group] > when;
  }

  /** The bounds of a kind of requests. */
  WantedRuns of(RowQuestion question) {
    for (WantedRuns kind : kinds) {
      if (kind != null && kind.isOf(question)) {
        return kind;
      }
    }
    int at = nextKind;
    nextKind = (at + 1) % KINDS;
    if (kinds[at] == null) {
      kinds[at] = new WantedRuns(this);
    }
    kinds[at].begin(question);
    return kinds[at];
  }
}
