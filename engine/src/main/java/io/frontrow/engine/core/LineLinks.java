package io.frontrow.engine.core;

/**
 * The links of all lines over one table: a slot stands in one line at most. Presized; apply thread
 * only. Next: {@link Line}.
 */
final class LineLinks {
  /**
   * What stands before and behind each slot, and in which block; only meant while it is in a line.
   */
  final int[] previous;

  final int[] next;
  final int[] block;

  LineLinks(int capacity) {
    previous = new int[capacity];
    next = new int[capacity];
    block = new int[capacity];
  }

  void transfer(StateTransfer state) {
    state.array(previous);
    state.array(next);
    state.array(block);
  }
}
