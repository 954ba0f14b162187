package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of messages in the words of the scenarios. */
final class SaidWords {
  private static final long SECOND = 1_000_000_000;
  private static final long MILLISECOND = 1_000_000;

  private final ScenarioNames names;

  SaidWords(ScenarioNames names) {
    this.names = names;
  }

  /** The format with the values of these fields. */
  static String say(String format, Said said, String... fields) {
    Map<String, Object> values = said.fields();
    return format.formatted(Stream.of(fields).map(values::get).toArray());
  }

  static String each(Said said, String group, Function<Map<String, Object>, String> text) {
    return said.group(group).stream().map(text).collect(Collectors.joining(" "));
  }

  /** Time since the scenario began: {@code 60s}, {@code 1500ms}, or to the nanosecond. */
  static String time(long nanos) {
    long since = nanos - Records.START_NANOS;
    if (since % SECOND == 0) {
      return since / SECOND + "s";
    }
    return since % MILLISECOND == 0 ? since / MILLISECOND + "ms" : since + "ns";
  }

  static int number(Map<String, Object> entry, String name) {
    return ((Long) entry.get(name)).intValue();
  }

  /** What a hold or an offer has. */
  String held(Said said) {
    String apart = said.text("together").equals("NO") ? ", apart" : "";
    return tickets(said)
        + say(" for %d until ", said, "amount")
        + time(said.field("deadline"))
        + prices(said)
        + (said.field("step") == 0 ? "" : say(", step %d", said, "step"))
        + apart;
  }

  /** Nothing for the first prices. */
  static String prices(Said said) {
    return said.field("priceVersion") == 1 ? "" : say(" at prices %d", said, "priceVersion");
  }

  /** Seats by their labels and areas by their names. */
  String tickets(Said said) {
    names.speakOf((int) said.field("eventId"));
    List<String> all = new ArrayList<>();
    said.numbers("seats", "seat").forEach(seat -> all.add(names.seat(seat)));
    for (Map<String, Object> area : said.group("areas")) {
      all.add(number(area, "quantity") + " in " + names.area(number(area, "area")));
    }
    return all.isEmpty() ? "nothing" : String.join(" ", all);
  }

  String area(Said said) {
    return names.area((int) said.field("area"));
  }

  /** What stands in the way; a refusal knows no event, it is the one spoken of. */
  String obstacles(Said said) {
    List<String> all = new ArrayList<>();
    for (Map<String, Object> seat : said.group("seats")) {
      all.add(names.seat(number(seat, "seat")) + " " + seat.get("reason"));
    }
    for (Map<String, Object> area : said.group("areas")) {
      all.add(names.area(number(area, "area")) + " " + number(area, "left"));
    }
    return all.isEmpty() ? "" : ": " + String.join(", ", all);
  }
}
