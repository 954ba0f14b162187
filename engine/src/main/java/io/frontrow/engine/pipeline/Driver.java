package io.frontrow.engine.pipeline;

import java.util.function.BooleanSupplier;

/**
 * The thread of somebody else that an inline pipeline runs on: an event loop. It alone puts
 * commands into the ring.
 */
public interface Driver {
  /**
   * From now on the thread calls {@code turn} whenever it has put commands into the ring, after
   * each {@link #wake}, and every few milliseconds; and again soon if that returns true. Any
   * thread.
   *
   * @param commands when it has put in so many, it does not look for more before that turn
   * @param looks how often it may look for commands before a turn, as long as each look finds some
   */
  void drive(BooleanSupplier turn, int commands, int looks);

  /**
   * Has the thread call the turn soon. Any thread.
   *
   * @return false if the thread has ended
   */
  boolean wake();
}
