package io.frontrow.perf.limits;

import io.frontrow.perf.result.Figure;
import java.util.List;
import java.util.function.Function;

/** The parts whose limits are measured, in this order. */
public enum Limit {
  RING("ring", RingLimit::measure),
  FILE("file", AppendLimit::measure),
  MEMORY("memory", SeatLimit::measure),
  CHECKSUM("checksum", ChecksumLimit::measure),
  LOOPBACK("loopback", LoopbackLimit::measure);

  private final String label;
  private final Function<Sampling, List<Figure>> measurement;

  Limit(String label, Function<Sampling, List<Figure>> measurement) {
    this.label = label;
    this.measurement = measurement;
  }

  public String label() {
    return label;
  }

  public List<Figure> measure(Sampling sampling) {
    return measurement.apply(sampling);
  }
}
