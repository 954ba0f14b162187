package io.frontrow.perf.curve;

import io.frontrow.perf.bench.ScaledSize;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What grows along a curve while the rest stays as it is. */
public enum Axis {
  /** Halls of 10,000 seats and up to 50,000, one after the other. */
  SEATS(10_000, 100_000, 1_000_000, 10_000_000) {
    @Override
    String what() {
      return "in halls of up to 50,000, 64 clients";
    }

    @Override
    ScaledSize size(int value) {
      int perEvent = Math.min(value, 50_000);
      return new ScaledSize(value / perEvent, perEvent, FEW_CLIENTS);
    }
  },
  /** A million seats in ever more events. */
  EVENTS(1, 10, 100, 1_000, 10_000) {
    @Override
    String what() {
      return "1,000,000 seats in all of them, 64 clients";
    }

    @Override
    ScaledSize size(int value) {
      return new ScaledSize(value, 1_000_000 / value, FEW_CLIENTS);
    }
  },
  /** Clients that the engine remembers, over the hall of 50,000 seats. */
  CLIENTS(1, 10, 100, 1_000, 10_000) {
    @Override
    String what() {
      return "whose requests are remembered, hall of 50,000 seats";
    }

    @Override
    ScaledSize size(int value) {
      return new ScaledSize(1, 50_000, value);
    }
  };

  private static final int FEW_CLIENTS = 64;

  private final List<Integer> steps;

  Axis(Integer... steps) {
    this.steps = Arrays.asList(steps);
  }

  /** What stays as it is, in a few words. */
  abstract String what();

  abstract ScaledSize size(int value);

  /** From small to large. */
  public List<Integer> steps() {
    return steps;
  }

  /** In lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
