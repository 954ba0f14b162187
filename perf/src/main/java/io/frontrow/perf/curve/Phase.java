package io.frontrow.perf.curve;

import java.util.Locale;

/** The commands of a round that are counted, in the order of the tables. */
public enum Phase {
  HOLD,
  CONFIRM,
  RELEASE,
  CANCEL,
  /** Hold, confirm and release together: two holds, then one of each. */
  MIXED,
  /** Best available. */
  PICK;

  /** In lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In lower case, but for its first letter. */
  String title() {
    return name().charAt(0) + label().substring(1);
  }
}
