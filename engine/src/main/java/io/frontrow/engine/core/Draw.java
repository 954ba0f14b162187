package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * The draw of one waiting room: the list of those who came before it was opened, and the shuffle
 * that gives them their ranks, made in steps. Who leaves before the opening is left out; who leaves
 * while the draw is under way keeps its place in the list, but nobody gets the rank. Apply thread
 * only.
 *
 * <p>First one step for each place of the list, which closes up; then one for each exchange; then
 * one for each rank.
 */
final class Draw {
  private static final int GATHERING = 0;
  private static final int CLOSING_UP = 1;
  private static final int SHUFFLING = 2;
  private static final int RANKING = 3;
  private static final int DONE = 4;

  /** Left before the opening; left since. */
  private static final int LEFT_OUT = -1;

  private static final int GONE = -2;

  private static final int[] NOTHING = {};

  private final BuyerStore buyers;
  private final byte[] seedAndIndex = new byte[Sha256.DIGEST_BYTES + Integer.BYTES];

  private int[] list = new int[64];
  private int length;
  private int stage = GATHERING;

  /** The next place to look at. */
  private int cursor;

  /** Places that have closed up. */
  private int closedUp;

  Draw(BuyerStore buyers) {
    this.buyers = buyers;
  }

  /** A visitor comes before the opening; returns its place in the list. */
  int add(int row) {
    if (length == list.length) {
      list = Arrays.copyOf(list, 2 * length);
    }
    list[length] = row;
    return length++;
  }

  /** The visitor at this place of the list leaves it. */
  void leave(int place) {
    if (stage < DONE) {
      list[place] = stage == GATHERING ? LEFT_OUT : GONE;
    }
  }

  void begin(byte[] seed) {
    System.arraycopy(seed, 0, seedAndIndex, 0, Sha256.DIGEST_BYTES);
    stage = CLOSING_UP;
  }

  boolean isDone() {
    return stage == DONE;
  }

  /** Goes on for so many steps at most, and puts who is ranked in line; returns the steps left. */
  int run(int steps, Sha256 sha, Line line) {
    int left = closeUp(steps);
    left = shuffle(left, sha);
    return rank(left, line);
  }

  private int closeUp(int steps) {
    int left = steps;
    for (; stage == CLOSING_UP && cursor < length && left > 0; cursor++, left--) {
      int row = list[cursor];
      if (row != LEFT_OUT) {
        put(closedUp++, row);
      }
    }
    if (stage == CLOSING_UP && cursor == length) {
      length = closedUp;
      cursor = length - 1;
      stage = SHUFFLING;
    }
    return left;
  }

  private int shuffle(int steps, Sha256 sha) {
    int left = steps;
    for (; stage == SHUFFLING && cursor > 0 && left > 0; cursor--, left--) {
      int other = other(cursor, sha);
      int row = list[cursor];
      put(cursor, list[other]);
      put(other, row);
    }
    if (stage == SHUFFLING && cursor <= 0) {
      cursor = 0;
      stage = RANKING;
    }
    return left;
  }

  private int rank(int steps, Line line) {
    int left = steps;
    for (; stage == RANKING && cursor < length && left > 0; cursor++, left--) {
      int row = list[cursor];
      if (row != GONE) {
        buyers.drawn(row, cursor + 1);
        line.append(row);
      }
    }
    if (stage == RANKING && cursor == length) {
      list = NOTHING;
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

  private void put(int place, int row) {
    list[place] = row;
    if (row != GONE && buyers.drawIndex(row) != place) {
      buyers.drawIndex(row, place);
    }
  }

  /** How far the draw is, as one number for the hash of its waiting room. */
  long fold() {
    return StateHash.pair(
        StateHash.pair((long) length << 32 | cursor & 0xFFFF_FFFFL, closedUp), stage);
  }
}
