package io.frontrow.engine.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Things of the naive twin whose ids name places: a power of two of them, which stand in line to be
 * used; each time its place is used a thing's id is higher by that number.
 */
final class NaiveSlots<T> {
  private final int places;
  private final List<T> things;
  private final long[] ids;

  /** Ids of the things to come, next first. */
  private final ArrayDeque<Long> nextIds = new ArrayDeque<>();

  NaiveSlots(int atLeast) {
    int power = 1;
    while (power < atLeast) {
      power *= 2;
    }
    places = power;
    ids = new long[places];
    things = new ArrayList<>(Collections.nCopies(places, null));
    LongStream.rangeClosed(1, places).forEach(nextIds::add);
  }

  boolean isFull() {
    return nextIds.isEmpty();
  }

  /** The next id; what was remembered in its place is forgotten. */
  long take() {
    return nextIds.remove();
  }

  void put(long id, T thing) {
    things.set(place(id), thing);
    ids[place(id)] = id;
  }

  /** The thing is over: its place will be used after all that wait now. */
  void free(long id) {
    nextIds.add(id + places);
  }

  /** Null: there is none, or none any more. */
  T get(long id) {
    return id > 0 && ids[place(id)] == id ? things.get(place(id)) : null;
  }

  /** Those that are there, in the order of their places. */
  List<T> all() {
    List<T> all = new ArrayList<>();
    for (T thing : things) {
      if (thing != null) {
        all.add(thing);
      }
    }
    return all;
  }

  /** What is in this place, from 0; null: nothing yet. */
  T at(int place) {
    return things.get(place);
  }

  int places() {
    return places;
  }

  private int place(long id) {
    return (int) ((id - 1) % places);
  }
}
