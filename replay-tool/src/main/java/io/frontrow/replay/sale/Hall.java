package io.frontrow.replay.sale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A seating plan as far as a sale is judged by it: what each seat is, and which are neighbours. */
public final class Hall {
  private static final int NO_SEGMENT = -1;

  private final List<String> categories = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private byte[] seatCategories = new byte[64];
  private byte[] traits = new byte[64];
  private int[] segments = new int[64];
  private int seatCount;

  /** Seats of the segments of the last row that are still to come. */
  private final List<Integer> open = new ArrayList<>();

  private int segmentCount;
  private int firstOpen;

  /** A general-admission area. Immutable. */
  public record Area(String name, int category, long capacity) {}

  void category(String name) {
    categories.add(name);
  }

  void row(List<Integer> seatsOfSegments) {
    open.clear();
    open.addAll(seatsOfSegments);
    firstOpen = 0;
  }

  void seat(int category, int seatTraits) {
    if (seatCount == segments.length) {
      seatCategories = Arrays.copyOf(seatCategories, 2 * seatCount);
      traits = Arrays.copyOf(traits, 2 * seatCount);
      segments = Arrays.copyOf(segments, 2 * seatCount);
    }
    seatCategories[seatCount] = (byte) category;
    traits[seatCount] = (byte) seatTraits;
    segments[seatCount++] = segmentCount;
    open.set(firstOpen, open.get(firstOpen) - 1);
    if (open.get(firstOpen) == 0) {
      firstOpen++;
      segmentCount++;
    }
  }

  void area(String name, int category, long capacity) {
    areas.add(new Area(name, category, capacity));
  }

  public int seatCount() {
    return seatCount;
  }

  /** Names of the categories. */
  public List<String> categories() {
    return categories;
  }

  public List<Area> areas() {
    return areas;
  }

  public int category(int seat) {
    return seatCategories[seat] & 0xFF;
  }

  /** Whether it is neither an accessible place nor a companion's. */
  public boolean isGeneral(int seat) {
    return traits[seat] == 0;
  }

  /** Whether the seat behind this one, by number, is its neighbour. */
  public boolean isNeighbourOfNext(int seat) {
    return segment(seat) == segment(seat + 1);
  }

  private int segment(int seat) {
    return seat >= 0 && seat < seatCount ? segments[seat] : NO_SEGMENT;
  }
}
