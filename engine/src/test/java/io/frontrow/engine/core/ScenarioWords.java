package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words of the scenarios: each command is one pattern and what it builds. */
final class ScenarioWords {
  private static final String SEATS = "((?:[#\\w.-]+ )+)";
  private static final String TTL = "(?: for (\\w+))?";

  private final Records records;
  private final EventText text;
  private final Runnable apply;
  private final ScenarioPlanWords plans;
  private final Map<Pattern, Consumer<MatchResult>> words = new LinkedHashMap<>();
  private ScenarioSettings settings = new ScenarioSettings();
  private int lastEventId;

  ScenarioWords(Records records, EventText text, Runnable apply) {
    this.records = records;
    this.text = text;
    this.apply = apply;
    plans = new ScenarioPlanWords(records, text, apply);
    define("at (\\w+)( - 1ns)?", this::at);
    define("client (\\d+)/(\\d+)", m -> records.client(client(m)));
    define("tick", m -> send(records.tick()));
    define("buyer (\\d+) holds " + SEATS + "of event (\\d+)" + TTL, this::hold);
    define(
        "buyer (\\d+) wants (\\d+) of event (\\d+)(?: in section (\\d+))?(?: of category (\\d+))?"
            + TTL,
        this::best);
    define("confirm hold (\\d+) as (.+)", m -> send(confirm(m)));
    define("release hold (\\d+)", m -> send(records.releaseHold(Long.parseLong(m.group(1)))));
    define("open event (\\d+)", m -> phase(m, SalePhase.ON_SALE.value()));
    define("pause event (\\d+)", m -> phase(m, SalePhase.PAUSED.value()));
    define("close event (\\d+)", m -> phase(m, SalePhase.CLOSED.value()));
    define("set event (\\d+) to phase (\\d+)", m -> phase(m, Integer.parseInt(m.group(2))));
    defineQueries();
  }

  private void defineQueries() {
    define("show event (\\d+)", m -> send(records.getEvent(number(m, 1))));
    define("show next event from (\\d+)", m -> send(records.nextEvent(number(m, 1))));
    define(
        "show category (\\d+) of event (\\d+)",
        m -> send(records.getCategory(number(m, 2), number(m, 1))));
    define(
        "show section (\\d+) of event (\\d+)",
        m -> send(records.getSection(number(m, 2), number(m, 1))));
    define(
        "show row (\\d+) of event (\\d+)",
        m -> send(records.getRowMap(number(m, 2), number(m, 1))));
    define(
        "show names from (\\S+) of event (\\d+)",
        m -> send(records.getSeatNames(number(m, 2), seat(m.group(1), number(m, 2)))));
    define("show hold (\\d+)", m -> send(records.getHold(Long.parseLong(m.group(1)))));
    define("show engine", m -> send(records.getEngine()));
    define("show order (.+)", m -> send(records.getOrder(quoted(m.group(1)))));
  }

  private void define(String pattern, Consumer<MatchResult> action) {
    words.put(Pattern.compile(pattern), action);
  }

  /** Builds and applies the records of one command. */
  void say(Scenario.Step step) {
    if (plans.say(step)) {
      return;
    }
    for (Map.Entry<Pattern, Consumer<MatchResult>> word : words.entrySet()) {
      Matcher matcher = word.getKey().matcher(step.command());
      if (matcher.matches()) {
        word.getValue().accept(matcher);
        return;
      }
    }
    throw new IllegalArgumentException(step.where() + " makes no sense: " + step.command());
  }

  boolean changesSettings(String command) {
    return settings.change(command);
  }

  EngineSettings settings() {
    return settings.build();
  }

  /** The event that the last command named. */
  int lastEventId() {
    return lastEventId;
  }

  void observe(Said event) {
    plans.observe(event);
    text.of(event);
  }

  private void at(MatchResult m) {
    long nanos = Records.START_NANOS + millis(m.group(1)) * 1_000_000;
    records.timeNanos(m.group(2) == null ? nanos : nanos - 1);
  }

  private void hold(MatchResult m) {
    int event = number(m, 3);
    List<Integer> seats = new ArrayList<>();
    for (String word : m.group(2).strip().split(" ")) {
      if (word.contains("..")) {
        String[] ends = word.split("\\.\\.");
        IntStream.rangeClosed(seat(ends[0], event), seat(ends[1], event)).forEach(seats::add);
      } else if (!word.equals("nothing")) {
        seats.add(seat(word, event));
      }
    }
    int[] all = seats.stream().mapToInt(Integer::intValue).toArray();
    send(records.holdSeats(Long.parseLong(m.group(1)), event, ttl(m.group(4)), all));
  }

  private void best(MatchResult m) {
    int section = m.group(4) == null ? Records.ANY : number(m, 4);
    int category = m.group(5) == null ? Records.ANY : number(m, 5);
    long buyer = Long.parseLong(m.group(1));
    int event = number(m, 3);
    send(records.holdBestAvailable(buyer, event, ttl(m.group(6)), section, category, number(m, 2)));
  }

  private int confirm(MatchResult m) {
    return records.confirmHold(Long.parseLong(m.group(1)), quoted(m.group(2)));
  }

  private void phase(MatchResult m, int phase) {
    send(records.setSalePhase(number(m, 1), phase));
  }

  private void send(int length) {
    assert length == records.length();
    apply.run();
  }

  /** A label, or the seat's number after a #. */
  private int seat(String word, int eventId) {
    lastEventId = eventId;
    if (word.startsWith("#")) {
      return Integer.parseUnsignedInt(word.substring(1));
    }
    int seat = text.labels(eventId).indexOf(word);
    if (seat < 0) {
      throw new IllegalArgumentException("no seat " + word + " in event " + eventId);
    }
    return seat;
  }

  private static long client(MatchResult m) {
    return ClientId.of(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)));
  }

  static int number(MatchResult m, int group) {
    return Integer.parseUnsignedInt(m.group(group));
  }

  private static long ttl(String word) {
    return word == null ? 0 : millis(word);
  }

  /** {@code 60s} or {@code 500ms}. */
  private static long millis(String word) {
    return word.endsWith("ms")
        ? Long.parseLong(word.substring(0, word.length() - 2))
        : Long.parseLong(word.substring(0, word.length() - 1)) * 1_000;
  }

  /** {@code "text"}, or {@code "t" x 41}. */
  static String quoted(String word) {
    int end = word.lastIndexOf('"');
    String inside = word.substring(1, end);
    String rest = word.substring(end + 1);
    return rest.isEmpty() ? inside : inside.repeat(Integer.parseInt(rest.substring(3)));
  }
}
