package io.frontrow.perf.demo;

import java.util.Locale;
import java.util.Map;

/**
 * The characters of a picture for the terminal at hand: how full a place is, from all free to all
 * taken. Immutable.
 */
public record Glyphs(String levels, boolean colours) {
  private static final String UNICODE_LEVELS = "·░▒▓█";
  private static final String ASCII_LEVELS = ".-+*#";
  private static final String[] LEVEL_COLOURS = {"32", "92", "93", "33", "31"};
  private static final String ESCAPE = "\u001b[";

  /** What the environment says this terminal can show. */
  public static Glyphs of(Map<String, String> environment, boolean isTerminal) {
    String locale =
        environment.getOrDefault(
            "LC_ALL", environment.getOrDefault("LC_CTYPE", environment.getOrDefault("LANG", "")));
    boolean unicode = locale.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8");
    boolean colours =
        isTerminal
            && !environment.containsKey("NO_COLOR")
            && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
    return new Glyphs(unicode ? UNICODE_LEVELS : ASCII_LEVELS, colours);
  }

  /** The character for so many taken of so many: only the full level means that all are. */
  String level(int taken, int all) {
    int last = levels.length() - 1;
    return painted(taken == 0 ? 0 : 1 + taken * (last - 1) / all);
  }

  private String painted(int level) {
    String glyph = levels.substring(level, level + 1);
    return colours ? ESCAPE + LEVEL_COLOURS[level] + "m" + glyph + ESCAPE + "0m" : glyph;
  }

  String bar(int width, double share) {
    int full = (int) Math.round(share * width);
    int last = levels.length() - 1;
    return levels.substring(last).repeat(full) + levels.substring(0, 1).repeat(width - full);
  }

  String legend() {
    int last = levels.length() - 1;
    return painted(0)
        + " free   "
        + painted(1)
        + painted(2)
        + painted(last - 1)
        + " partly held or sold   "
        + painted(last)
        + " all held or sold";
  }
}
