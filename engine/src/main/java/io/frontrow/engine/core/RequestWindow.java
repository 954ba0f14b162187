package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * What is known of the last requests of each client: one place for each id below its highest, as
 * far as the window reaches. Presized; apply thread only.
 */
final class RequestWindow {
  /** Nothing was heard of the request. */
  static final int UNSEEN = -1;

  /** The request was answered, but the reply is no longer kept. */
  static final int FORGOTTEN = -2;

  /**
   * A place in the table: 0 is unseen, 1 forgotten; else an eighth of where the reply lies, + 2.
   */
  private static final int FORGOTTEN_PLACE = 1;

  private static final int FIRST_ENTRY_PLACE = 2;
  private static final int ENTRY_SHIFT = 3;

  private final int[] places;
  private final int width;

  /** Replies that lie where a place says. */
  private int covered;

  RequestWindow(int maxClients, int width) {
    this.width = width;
    places = new int[Math.multiplyExact(maxClients, width)];
  }

  int width() {
    return width;
  }

  /**
   * Where the reply to a request inside the window lies, or {@link #UNSEEN} or {@link #FORGOTTEN}.
   */
  int entry(int client, long requestId) {
    int place = places[at(client, requestId)];
    return place >= FIRST_ENTRY_PLACE ? place - FIRST_ENTRY_PLACE << ENTRY_SHIFT : ~place;
  }

  /** The reply to a request inside the window is kept now. */
  void keep(int client, long requestId, int entry) {
    move(client, requestId, entry);
    covered++;
  }

  /** The reply lies elsewhere now. */
  void move(int client, long requestId, int entry) {
    places[at(client, requestId)] = (entry >> ENTRY_SHIFT) + FIRST_ENTRY_PLACE;
  }

  /** The replies that the windows of all clients cover. */
  int covered() {
    return covered;
  }

  void lookAhead(int client, long requestId, Lookahead ahead) {
    ahead.read(places, at(client, requestId));
  }

  /** The reply is no longer kept. */
  void forget(int client, long requestId) {
    places[at(client, requestId)] = FORGOTTEN_PLACE;
    covered--;
  }

  /** The place of an id that comes into the window, and of the one that leaves it for that. */
  void clear(int client, long requestId) {
    int at = at(client, requestId);
    covered -= count(places[at]);
    places[at] = 0;
  }

  /** All ids of a client are unseen again. */
  void clear(int client) {
    int first = client * width;
    covered -= count(first, first + width);
    Arrays.fill(places, first, first + width, 0);
  }

  private int count(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += count(places[i]);
    }
    return count;
  }

  private static int count(int place) {
    return place >= FIRST_ENTRY_PLACE ? 1 : 0;
  }

  private int at(int client, long requestId) {
    return client * width + ((int) requestId & width - 1);
  }

  void transfer(StateTransfer state) {
    state.array(places);
    if (state.isReading()) {
      covered = count(0, places.length);
    }
  }
}
