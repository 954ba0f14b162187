package io.frontrow.replay;

/** A column of an export. Immutable. */
record Column(String name, Kind kind) {
  /** What its values are; each may be missing. */
  enum Kind {
    /** A whole number, a {@code Long}. */
    NUMBER,
    /** A whole number without sign, a {@code Long}. */
    UNSIGNED,
    /** Nanoseconds since 1970, a {@code Long}. */
    TIME,
    /** A {@code String}. */
    TEXT
  }

  static Column number(String name) {
    return new Column(name, Kind.NUMBER);
  }

  static Column unsigned(String name) {
    return new Column(name, Kind.UNSIGNED);
  }

  static Column time(String name) {
    return new Column(name, Kind.TIME);
  }

  static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }
}
