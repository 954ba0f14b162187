package io.frontrow.engine.pipeline;

import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.Sequencer;
import com.lmax.disruptor.WaitStrategy;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * How a stage's thread sleeps and is woken. For the rings it is a wait strategy that never waits: a
 * stage asks what is there and returns, and only its runner, with nothing to do, parks. Producers
 * call {@link #signal}; one runner parks.
 */
final class WakeUp implements WaitStrategy {
  private volatile Thread parked;

  /**
   * Says that the calling thread is about to park; it must look for work once more before it does.
   */
  void prepare() {
    parked = Thread.currentThread();
    // Work must be looked for behind this, or both sides could miss each other.
    VarHandle.fullFence();
  }

  void parkNanos(long nanos) {
    LockSupport.parkNanos(this, nanos);
  }

  void awake() {
    parked = null;
  }

  void signal() {
    // What was published must be visible before the look at `parked`, or both sides could miss each
    // other.
    VarHandle.fullFence();
    Thread thread = parked;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public long waitFor(
      long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier) {
    return dependentSequence.get();
  }

  @Override
  public void signalAllWhenBlocking() {
    signal();
  }

  /** What a barrier has for a stage, without waiting. */
  static long available(SequenceBarrier barrier, long next) {
    try {
      return barrier.waitFor(next);
    } catch (Exception e) {
      throw new IllegalStateException("a barrier that never waits was interrupted", e);
    }
  }

  /** Where a stage stands before its first record. */
  static Sequence start() {
    return new Sequence(Sequencer.INITIAL_CURSOR_VALUE);
  }
}
