package io.frontrow.engine.core;

import io.frontrow.protocol.RecordHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The part of the generator that numbers requests: mostly one by one, now and then out of order,
 * beyond the window, used before; and that sends old ones again.
 */
final class RequestIds {
  private static final int REMEMBERED = 8;

  private static final class Client {
    long highest;
    final List<byte[]> sent = new ArrayList<>();
  }

  private final SplittableRandom random;
  private final Records records;
  private final int window;
  private final boolean isUnruly;
  private final Map<Long, Client> clients = new HashMap<>();

  /** Whether the last record's id was meant to be odd. */
  private boolean isOdd;

  RequestIds(SplittableRandom random, Records records, EngineSettings settings) {
    this.random = random;
    this.records = records;
    window = settings.get(EngineSetting.REQUEST_WINDOW);
    isUnruly = random.nextInt(8) == 0;
  }

  /** The next record is a command or query of this client. */
  void as(long clientId) {
    Client client = client(clientId);
    int dice = random.nextInt(isUnruly ? 40 : 400);
    isOdd = dice < 6;
    long next =
        switch (dice) {
          case 0 -> random.nextInt(3) == 0 ? 0 : client.highest;
          case 1 -> client.highest + window + 1;
          case 2 -> client.highest + 1 + random.nextInt(window);
          case 3, 4 -> client.highest - random.nextInt(window + 2);
          case 5 -> client.highest + window;
          default -> client.highest + 1;
        };
    records.client(clientId).nextRequestId(next);
  }

  /** Sends a command again that some client sent not long ago; false: there is none. */
  boolean again(long clientId) {
    List<byte[]> sent = client(clientId).sent;
    if (sent.isEmpty()) {
      return false;
    }
    isOdd = true;
    records.again(sent.get(random.nextInt(sent.size())));
    return true;
  }

  /** The record that was built is on its way. */
  void sent() {
    boolean isOwn = RecordHeader.clientId(records.buffer(), 0) == 0;
    if (isOwn || RecordHeader.isQuery(records.buffer(), 0)) {
      return;
    }
    Client client = client(RecordHeader.clientId(records.buffer(), 0));
    long id = RecordHeader.requestId(records.buffer(), 0);
    boolean isTooHigh = Long.compareUnsigned(id, client.highest + window) > 0;
    if (id != 0 && !isTooHigh && Long.compareUnsigned(id, client.highest) > 0) {
      client.highest = id;
    }
    if (client.sent.size() < REMEMBERED) {
      client.sent.add(records.copy());
    } else if (random.nextInt(4) == 0) {
      client.sent.set(random.nextInt(REMEMBERED), records.copy());
    }
  }

  /** The engine forgot the client and met it again at a lower id. */
  void tooHigh(long clientId) {
    if (!isOdd) {
      Client client = client(clientId);
      client.highest = Math.max(1, client.highest - window);
    }
  }

  /** An id that somebody may have used. */
  long any(long clientId) {
    return client(clientId).highest + 2 - random.nextInt(window + 4);
  }

  private Client client(long clientId) {
    return clients.computeIfAbsent(clientId, this::begin);
  }

  private Client begin(long clientId) {
    Client client = new Client();
    client.highest = random.nextInt(8) == 0 ? Long.MAX_VALUE - random.nextInt(100) : 1;
    return client;
  }
}
