package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario calls things: the seats, areas, categories and sections of its plans, its
 * channels and their keys, its marked moments, and the event that is spoken of.
 */
final class ScenarioNames {
  /** Names of one plan, each list in the order of the numbers. */
  record Plan(
      List<String> seats, List<String> areas, List<String> categories, List<String> sections) {
    Plan() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  private static final long FIRST_KEY = 1_001;

  private final Map<Integer, Plan> plans = new HashMap<>();
  private final Map<Integer, Integer> planOfEvent = new HashMap<>();
  private final Map<String, Long> keys = new HashMap<>();
  private final Map<String, Integer> channels = new HashMap<>();
  private final Map<String, Long> marks = new HashMap<>();
  private int event;
  private String newChannel;

  /** The event that was named last. */
  int event() {
    return event;
  }

  void speakOf(int eventId) {
    event = eventId;
  }

  void created(int eventId, int planId) {
    planOfEvent.put(eventId, planId);
    event = eventId;
  }

  Plan plan(int planId) {
    return plans.computeIfAbsent(planId, id -> new Plan());
  }

  private Plan current() {
    return plan(planOfEvent.getOrDefault(event, 0));
  }

  /** A label, or the seat's number, after a # if one likes. */
  int seat(String word) {
    return index(word, current().seats(), "seat");
  }

  int area(String word) {
    return index(word, current().areas(), "area");
  }

  int category(String word) {
    return index(word, current().categories(), "category");
  }

  int section(String word) {
    return index(word, current().sections(), "section");
  }

  private int index(String word, List<String> names, String sort) {
    if (word.matches("#?\\d+")) {
      return Integer.parseUnsignedInt(word.replace("#", ""));
    }
    int index = names.indexOf(word);
    if (index < 0) {
      throw new IllegalArgumentException("no " + sort + " " + word + " in event " + event);
    }
    return index;
  }

  String seat(int seat) {
    return name(current().seats(), seat);
  }

  String area(int area) {
    return name(current().areas(), area);
  }

  private static String name(List<String> names, int index) {
    return index >= 0 && index < names.size() ? names.get(index) : "#" + index;
  }

  /** A key of that name, the same each time; figures are the key itself. */
  long key(String word) {
    return Character.isDigit(word.charAt(0))
        ? Long.parseLong(word)
        : keys.computeIfAbsent(word, it -> FIRST_KEY + keys.size());
  }

  /** The channel that the next ChannelCreated is about. */
  void namesChannel(String name) {
    newChannel = name;
  }

  void channelCreated(int eventId, int channel) {
    channels.put(eventId + newChannel, channel);
  }

  /** Number of a channel of the event spoken of; the public is 0, figures are the number. */
  int channel(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return word.equals("public") ? 0 : channels.get(event + word);
  }

  void mark(String name, long sequence) {
    marks.put(name, sequence);
  }

  /** The sequence of a marked moment. */
  long since(String name) {
    return marks.get(name);
  }

  boolean isMarked(long sequence) {
    return marks.containsValue(sequence);
  }

  /** The marked moment of this sequence. */
  String moment(long sequence) {
    return marks.entrySet().stream()
        .filter(mark -> mark.getValue() == sequence)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("another moment");
  }
}
