package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * Slots of a table in the order in which they came, from which any may leave, and where each of
 * them stands exactly. The line is cut into blocks of up to 256 slots, which know how many they
 * have and the first of these. A position is the sum of the blocks before and a walk within its
 * own. Apply thread only.
 *
 * <p>Two neighbouring blocks have more than 128 slots together, or become one. So there are as many
 * blocks as the line is long, however many have come and gone.
 */
final class Line {
  static final int NONE = -1;

  /** Slots of a block, and of two that become one. */
  private static final int MOST = 256;

  private static final int SPARSE = 128;

  /** A block: its slots, the first of them, and its neighbours; one not in use, only the next. */
  private static final int STRIDE = 4;

  private static final int COUNT = 0;
  private static final int FIRST = 1;
  private static final int NEXT = 2;
  private static final int PREVIOUS = 3;

  private final LineLinks links;

  private int first = NONE;
  private int last = NONE;
  private int size;

  private int[] blocks = new int[STRIDE];
  private int firstBlock = NONE;
  private int lastBlock = NONE;

  /** Blocks that were never used begin here; those that were given back form a chain. */
  private int unusedBlock;

  private int freeBlock = NONE;

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

  /** A slot that stands in no line of these links comes. */
  void append(int slot) {
    if (size == 0) {
      first = slot;
    } else {
      links.next[last] = slot;
    }
    links.previous[slot] = last;
    links.next[slot] = NONE;
    last = slot;
    size++;
    if (lastBlock == NONE || get(lastBlock, COUNT) == MOST) {
      addBlock(slot);
    }
    links.block[slot] = lastBlock;
    set(lastBlock, COUNT, get(lastBlock, COUNT) + 1);
  }

  private void addBlock(int slot) {
    int block = freeBlock;
    if (block == NONE) {
      block = unusedBlock++;
      if (block * STRIDE == blocks.length) {
        blocks = Arrays.copyOf(blocks, 2 * blocks.length);
      }
    } else {
      freeBlock = get(block, NEXT);
    }
    set(block, COUNT, 0);
    set(block, FIRST, slot);
    set(block, NEXT, NONE);
    set(block, PREVIOUS, lastBlock);
    if (lastBlock == NONE) {
      firstBlock = block;
    } else {
      set(lastBlock, NEXT, block);
    }
    lastBlock = block;
  }

  /** A slot that stands in this line leaves it. */
  void remove(int slot) {
    int previous = links.previous[slot];
    int next = links.next[slot];
    if (previous == NONE) {
      first = next;
    } else {
      links.next[previous] = next;
    }
    if (next == NONE) {
      last = previous;
    } else {
      links.previous[next] = previous;
    }
    size--;
    leaveBlock(links.block[slot], slot, next);
  }

  private void leaveBlock(int block, int slot, int next) {
    int left = get(block, COUNT) - 1;
    set(block, COUNT, left);
    if (left == 0) {
      removeBlock(block);
      return;
    }
    if (get(block, FIRST) == slot) {
      set(block, FIRST, next);
    }
    int before = get(block, PREVIOUS);
    int behind = get(block, NEXT);
    if (before != NONE && get(before, COUNT) + left <= SPARSE) {
      join(before, block);
    } else if (behind != NONE && left + get(behind, COUNT) <= SPARSE) {
      join(block, behind);
    }
  }

  /** A block takes in the one behind it. */
  private void join(int block, int behind) {
    int count = get(behind, COUNT);
    for (int i = 0, slot = get(behind, FIRST); i < count; i++, slot = links.next[slot]) {
      links.block[slot] = block;
    }
    set(block, COUNT, get(block, COUNT) + count);
    removeBlock(behind);
  }

  private void removeBlock(int block) {
    int before = get(block, PREVIOUS);
    int behind = get(block, NEXT);
    if (before == NONE) {
      firstBlock = behind;
    } else {
      set(before, NEXT, behind);
    }
    if (behind == NONE) {
      lastBlock = before;
    } else {
      set(behind, PREVIOUS, before);
    }
    set(block, NEXT, freeBlock);
    freeBlock = block;
  }

  /** How many stand before a slot of this line, and itself. */
  int position(int slot) {
    int block = links.block[slot];
    int position = 1;
    for (int before = firstBlock; before != block; before = get(before, NEXT)) {
      position += get(before, COUNT);
    }
    int start = get(block, FIRST);
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
    while (left > get(block, COUNT)) {
      left -= get(block, COUNT);
      block = get(block, NEXT);
    }
    int slot = get(block, FIRST);
    while (--left > 0) {
      slot = links.next[slot];
    }
    return slot;
  }

  private int get(int block, int field) {
    return blocks[block * STRIDE + field];
  }

  private void set(int block, int field, int value) {
    blocks[block * STRIDE + field] = value;
  }

  /** The links are their owner's to carry. */
  void transfer(StateTransfer state) {
    first = state.int32(first);
    last = state.int32(last);
    size = state.int32(size, 0, links.next.length);
    blocks = state.sized(blocks, mostBlockFields());
    firstBlock = state.int32(firstBlock);
    lastBlock = state.int32(lastBlock);
    unusedBlock = state.int32(unusedBlock, 0, blocks.length / STRIDE);
    freeBlock = state.int32(freeBlock);
  }

  /** Two neighbours have more than {@link #SPARSE} slots; the array doubles when it grows. */
  private int mostBlockFields() {
    return 2 * STRIDE * (2 * (links.next.length / SPARSE) + 2);
  }
}
