package io.frontrow.server.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Collects what is wrong with one file, so that its author can mend it in one go; used by the
 * thread that reads the file.
 */
final class Problems {
  private static final int SHOWN = 20;
  private static final int QUOTED_CHARS = 60;

  private final String sourceName;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> origins = new LinkedHashMap<>();
  private int count;

  Problems(String sourceName) {
    this.sourceName = sourceName;
  }

  /** What is wrong from here on comes from another file, and is found there at another path. */
  void comesFrom(String path, Problems otherFile, String pathThere) {
    origins.put(path, otherFile.sourceName + ": " + pathThere);
  }

  void add(String path, String what) {
    if (count++ < SHOWN) {
      lines.add(line(path, what));
    }
  }

  void refuseIfAny() {
    if (count > SHOWN) {
      lines.add(line("", String.format(Locale.ROOT, "and %,d more problems", count - SHOWN)));
    }
    if (count > 0) {
      throw new SeatingPlanException(lines, null);
    }
  }

  SeatingPlanException unreadable(String what, IOException cause) {
    return new SeatingPlanException(List.of(line("", what)), cause);
  }

  /**
   * A value from the file as it may stand in a message: short, and without anything that breaks the
   * line.
   */
  static String quote(String value) {
    String shown =
        value.codePointCount(0, value.length()) <= QUOTED_CHARS
            ? value
            : value.substring(0, value.offsetByCodePoints(0, QUOTED_CHARS)) + "...";
    return '"' + shown.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]", "?") + '"';
  }

  /** A path as its file's author knows it: with the file's name, if that is another one. */
  String place(String path) {
    for (Map.Entry<String, String> origin : origins.entrySet()) {
      if (path.equals(origin.getKey()) || path.startsWith(origin.getKey() + ".")) {
        return origin.getValue() + path.substring(origin.getKey().length());
      }
    }
    return path;
  }

  private String line(String path, String what) {
    String place = place(path);
    return place.equals(path)
        ? sourceName + ": " + (path.isEmpty() ? "" : path + ": ") + what
        : place + ": " + what;
  }
}
