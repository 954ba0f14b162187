package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.ClientId;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that the engine tells of a state as lines in order, each a key, a tab and an object: events,
 * rows of seats, live holds, orders. Two of them are compared line by line. One thread only.
 */
final class StateDump {
  private final Questions questions;
  private final TradeBook trades;

  StateDump(Questions questions, TradeBook trades) {
    this.questions = questions;
    this.trades = trades;
  }

  void write(PrintWriter out) throws IOException {
    List<Long> events = new ArrayList<>();
    ObjectNode event = questions.nextEvent(0);
    while (event != null) {
      long eventId = event.get("eventId").asLong();
      events.add(eventId);
      line(out, Text.format("1 event %010d", eventId), event);
      event = questions.nextEvent(eventId + 1);
    }
    for (long eventId : events) {
      int rows = questions.event(eventId).get("rowCount").asInt();
      for (int row = 0; row < rows; row++) {
        line(out, Text.format("2 row %010d %010d", eventId, row), questions.rowMap(eventId, row));
      }
    }
    Map<String, ObjectNode> sorted = new TreeMap<>();
    trades.forEachLiveHold(
        hold -> sorted.put(Text.format("3 hold %020d", hold.holdId()), trades.ask(hold)));
    sorted.forEach((key, hold) -> line(out, key, hold));
    sorted.clear();
    for (TradeBook.Order order : trades.orders()) {
      long account = Integer.toUnsignedLong(ClientId.account(order.clientId()));
      sorted.put(Text.format("4 order %010d %s", account, order.reference()), trades.ask(order));
    }
    sorted.forEach((key, order) -> line(out, key, order));
    if (out.checkError()) {
      throw new IOException("cannot write the temporary file of a state");
    }
  }

  private static void line(PrintWriter out, String key, JsonNode state) {
    if (state != null) {
      ((ObjectNode) state).remove("sequence");
      out.print(key + "\t" + state + "\n");
    }
  }
}
