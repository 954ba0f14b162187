package io.frontrow.perf.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sums up what the tests of all modules say of the faults they tried, in lines such as {@code
 * fault-report: full disk 20 tried, 0 lost, 0 accepted}. The build calls it last.
 */
public final class FaultSummary {
  private static final Pattern LINE =
      Pattern.compile("fault-report: (.+?) (\\d+) tried(.*)$", Pattern.MULTILINE);
  private static final Pattern BAD =
      Pattern.compile("(\\d+) [a-z ]*?(lost|sold twice|accepted|damaged|loaded in part)");

  private final List<String> lines = new ArrayList<>();
  private final Map<String, Long> tried = new LinkedHashMap<>();
  private final Map<String, Long> bad = new TreeMap<>();

  FaultSummary() {
    for (Fault fault : Fault.values()) {
      tried.put(fault.plural, 0L);
    }
    List.of("acknowledged requests lost", "seats sold twice", "damaged files accepted")
        .forEach(what -> bad.put(what, 0L));
  }

  /** What is counted together, by a word in its name. */
  private enum Fault {
    SIMULATED("simulated crash", "simulated crashes"),
    TRUNCATION("truncation|cut short", "truncations"),
    FLIP("flip", "bit flips"),
    FULL_DISK("full disk", "full disks"),
    KILL("kill", "kills of real processes"),
    OTHER("", "other faults");

    private final Pattern name;
    private final String plural;

    Fault(String name, String plural) {
      this.name = Pattern.compile(name);
      this.plural = plural;
    }

    static Fault of(String kind) {
      return Stream.of(values())
          .filter(it -> it.name.matcher(kind).find())
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * Reads the reports of all modules.
   *
   * @param arguments the project's directory, the file to write
   */
  public static void main(String[] arguments) throws IOException {
    FaultSummary summary = new FaultSummary();
    for (Path report : reports(Path.of(arguments[0]))) {
      summary.read(Files.readString(report));
    }
    Path file = Path.of(arguments[1]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, summary.text());
    System.out.print(summary.sum());
    System.out.println("each of them: " + file.toAbsolutePath().normalize());
    if (!summary.isClean()) {
      throw new IllegalStateException("a fault led to a loss, see above");
    }
  }

  private static List<Path> reports(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project, 4)) {
      return files
          .filter(it -> it.getFileName().toString().matches("TEST-.*\\.xml"))
          .filter(
              it -> it.getParent().getFileName().toString().matches("(surefire|failsafe)-reports"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  void read(String report) {
    Matcher line = LINE.matcher(report);
    while (line.find()) {
      lines.add(line.group());
      tried.merge(Fault.of(line.group(1)).plural, Long.parseLong(line.group(2)), Long::sum);
      Matcher count = BAD.matcher(line.group(3));
      while (count.find()) {
        bad.merge(whatIsBad(count.group(2)), Long.parseLong(count.group(1)), Long::sum);
      }
    }
  }

  private static String whatIsBad(String word) {
    return switch (word) {
      case "lost" -> "acknowledged requests lost";
      case "sold twice" -> "seats sold twice";
      default -> "damaged files accepted";
    };
  }

  boolean isClean() {
    return bad.values().stream().allMatch(count -> count == 0);
  }

  /** The sum, in a few lines. */
  String sum() {
    StringBuilder text = new StringBuilder("faults tried: ");
    tried.forEach((what, count) -> text.append(String.format("%,d %s, ", count, what)));
    text.setLength(text.length() - 2);
    text.append("\nwhat came of them: ");
    bad.forEach((what, count) -> text.append(String.format("%,d %s, ", count, what)));
    text.setLength(text.length() - 2);
    return text.append('\n').toString();
  }

  /** The sum, and every line. */
  String text() {
    return sum() + String.join("\n", lines) + "\n";
  }
}
