package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * A key for each row, the lower the better, and the lowest of any range of rows in few steps: a
 * binary tree in which each knot has the lower key of the two below. Apply thread only.
 */
final class KeyTree {
  /** The key of a row that has nothing, and the row of a range in which no row has anything. */
  static final int NO_KEY = Integer.MAX_VALUE;

  static final int NO_ROW = -1;

  private static final int ROOT = 1;

  /** Knot i is above 2i and 2i + 1; row r is knot leaves + r. */
  private final int[] keys;

  private final int leaves;
  private final int rows;

  KeyTree(int rows) {
    this.rows = rows;
    leaves = leaves(rows);
    keys = new int[2 * leaves];
    Arrays.fill(keys, NO_KEY);
  }

  /** How many keys the tree has room for. */
  static int leaves(int rows) {
    return (int) EngineSettings.powerOfTwo(Math.max(rows, 1));
  }

  int key(int row) {
    return keys[leaves + row];
  }

  void put(int row, int key) {
    keys[leaves + row] = key;
    lift(leaves + row);
  }

  /** Puts the key of one of a group of rows; {@link #lift(int, int)} follows. */
  void putLeaf(int row, int key) {
    keys[leaves + row] = key;
  }

  /** No row of a group has a key; {@link #lift(int, int)} need not follow within the group. */
  void clear(int firstRow, int group) {
    int first = leaves + firstRow;
    for (int count = Math.min(group, leaves); count > 0; count >>= 1, first >>= 1) {
      Arrays.fill(keys, first, first + count, NO_KEY);
    }
  }

  /** The knots above the rows of an aligned group of a power of two follow, up to the one knot. */
  void lift(int firstRow, int group) {
    int first = leaves + firstRow >> 1;
    for (int count = Math.min(group, leaves) >> 1; count > 0; count >>= 1, first >>= 1) {
      for (int knot = first; knot < first + count; knot++) {
        keys[knot] = lower(knot);
      }
    }
  }

  /** The knots above the one knot of a group follow. */
  void liftGroup(int firstRow, int group) {
    lift((leaves + firstRow) / Math.min(group, leaves));
  }

  /** The knots above those of all groups follow. */
  void liftGroups(int group) {
    for (int knot = leaves / Math.min(group, leaves) - 1; knot >= ROOT; knot--) {
      keys[knot] = lower(knot);
    }
  }

  private void lift(int changed) {
    for (int knot = changed >> 1; knot >= ROOT; knot >>= 1) {
      int key = lower(knot);
      if (keys[knot] == key) {
        return;
      }
      keys[knot] = key;
    }
  }

  private int lower(int knot) {
    return Math.min(keys[2 * knot], keys[2 * knot + 1]);
  }

  /** All keys are those of another tree of as many rows. */
  void copy(KeyTree other) {
    System.arraycopy(other.keys, 0, keys, 0, keys.length);
  }

  /** The same, with some bits that none of its keys has, but {@link #NO_KEY}, which stays it. */
  void copy(KeyTree other, int bits) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = other.keys[i] | bits;
    }
  }

  /** The first of the rows of a range that have its lowest key; {@link #NO_ROW} if none has one. */
  int first(int fromRow, int endRow) {
    return fromRow == 0 && endRow == rows ? firstBelow(ROOT) : firstOf(fromRow, endRow);
  }

  private int firstOf(int fromRow, int endRow) {
    int left = 0;
    int right = 0;
    int leftKey = NO_KEY;
    int rightKey = NO_KEY;
    int from = leaves + fromRow;
    int end = leaves + endRow;
    for (; from < end; from >>= 1, end >>= 1) {
      if ((from & 1) != 0) {
        if (keys[from] < leftKey) {
          leftKey = keys[from];
          left = from;
        }
        from++;
      }
      if ((end & 1) != 0) {
        end--;
        if (keys[end] <= rightKey) {
          rightKey = keys[end];
          right = end;
        }
      }
    }
    int knot = leftKey <= rightKey ? left : right;
    return knot == 0 ? NO_ROW : firstBelow(knot);
  }

  private int firstBelow(int top) {
    int key = keys[top];
    if (key == NO_KEY) {
      return NO_ROW;
    }
    int knot = top;
    while (knot < leaves) {
      knot *= 2;
      knot += keys[knot] == key ? 0 : 1;
    }
    return knot - leaves;
  }
}
