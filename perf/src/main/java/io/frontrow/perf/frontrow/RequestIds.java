package io.frontrow.perf.frontrow;

import io.frontrow.engine.core.EngineSetting;

/**
 * Which operation of the load is which request of the server. Commands count their ids up by one,
 * for the engine's window refuses ids that are too far apart; queries count theirs in the upper
 * half of all ids. Flat tables: nothing is made for an operation. One event loop.
 */
final class RequestIds {
  /** While an old command waits for room, none is sent that would leave it behind. */
  static final int WINDOW = EngineSetting.REQUEST_WINDOW.defaultValue();

  private static final int MIN_PLACES = 64;
  private static final long FIRST_QUERY_ID = Long.MIN_VALUE;

  private final int mask;

  /** Of each id modulo the number of places, its operation plus one; queries in the upper half. */
  private final int[] ops;

  /** Of each operation its id; 0 if it has none. */
  private final long[] ids;

  private long nextCommand = 1;
  private long nextQuery = FIRST_QUERY_ID;

  /**
   * @param maxInFlight operations under way at one time; they are numbered from 0
   */
  RequestIds(int maxInFlight) {
    int places = MIN_PLACES;
    while (places < 2 * maxInFlight && places < WINDOW) {
      places *= 2;
    }
    mask = places - 1;
    ops = new int[2 * places];
    ids = new long[maxInFlight];
  }

  /** Whether the places of the next two ids are free: not so while much older ones wait there. */
  boolean hasRoom() {
    return ops[placeOf(nextCommand)] == 0 && ops[placeOf(nextQuery)] == 0;
  }

  /** The id of a command: the next one, or the one it has if it is sent again. */
  long command(int op) {
    return ids[op] != 0 ? ids[op] : claim(op, nextCommand++);
  }

  /** The same for a query. */
  long query(int op) {
    return ids[op] != 0 ? ids[op] : claim(op, nextQuery++);
  }

  private long claim(int op, long id) {
    ids[op] = id;
    ops[placeOf(id)] = op + 1;
    return id;
  }

  /** The operation of a request under way; -1 if there is none. */
  int find(long id) {
    int op = ops[placeOf(id)] - 1;
    return op >= 0 && ids[op] == id ? op : -1;
  }

  /** The operation is over. */
  void free(int op) {
    ops[placeOf(ids[op])] = 0;
    ids[op] = 0;
  }

  private int placeOf(long id) {
    return (int) id & mask | (id < 0 ? mask + 1 : 0);
  }
}
