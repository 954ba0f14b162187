package io.frontrow.perf.load;

import java.util.function.IntConsumer;

/**
 * What is measured in turns: the measurement is cut into parts of equal length that belong to side
 * 0 and side 1 in turn, and somebody is told when a side begins, on a thread of its own. Immutable.
 *
 * @param count of the parts, an even number; 1: all of it is side 0
 * @param beginning told 0 or 1; at the end 0
 */
public record Turns(int count, IntConsumer beginning) {
  static final int SIDES = 2;

  /** One part, and nobody to be told. */
  public static final Turns NONE = new Turns(1, side -> {});

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** How long after the end of a run its thread may still be there. */
  private static final long CHECK_MILLIS = 20;

  Thread start(Window window) {
    Thread thread = new Thread(() -> run(window), "load-turns");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void run(Window window) {
    try {
      for (int turn = 0; turn < count && awaits(window, window.turnNanos(turn)); turn++) {
        beginning.accept(turn & 1);
      }
      awaits(window, window.turnNanos(count));
      beginning.accept(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if the run is over before that time. */
  private static boolean awaits(Window window, long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      if (window.isOver(System.nanoTime()) || window.hasRunOut()) {
        return false;
      }
      Thread.sleep(Math.min(left / NANOS_PER_MILLI + 1, CHECK_MILLIS));
    }
    return true;
  }
}
