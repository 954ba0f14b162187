package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the requests of a scenario, each client's from 1, and keeps what was sent and said. */
final class ScenarioRequests {
  private static final int FLAGS = 24;
  private static final long FIRST_QUERY = Long.MIN_VALUE;

  private record Key(long clientId, long requestId) {}

  private final Records records;
  private final Map<Long, Long> next = new HashMap<>();
  private final Map<Key, byte[]> sent = new HashMap<>();
  private final Map<Key, List<byte[]>> answers = new HashMap<>();
  private long queries = FIRST_QUERY;
  private boolean again;

  ScenarioRequests(Records records) {
    this.records = records;
  }

  /** The current client's next command has this id. */
  void next(long requestId) {
    next.put(records.clientId, requestId);
  }

  void nextIsCommand() {
    records.nextRequestId(next.getOrDefault(records.clientId, 1L));
  }

  void nextIsQuery() {
    records.nextRequestId(queries++);
  }

  /** The record just built is about to be applied. */
  void sent() {
    long client = RecordHeader.clientId(records.buffer(), 0);
    if (client != ClientId.NODE && !again && !RecordHeader.isQuery(records.buffer(), 0)) {
      long id = RecordHeader.requestId(records.buffer(), 0);
      next.put(client, id + 1);
      sent.putIfAbsent(new Key(client, id), records.copy());
    }
    again = false;
  }

  /** Builds a request of the current client once more, all its bytes as they were. */
  int again(long requestId) {
    again = true;
    return records.again(sent.get(new Key(records.clientId, requestId)));
  }

  /** Keeps an answer; one that came again must be one given before but for its flag. */
  void answered(Said answer, boolean resent) {
    Key key = new Key(answer.clientId(), answer.field("requestId"));
    List<byte[]> before = answers.computeIfAbsent(key, it -> new ArrayList<>());
    byte[] bytes = answer.bytes().clone();
    if (resent) {
      bytes[FLAGS] = 0;
      assertTrue(before.stream().anyMatch(it -> Arrays.equals(it, bytes)), "never said: " + answer);
    } else {
      before.add(bytes);
    }
  }
}
