package io.frontrow.engine.core.specimen;

import com.lmax.disruptor.Sequence;

/** Breaks the rule that only the pipeline knows the Disruptor. */
public final class ImportsTheDisruptor {
  Sequence sequence;
}
