package io.frontrow.journal;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the thread that writes zeros ahead away from bytes that the journal thread writes. A
 * segment is a row of steps, each taken once, in order, by one of the two: by the storage thread,
 * which writes zeros there first, or by the journal thread, which goes on without.
 *
 * <pre>
 *  segment  |--zeros--|--zeros--|-(none)--|--zeros--|  at work  |  nobody's  ...
 *           0               position                next
 * </pre>
 *
 * Whoever takes a step moves {@code next} over it by compare-and-set; the storage thread sets its
 * lowest bit first, and moves it when the zeros are written. So the journal thread may write below
 * {@code next}, whoever is at work.
 */
final class ZeroFence {
  private static final long AT_WORK = 1;
  private static final long LOOK_NANOS = 20_000;

  private final long stepBytes;

  /** Where the first step begins that is not taken; with {@link #AT_WORK} while zeros go there. */
  private final AtomicLong next = new AtomicLong();

  /**
   * @param stepBytes a power of two
   */
  ZeroFence(long stepBytes) {
    this.stepBytes = stepBytes;
  }

  /** Goes over to a new segment, whose steps up to {@code from} are taken. Nobody is at work. */
  void begin(long from) {
    next.set(from);
  }

  /** Up to here all steps are taken; any thread. */
  long end() {
    return next.get() & -stepBytes;
  }

  /**
   * Takes the next step for zeros, if it ends before {@code limit}. If the journal thread comes
   * near, what lies close before it is left to it, so that it need not wait. Storage thread.
   *
   * @return where the step begins, or -1
   */
  long claim(long position, long limit) {
    long taken = next.get();
    long from = Math.max(taken, align(position + stepBytes));
    return from + stepBytes <= limit && next.compareAndSet(taken, from | AT_WORK) ? from : -1;
  }

  /** Ends the step that was taken; zeros may be written there no more. Storage thread. */
  void release(long from) {
    next.set(from + stepBytes);
  }

  /**
   * Returns once bytes before {@code end} are safe from zeros: takes what nobody has taken, and
   * waits for the storage thread only where that is at work. Journal thread.
   */
  void enter(long end) {
    long taken = next.get();
    while ((taken & -stepBytes) < end) {
      if ((taken & AT_WORK) != 0) {
        LockSupport.parkNanos(this, LOOK_NANOS);
      } else if (next.compareAndSet(taken, align(end))) {
        return;
      }
      taken = next.get();
    }
  }

  private long align(long position) {
    return position + stepBytes - 1 & -stepBytes;
  }
}
