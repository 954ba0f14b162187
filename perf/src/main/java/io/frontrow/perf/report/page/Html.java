package io.frontrow.perf.report.page;

import java.util.Locale;

/** Small parts of a page. Stateless. */
final class Html {
  private static final double THOUSAND = 1_000;
  private static final double MILLION = 1_000_000;
  private static final double HUNDRED = 100;
  private static final double TEN = 10;

  private Html() {}

  /** Text that is no markup. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The class of a system's colour: {@code bare echo} has {@code s-bare-echo}. */
  static String systemClass(String system) {
    return "s-" + system.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  /** A coordinate, with no more digits than can be seen. */
  static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  /** Three digits and what they are multiplied with: 1.35 M, 40.9 k, 900. */
  static String compact(double value) {
    if (value >= MILLION) {
      return digits(value / MILLION) + " M";
    }
    return value >= THOUSAND ? digits(value / THOUSAND) + " k" : digits(value);
  }

  /** A time, in the unit in which it is read best. */
  static String micros(double value) {
    if (value >= MILLION) {
      return digits(value / MILLION) + " s";
    }
    return value >= THOUSAND ? digits(value / THOUSAND) + " ms" : digits(value) + " µs";
  }

  private static String digits(double value) {
    if (value == Math.rint(value) && value < HUNDRED * TEN) {
      return String.valueOf((long) value);
    }
    int decimals = value >= HUNDRED ? 0 : value >= TEN ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
