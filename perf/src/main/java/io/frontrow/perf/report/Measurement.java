package io.frontrow.perf.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command of {@code perf} that is run for the report. Immutable.
 *
 * @param id the name of its directory
 * @param system for people, and for the colour of its curves: {@code Frontrow}, {@code bare echo}
 * @param shape for people: {@code 64 x 16}
 * @param command behind {@code perf}; a rate may be a {@link Term} in braces
 * @param quickCommand the same for a quick report; null: that does without
 * @param isRun whether it is a load, which leaves a directory of files; else it prints JSON
 * @param rounds how often at most
 * @param seconds that it takes about, beside the load's own
 * @param warmupSeconds at least, unless the report is quick: who does little at a time is warm late
 * @param onlyWhenNamed whether it is left out unless somebody asks for its row
 */
public record Measurement(
    String id,
    String system,
    String shape,
    String command,
    String quickCommand,
    boolean isRun,
    int rounds,
    int seconds,
    double warmupSeconds,
    boolean onlyWhenNamed) {
  private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");

  /** The metrics that its command depends on. */
  List<Metric> needs() {
    List<Metric> metrics = new ArrayList<>();
    for (Matcher braces = IN_BRACES.matcher(command); braces.find(); ) {
      Metric metric = Term.parse(braces.group(1)).metric();
      if (metric != null) {
        metrics.add(metric);
      }
    }
    return metrics;
  }

  boolean isIn(Settings settings) {
    return !settings.quick() || quickCommand != null;
  }

  /**
   * The words behind {@code perf}, with whole numbers for what is in braces: medians of all rounds,
   * for what they are of is measured before, so that all rounds of this one are alike.
   *
   * @throws IllegalStateException if one of them was not measured
   */
  List<String> arguments(Settings settings, Store store) {
    String words =
        IN_BRACES
            .matcher(settings.quick() ? quickCommand : command)
            .replaceAll(braces -> number(Term.parse(braces.group(1)), store));
    return List.of(words.split(" "));
  }

  private static String number(Term term, Store store) {
    double value =
        term.value(it -> store.samples(it).median())
            .orElseThrow(() -> new IllegalStateException("needs " + term.metric()));
    return String.valueOf(Math.round(value));
  }
}
