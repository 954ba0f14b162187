package io.frontrow.engine.core;

import io.frontrow.engine.core.HoldRecords.Place;
import io.frontrow.engine.core.HoldRecords.Swap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One command of a scenario, taken apart: the groups of its pattern, and the clauses that any
 * command may have.
 *
 * @param key of the channel; 0 if none is named
 * @param since the sequence after which nothing may have changed, or 0
 * @param ttl milliseconds, or 0
 */
record Saying(
    MatchResult words,
    List<String> details,
    ScenarioNames names,
    int event,
    long key,
    long since,
    long ttl) {
  /** Seats and places of areas. */
  record Tickets(List<Integer> seats, List<Place> places) {}

  /** One word or a quoted text, which may be repeated. */
  static final String NAME = "(\"[^\"]*\"(?: x \\d+)?|[^\\s\",]+)";

  static final String TIME = "(\\d+(?:ms|s|m|h))";

  private static final Pattern CLAUSES =
      Pattern.compile(
          " (?:of event (\\d+)|with key (\\w+)|if unchanged since (\\w+)|for " + TIME + ")(?= |$)");

  /** Takes the clauses out of a command, wherever they stand. */
  static String withoutClauses(String command) {
    return CLAUSES.matcher(command).replaceAll("");
  }

  /** A command whose words matched. */
  static Saying of(Scenario.Step step, MatchResult words, ScenarioNames names) {
    long key = 0;
    long since = 0;
    long ttl = 0;
    Matcher clauses = CLAUSES.matcher(step.command());
    while (clauses.find()) {
      if (clauses.group(1) != null) {
        names.speakOf(Integer.parseInt(clauses.group(1)));
      } else if (clauses.group(2) != null) {
        key = names.key(clauses.group(2));
      } else if (clauses.group(3) != null) {
        since = names.since(clauses.group(3));
      } else {
        ttl = millis(clauses.group(4));
      }
    }
    return new Saying(words, step.details(), names, names.event(), key, since, ttl);
  }

  boolean has(int group) {
    return words.group(group) != null;
  }

  int flag(int group) {
    return has(group) ? 1 : 0;
  }

  /** How often a phrase of so many words was said: a flag said twice is no flag. */
  int times(int group, int wordsOfPhrase) {
    String said = words.group(group).strip();
    return said.isEmpty() ? 0 : said.split(" ").length / wordsOfPhrase;
  }

  int number(int group) {
    return number(group, 0);
  }

  int number(int group, int otherwise) {
    return has(group) ? Integer.parseUnsignedInt(words.group(group)) : otherwise;
  }

  long big(int group, long otherwise) {
    return has(group) ? Long.parseLong(words.group(group)) : otherwise;
  }

  long big(int group) {
    return big(group, 0);
  }

  /** The word as it stands, or null. */
  String word(int group) {
    return words.group(group);
  }

  /** A word, or a quoted text. */
  String text(int group) {
    return text(words.group(group));
  }

  /** {@code word}, {@code "text"}, or {@code "t" x 41}. */
  static String text(String word) {
    if (!word.startsWith("\"")) {
      return word;
    }
    int end = word.lastIndexOf('"');
    String inside = word.substring(1, end);
    String rest = word.substring(end + 1);
    return rest.isEmpty() ? inside : inside.repeat(Integer.parseInt(rest.substring(3)));
  }

  long millis(int group) {
    return has(group) ? millis(words.group(group)) : 0;
  }

  /** {@code 500ms}, {@code 60s}, {@code 15m} or {@code 2h}. */
  static long millis(String word) {
    String unit = word.replaceAll("\\d", "");
    long count = Long.parseLong(word.substring(0, word.length() - unit.length()));
    return switch (unit) {
      case "ms" -> count;
      case "s" -> count * 1_000;
      case "m" -> count * 60_000;
      default -> count * 3_600_000;
    };
  }

  /** {@code A1 #12 B1..B4 and 3 in Lawn}; "nothing" is none. */
  Tickets tickets(int group) {
    Tickets all = new Tickets(new ArrayList<>(), new ArrayList<>());
    if (!has(group)) {
      return all;
    }
    String[] list = words.group(group).strip().split(",? ");
    for (int i = 0; i < list.length; i++) {
      if (list[i].matches("\\d+")) {
        all.places.add(new Place(names.area(list[i + 2]), Integer.parseInt(list[i])));
        i += 2;
      } else if (list[i].contains("..")) {
        String[] ends = list[i].split("\\.\\.");
        IntStream.rangeClosed(names.seat(ends[0]), names.seat(ends[1])).forEach(all.seats::add);
      } else if (!list[i].equals("nothing") && !list[i].equals("and")) {
        all.seats.add(names.seat(list[i]));
      }
    }
    return all;
  }

  /** {@code A1 for B1, A2 for B2}; "nothing" is none. */
  List<Swap> swaps(int group) {
    if (words.group(group).equals("nothing")) {
      return List.of();
    }
    return Stream.of(words.group(group).split(", "))
        .map(swap -> swap.split(" for "))
        .map(ends -> new Swap(names.seat(ends[0]), names.seat(ends[1])))
        .toList();
  }

  /** {@code price Stalls=1250 price #9=-1}. */
  List<OperatorRecords.Price> prices(int group) {
    return Pattern.compile("(\\S+)=(-?\\d+)")
        .matcher(words.group(group))
        .results()
        .map(p -> new OperatorRecords.Price(names.category(p.group(1)), Long.parseLong(p.group(2))))
        .toList();
  }
}
