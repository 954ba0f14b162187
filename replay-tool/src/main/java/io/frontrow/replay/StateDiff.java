package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What differs in two states: which event, seat, hold or order. The first state is kept in a
 * temporary file, so that only one engine is in memory at a time. One thread only.
 */
final class StateDiff {
  private static final int MAX_SHOWN = 100;

  private final JournalOptions options;
  private final MessageReader messages;
  private final ObjectMapper json = new ObjectMapper();
  private NameBook names;
  private long shown;
  private long differences;

  StateDiff(JournalOptions options, MessageReader messages) {
    this.options = options;
    this.messages = messages;
  }

  /** Prints the differences, returns whether there are any. */
  boolean print(Timeline first, Timeline second, Path firstPath, Path secondPath) {
    try {
      Path firstFile = Files.createTempFile("frontrow-state", ".txt");
      Path secondFile = Files.createTempFile("frontrow-state", ".txt");
      try {
        long firstHash = dump(first, firstFile);
        long secondHash = dump(second, secondFile);
        compare(firstFile, secondFile, firstPath, secondPath);
        finish(firstHash, secondHash);
        return firstHash != secondHash || differences > 0;
      } finally {
        Files.delete(firstFile);
        Files.delete(secondFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finish(long firstHash, long secondHash) {
    boolean same = firstHash == secondHash;
    if (options.json()) {
      options.print(
          Json.object()
              .put("same", same && differences == 0)
              .put("differences", differences)
              .put("stateHash", Text.hex(firstHash))
              .put("otherStateHash", Text.hex(secondHash)));
      return;
    }
    if (differences > shown) {
      options.print("and %,d more", differences - shown);
    }
    if (same && differences == 0) {
      options.print("the states are the same: hash %s", Text.hex(firstHash));
    } else {
      options.print(
          "%,d differences; state hash %s | %s",
          differences, Text.hex(firstHash), Text.hex(secondHash));
    }
    if (!same && differences == 0) {
      options.print(
          "what differs is not an event, seat, hold or order: a waitlist, a waiting room, or what is"
              + " remembered of clients' requests");
    }
  }

  /** Returns the state's hash. */
  private long dump(Timeline timeline, Path file) throws IOException {
    PastEngine engine = new PastEngine();
    Questions questions = new Questions(engine, messages);
    TradeBook trades = new TradeBook(questions, messages, true);
    timeline.replay(engine, (buffer, offset, length) -> trades.look(engine.said(), buffer, offset));
    names = new NameBook(questions);
    if (engine.engine().settings() != null) {
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        new StateDump(questions, trades).write(out);
      }
    }
    return engine.engine().stateHash();
  }

  private void compare(Path firstFile, Path secondFile, Path firstPath, Path secondPath)
      throws IOException {
    try (BufferedReader firstLines = Files.newBufferedReader(firstFile);
        BufferedReader secondLines = Files.newBufferedReader(secondFile)) {
      String first = firstLines.readLine();
      String second = secondLines.readLine();
      while (first != null || second != null) {
        int order = first == null ? 1 : second == null ? -1 : key(first).compareTo(key(second));
        if (order == 0 && !first.equals(second)) {
          differ(first, second);
        } else if (order != 0) {
          String only = order < 0 ? first : second;
          show(what(key(only), value(only)), "", "only in " + (order < 0 ? firstPath : secondPath));
        }
        first = order <= 0 ? firstLines.readLine() : first;
        second = order >= 0 ? secondLines.readLine() : second;
      }
    }
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('\t'));
  }

  private JsonNode value(String line) throws IOException {
    return json.readTree(line.substring(line.indexOf('\t') + 1));
  }

  private void differ(String firstLine, String secondLine) throws IOException {
    JsonNode first = value(firstLine);
    JsonNode second = value(secondLine);
    if (key(firstLine).startsWith("2 row")) {
      seatsDiffer(first, second);
      return;
    }
    Set<String> fields = new LinkedHashSet<>();
    first.fieldNames().forEachRemaining(fields::add);
    second.fieldNames().forEachRemaining(fields::add);
    for (String field : fields) {
      if (!first.path(field).equals(second.path(field)) && !field.equals("version")) {
        show(
            what(key(firstLine), first),
            field,
            MessageText.value(first.path(field)) + " | " + MessageText.value(second.path(field)));
      }
    }
  }

  private void seatsDiffer(JsonNode first, JsonNode second) {
    long eventId = first.get("eventId").asLong();
    int seat = first.get("firstSeat").asInt();
    for (int i = 0; i < first.get("seats").size(); i++) {
      JsonNode here = first.get("seats").get(i).get("status");
      JsonNode there = second.get("seats").path(i).path("status");
      if (!here.equals(there)) {
        show(
            "event " + eventId + " seat " + names.seat(eventId, seat + i),
            "status",
            words(here) + " | " + words(there));
      }
    }
  }

  private static String words(JsonNode status) {
    return status.asText().toLowerCase(Locale.ROOT);
  }

  private static String what(String key, JsonNode state) {
    return switch (key.charAt(0)) {
      case '1' -> "event " + state.get("eventId");
      case '2' -> "event " + state.get("eventId") + " row " + state.get("label").asText();
      case '3' -> "hold " + state.get("holdId");
      default -> "order " + state.get("orderReference").asText();
    };
  }

  private void show(String what, String field, String difference) {
    differences++;
    if (differences > MAX_SHOWN) {
      return;
    }
    shown++;
    if (options.json()) {
      ObjectNode object = Json.object().put("what", what);
      options.print(object.put("field", field).put("difference", difference));
    } else {
      options.print("%s: %s%s", what, field.isEmpty() ? "" : field + " ", difference);
    }
  }
}
