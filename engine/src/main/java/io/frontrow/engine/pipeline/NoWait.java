package io.frontrow.engine.pipeline;

import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;

/**
 * The wait strategy of a ring whose reader only asks what is there; nobody is woken by a single
 * publication.
 */
final class NoWait implements WaitStrategy {
  @Override
  public long waitFor(
      long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier) {
    return dependentSequence.get();
  }

  @Override
  public void signalAllWhenBlocking() {}
}
