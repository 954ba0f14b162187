package io.frontrow.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The page of the tour: text with blocks of {@code console}, in which lines that begin with {@code
 * $} are commands and the others what they print.
 */
final class Tour {
  private static final String BEGIN = "```console";
  private static final String END = "```";
  private static final String PROMPT = "$ ";

  private Tour() {}

  /** The page with every command's output replaced by what {@code run} says it prints. */
  static String rerun(String page, Function<String, List<String>> run) {
    List<String> lines = new ArrayList<>();
    boolean inConsole = false;
    for (String line : page.lines().toList()) {
      if (line.equals(inConsole ? END : BEGIN)) {
        inConsole = !inConsole;
        lines.add(line);
      } else if (!inConsole) {
        lines.add(line);
      } else if (line.startsWith(PROMPT)) {
        lines.add(line);
        lines.addAll(run.apply(line.substring(PROMPT.length())));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** The words of a command line; quotes keep spaces. */
  static List<String> words(String commandLine) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char c : (commandLine + " ").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c != ' ' || quoted) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
