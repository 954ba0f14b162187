package io.frontrow.replay.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.replay.JournalOptions;
import io.frontrow.replay.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Figures of several runs side by side, for people. One thread only. */
final class WhatIfText {
  private static final String ROW = "  %-24s";
  private static final String CELL = "%20s";
  private static final String NONE = "-";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int PERCENT = 100;

  private final JournalOptions out;

  /** By the heading of its column. */
  private final Map<String, JsonNode> runs = new LinkedHashMap<>();

  WhatIfText(JournalOptions out) {
    this.out = out;
  }

  void column(String heading, JsonNode figures) {
    runs.put(heading, figures);
  }

  void print() {
    row("", List.copyOf(runs.keySet()));
    int most =
        runs.values().stream().mapToInt(run -> run.path(FiguresJson.EVENTS).size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      event(i);
    }
    TreeSet<String> codes = new TreeSet<>();
    runs.values()
        .forEach(run -> run.path(FiguresJson.REFUSALS).fieldNames().forEachRemaining(codes::add));
    out.print("refused, by reason, of all events");
    for (String code : codes) {
      List<String> cells = new ArrayList<>();
      runs.values().forEach(run -> cells.add(number(run.path(FiguresJson.REFUSALS).path(code))));
      row(code, cells);
    }
  }

  private void event(int index) {
    JsonNode first =
        runs.values().stream()
            .map(run -> run.path(FiguresJson.EVENTS).path(index))
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseThrow();
    out.print("event %d  %s", first.path("eventId").intValue(), first.path("name").textValue());
    figures("tickets sold", index, FiguresJson.SOLD);
    figures("of a capacity of", index, FiguresJson.CAPACITY);
    List<String> shares = new ArrayList<>();
    List<String> times = new ArrayList<>();
    for (JsonNode run : runs.values()) {
      JsonNode event = run.path(FiguresJson.EVENTS).path(index);
      shares.add(
          event.isObject()
              ? Text.format("%.1f %%", PERCENT * event.path(FiguresJson.SELL_THROUGH).asDouble())
              : NONE);
      times.add(time(event.path(FiguresJson.HALF_SOLD)));
    }
    row("sell-through", shares);
    row("time to half sold", times);
    figures("stranded single seats", index, FiguresJson.STRANDED);
    figures("orders", index, FiguresJson.ORDERS);
    figures("holds", index, FiguresJson.HOLDS);
    figures("holds expired", index, FiguresJson.EXPIRED);
    figures("tickets expired", index, FiguresJson.EXPIRED_TICKETS);
    figures("waitlist: joined", index, FiguresJson.JOINED);
    figures("waitlist: offered", index, FiguresJson.OFFERED);
    figures("waitlist: served", index, FiguresJson.CLAIMED);
    figures("waitlist: lapsed", index, FiguresJson.LAPSED);
  }

  private void figures(String name, int index, String field) {
    List<String> cells = new ArrayList<>();
    for (JsonNode run : runs.values()) {
      cells.add(number(run.path(FiguresJson.EVENTS).path(index).path(field)));
    }
    row(name, cells);
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? Text.format("%,d", value.longValue()) : NONE;
  }

  private static String time(JsonNode nanos) {
    return nanos.isNumber() ? Text.format("%,.1f s", nanos.longValue() / NANOS_PER_SECOND) : NONE;
  }

  private void row(String name, List<String> cells) {
    StringBuilder line = new StringBuilder(Text.format(ROW, name));
    cells.forEach(cell -> line.append(Text.format(CELL, cell)));
    out.print("%s", line);
  }
}
