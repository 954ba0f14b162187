package io.frontrow.engine.pipeline;

import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;

/**
 * Hands messages to the gateway, in order, and flushes once per batch. Next: {@link Egress}, which
 * the gateway implements. Egress thread only.
 */
final class EgressStage implements Stage {
  private final OutputRing ring;
  private final SequenceBarrier barrier;
  private final Sequence sequence = WakeUp.start();
  private final Egress egress;

  EgressStage(OutputRing ring, Egress egress) {
    this.ring = ring;
    this.egress = egress;
    barrier = ring.barrier();
  }

  @Override
  public String name() {
    return "egress";
  }

  Sequence sequence() {
    return sequence;
  }

  @Override
  public int poll(int limit) {
    long first = sequence.get() + 1;
    long last = Math.min(WakeUp.available(barrier, first), first + limit - 1);
    long position = first;
    for (; position <= last; position++) {
      OutputSlot slot = ring.slot(position);
      if (!egress.deliver(slot.clientId, ring.buffer(), slot.offset, slot.length)) {
        break;
      }
    }
    int done = (int) (position - first);
    if (last >= first) {
      egress.flush();
    }
    if (done > 0) {
      sequence.set(position - 1);
    }
    return done;
  }
}
