package io.frontrow.engine.core;

/**
 * Slots of a table in the order in which they came, from which any may leave, and where each of
 * them stands exactly. Every slot that comes has the next ordinal; 256 ordinals in a row are a
 * block, which knows how many of them are still here and the first of these. A position is the sum
 * of the blocks before and a walk within its own. Apply thread only.
 *
 * <p>Blocks before the first slot that is still here are given up, so the ring of blocks is as long
 * as the line, not as old: eight bytes for 256 slots that came since its first one did.
 */
final class Line {
  static final int NONE = -1;

  private static final int BLOCK_SHIFT = 8;

  private final LineLinks links;

  private int first = NONE;
  private int last = NONE;
  private int size;

  /** How many slots ever came. */
  private int lastOrdinal;

  /** The block of the first slot. */
  private int firstBlock;

  /** How many of each block are here: a ring; what is not in use is 0. */
  private int[] counts = new int[1];

  /** The first slot of each block that is not empty. */
  private int[] firsts = new int[1];

  Line(LineLinks links) {
    this.links = links;
  }

  int size() {
    return size;
  }

  /** The slot that came first; {@link #NONE} if nobody is here. */
  int first() {
    return first;
  }

  /** The slot that came after this one; {@link #NONE} if this is the last. */
  int next(int slot) {
    return links.next[slot];
  }

  /** How many had come to the line when this slot did, itself included. */
  int ordinal(int slot) {
    return links.ordinal[slot];
  }

  /** A slot that stands in no line of these links comes; returns its ordinal. */
  int append(int slot) {
    int ordinal = ++lastOrdinal;
    int block = block(ordinal);
    if (size == 0) {
      first = slot;
      firstBlock = block;
    } else {
      links.next[last] = slot;
      if (block - firstBlock == counts.length) {
        grow();
      }
    }
    int place = place(block);
    if (counts[place]++ == 0) {
      firsts[place] = slot;
    }
    links.ordinal[slot] = ordinal;
    links.previous[slot] = last;
    links.next[slot] = NONE;
    last = slot;
    size++;
    return ordinal;
  }

  /** A slot that stands in this line leaves it. */
  void remove(int slot) {
    int previous = links.previous[slot];
    int next = links.next[slot];
    int place = place(block(links.ordinal[slot]));
    if (--counts[place] > 0 && firsts[place] == slot) {
      firsts[place] = next;
    }
    if (next == NONE) {
      last = previous;
    } else {
      links.previous[next] = previous;
    }
    if (previous != NONE) {
      links.next[previous] = next;
    } else {
      first = next;
      if (next != NONE) {
        // All blocks up to this one are empty: their places are free for later ones.
        firstBlock = block(links.ordinal[next]);
      }
    }
    size--;
  }

  /** How many stand before a slot of this line, and itself. */
  int position(int slot) {
    int block = block(links.ordinal[slot]);
    int position = 1;
    for (int earlier = firstBlock; earlier < block; earlier++) {
      position += counts[place(earlier)];
    }
    int start = firsts[place(block)];
    for (int at = slot; at != start; at = links.previous[at]) {
      position++;
    }
    return position;
  }

  /** The slot at a position from 1; {@link #NONE} beyond the end. */
  int at(int position) {
    if (position < 1 || position > size) {
      return NONE;
    }
    int left = position;
    int block = firstBlock;
    while (left > counts[place(block)]) {
      left -= counts[place(block)];
      block++;
    }
    int slot = firsts[place(block)];
    while (--left > 0) {
      slot = links.next[slot];
    }
    return slot;
  }

  private void grow() {
    int[] oldCounts = counts;
    int[] oldFirsts = firsts;
    counts = new int[2 * oldCounts.length];
    firsts = new int[counts.length];
    for (int i = 0; i < oldCounts.length; i++) {
      int block = firstBlock + i;
      counts[place(block)] = oldCounts[block & oldCounts.length - 1];
      firsts[place(block)] = oldFirsts[block & oldCounts.length - 1];
    }
  }

  private int place(int block) {
    return block & counts.length - 1;
  }

  private static int block(int ordinal) {
    return ordinal - 1 >> BLOCK_SHIFT;
  }

  /** Blocks that there is room for. */
  int blockCapacity() {
    return counts.length;
  }
}
