package io.frontrow.engine.core;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A scenario as it stands in a file: commands in business words, and below each the complete list
 * of events it causes. The README beside the files explains the words.
 */
record Scenario(String file, String title, List<Step> steps) {
  /**
   * One command.
   *
   * @param where file and line
   * @param details indented lines that belong to the command
   * @param expected indented lines that begin with an arrow, without it
   */
  record Step(String where, String command, List<String> details, List<String> expected) {
    /** The same command without the words that it begins with. */
    Step without(String beginning) {
      return new Step(where, command.substring(beginning.length()), details, expected);
    }
  }

  private static final String TITLE = "scenario ";
  private static final String ARROW = "->";

  /** The scenarios in the resource folder of that name, file by file. */
  static List<Scenario> all() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(Scenario.class.getResource("/scenarios")).toURI());
    List<Scenario> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        scenarios.addAll(read(file));
      }
    }
    return scenarios;
  }

  static List<Scenario> read(Path file) throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (line.startsWith(TITLE)) {
        String title = text.substring(TITLE.length());
        scenarios.add(new Scenario(file.getFileName().toString(), title, new ArrayList<>()));
        continue;
      }
      List<Step> steps = scenarios.get(scenarios.size() - 1).steps;
      if (line.charAt(0) != ' ') {
        String where = file.getFileName() + ":" + number;
        steps.add(new Step(where, text, new ArrayList<>(), new ArrayList<>()));
      } else if (text.startsWith(ARROW)) {
        steps.get(steps.size() - 1).expected.add(text.substring(ARROW.length()).strip());
      } else {
        steps.get(steps.size() - 1).details.add(text);
      }
    }
    return scenarios;
  }
}
