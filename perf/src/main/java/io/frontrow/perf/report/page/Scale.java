package io.frontrow.perf.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** Where values lie along an axis, from 0 to 1, and which of them are written there. Immutable. */
record Scale(DoubleUnaryOperator at, List<Tick> ticks) {
  private static final int WANTED_TICKS = 5;
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final double[] BETWEEN = {2, 5};
  private static final double[] NINES = {0, 0.9, 0.99, 0.999, 0.9999, 0.99999};
  private static final double FEW_DECADES = 1.6;

  /** A value with a line of its own. */
  record Tick(double at, String label) {}

  /** From 0 on. */
  static Scale linear(double most, DoubleFunction<String> label) {
    double step = step(most / WANTED_TICKS);
    double top = Math.ceil(most / step - 1e-9) * step;
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i * step <= top + step / 2; i++) {
      ticks.add(new Tick(i * step / top, label.apply(i * step)));
    }
    return new Scale(value -> value / top, ticks);
  }

  private static double step(double rough) {
    double decade = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double step : STEPS) {
      if (step * decade >= rough * (1 - 1e-9)) {
        return step * decade;
      }
    }
    return decade * STEPS[STEPS.length - 1];
  }

  /** Equal ratios are equally far apart; both ends must be above 0. */
  static Scale log(double least, double most, DoubleFunction<String> label) {
    double low = Math.log10(least);
    double high = Math.max(Math.log10(most), low + 0.3);
    List<Tick> ticks = new ArrayList<>();
    for (int decade = (int) Math.floor(low); decade <= high; decade++) {
      double power = Math.pow(10, decade);
      addTick(ticks, power, low, high, label);
      for (double between : BETWEEN) {
        if (high - low < FEW_DECADES) {
          addTick(ticks, power * between, low, high, label);
        }
      }
    }
    return new Scale(value -> (Math.log10(value) - low) / (high - low), ticks);
  }

  private static void addTick(
      List<Tick> ticks, double value, double low, double high, DoubleFunction<String> label) {
    double at = (Math.log10(value) - low) / (high - low);
    if (at > -1e-9 && at < 1 + 1e-9) {
      ticks.add(new Tick(at, label.apply(value)));
    }
  }

  /** Shares of all, by how many nines they have: as far from 99 to 99.9 as from 90 to 99. */
  static Scale nines(double most) {
    double end = distance(most);
    List<Tick> ticks = new ArrayList<>();
    for (double share : NINES) {
      if (distance(share) <= end) {
        ticks.add(new Tick(distance(share) / end, percent(share)));
      }
    }
    return new Scale(share -> distance(share) / end, ticks);
  }

  private static double distance(double share) {
    return -Math.log10(1 - share);
  }

  private static String percent(double share) {
    return String.valueOf(Math.round(share * 1e7) / 1e5).replaceAll("\\.0$", "") + " %";
  }
}
