package io.frontrow.perf.report;

import java.util.Locale;

/** What a number counts, and how people read it. Immutable. */
public record Unit(String symbol) {
  static final Unit PER_SECOND = new Unit("/s");
  static final Unit MICROS = new Unit(" µs");
  static final Unit NANOS = new Unit(" ns");
  static final Unit BYTES = new Unit(" B");
  static final Unit PLAIN = new Unit("");

  private static final double MANY = 100;

  /** As a result's figure names it. */
  static Unit named(String name) {
    return switch (name) {
      case "1/s", "/s" -> PER_SECOND;
      case "ratio", "" -> PLAIN;
      default -> new Unit(" " + name);
    };
  }

  /** By the last word of a metric's path. */
  static Unit of(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith("persecond")) {
      return PER_SECOND;
    }
    if (lower.endsWith("micros")) {
      return MICROS;
    }
    if (lower.contains("nanos")) {
      return NANOS;
    }
    return lower.contains("bytes") ? BYTES : PLAIN;
  }

  /** A number with its unit. */
  public String text(double value) {
    return number(value) + symbol;
  }

  private static String number(double value) {
    if (value == 0) {
      return "0";
    }
    return String.format(Locale.ROOT, Math.abs(value) >= MANY ? "%,.0f" : "%.3g", value);
  }
}
