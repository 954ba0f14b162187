package io.frontrow.engine.core;

/**
 * The draw of one waiting room: the line of those who came before it was opened, and the shuffle
 * that gives them their ranks, made in steps. Who leaves before the opening is left out; who leaves
 * while the draw is under way keeps its place in the list, but nobody gets the rank. Apply thread
 * only.
 *
 * <p>First one step for each place of the list, which is made at the opening; then one for each
 * exchange; then one for each rank.
 */
final class Draw {
  private static final int GATHERING = 0;
  private static final int LISTING = 1;
  private static final int SHUFFLING = 2;
  private static final int RANKING = 3;
  private static final int DONE = 4;

  /** A place of the list whose visitor has left. Others have a row of the table, plus 1. */
  private static final int GONE = 0;

  /**
   * The index of who is not in the list yet; less by one for each that has left, since the opening,
   * from directly before it.
   */
  private static final int NOT_LISTED = -1;

  private static final int[] NOTHING = {};

  private final BuyerStore buyers;

  /** Those who are not in the list yet, by number; at last those who have a rank, by rank. */
  private final Line line;

  private final byte[] seedAndIndex = new byte[Sha256.DIGEST_BYTES + Integer.BYTES];

  private int[] list = NOTHING;
  private int stage = GATHERING;

  /** The next place to look at. */
  private int cursor;

  Draw(BuyerStore buyers, Line line) {
    this.buyers = buyers;
    this.line = line;
  }

  /** A visitor comes before the opening; returns its index. */
  int add(int row) {
    line.append(row);
    return NOT_LISTED;
  }

  /** A visitor without a rank leaves. */
  void leave(int row) {
    int index = buyers.drawIndex(row);
    if (index > NOT_LISTED) {
      list[index] = GONE;
      return;
    }
    int next = line.next(row);
    if (stage == LISTING && next != Line.NONE) {
      buyers.drawIndex(next, buyers.drawIndex(next) + index);
    }
    line.remove(row);
  }

  /** The seed is known: all that are in line are to be drawn. */
  void begin(byte[] seed) {
    System.arraycopy(seed, 0, seedAndIndex, 0, Sha256.DIGEST_BYTES);
    list = new int[line.size()];
    stage = LISTING;
  }

  boolean isDone() {
    return stage == DONE;
  }

  /** Goes on for so many steps at most, and puts who is ranked in line; returns the steps left. */
  int run(int steps, Sha256 sha) {
    int left = list(steps);
    left = shuffle(left, sha);
    return rank(left);
  }

  private int list(int steps) {
    int left = steps;
    for (; stage == LISTING && cursor < list.length && left > 0; cursor++, left--) {
      int row = line.first();
      if (row != Line.NONE && buyers.drawIndex(row) == NOT_LISTED) {
        line.remove(row);
        put(cursor, row + 1);
      } else if (row != Line.NONE) {
        // The place is of somebody who has left.
        buyers.drawIndex(row, buyers.drawIndex(row) + 1);
      }
    }
    if (stage == LISTING && cursor == list.length) {
      cursor = list.length - 1;
      stage = SHUFFLING;
    }
    return left;
  }

  private int shuffle(int steps, Sha256 sha) {
    int left = steps;
    for (; stage == SHUFFLING && cursor > 0 && left > 0; cursor--, left--) {
      int other = other(cursor, sha);
      int entry = list[cursor];
      put(cursor, list[other]);
      put(other, entry);
    }
    if (stage == SHUFFLING && cursor <= 0) {
      cursor = 0;
      stage = RANKING;
    }
    return left;
  }

  private int rank(int steps) {
    int left = steps;
    for (; stage == RANKING && cursor < list.length && left > 0; cursor++, left--) {
      int entry = list[cursor];
      if (entry != GONE) {
        buyers.drawn(entry - 1, cursor + 1);
        line.append(entry - 1);
      }
    }
    if (stage == RANKING && cursor == list.length) {
      list = NOTHING;
      cursor = 0;
      stage = DONE;
    }
    return left;
  }

  /** With which place of the list the i-th one changes: SHA-256(seed, i) modulo i + 1. */
  private int other(int i, Sha256 sha) {
    int at = Sha256.DIGEST_BYTES;
    seedAndIndex[at] = (byte) (i >>> 24);
    seedAndIndex[at + 1] = (byte) (i >>> 16);
    seedAndIndex[at + 2] = (byte) (i >>> 8);
    seedAndIndex[at + 3] = (byte) i;
    sha.digest(seedAndIndex, seedAndIndex.length);
    return unsignedRemainder(sha.firstLong(), i + 1);
  }

  /** As {@link Long#remainderUnsigned}, which some JDKs compute with big integers. */
  static int unsignedRemainder(long dividend, int divisor) {
    long quotient = (dividend >>> 1) / divisor << 1;
    long rest = dividend - quotient * divisor;
    return (int) (rest >= divisor ? rest - divisor : rest);
  }

  private void put(int place, int entry) {
    list[place] = entry;
    if (entry != GONE && buyers.drawIndex(entry - 1) != place) {
      buyers.drawIndex(entry - 1, place);
    }
  }

  /** How far the draw is, as one number for the hash of its waiting room. */
  long fold() {
    return StateHash.pair((long) list.length << 32 | cursor & 0xFFFF_FFFFL, stage);
  }

  /** The line is its room's to carry. */
  void transfer(StateTransfer state) {
    state.array(seedAndIndex);
    list = state.sized(list, buyers.capacity());
    stage = state.int32(stage, GATHERING, DONE);
    cursor = state.int32(cursor, -1, list.length);
  }
}
