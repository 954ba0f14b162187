package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A seating plan as a test describes it, before it is cut into messages. Immutable; reusable by the
 * tests of other modules.
 */
public record HallPlan(
    String name, List<String> categories, List<Section> sections, List<Area> areas) {
  public static final int ACCESSIBLE = 1;
  public static final int COMPANION = 2;

  /** A plan without general admission. */
  public HallPlan(String name, List<String> categories, List<Section> sections) {
    this(name, categories, sections, List.of());
  }

  /** A general-admission area. */
  public record Area(String name, int category, int capacity) {}

  public record Section(String name, List<Row> rows) {}

  /**
   * One row.
   *
   * @param segments seats of each run of adjacent seats
   * @param seats one entry for each seat of the segments
   */
  public record Row(
      String label, int rank, int focalPoint, List<Integer> segments, List<Seat> seats) {}

  public record Seat(int category, int traits, String label, String guid) {}

  /**
   * A small hall to start from: two categories; stalls A (3 + 3 seats) and B (6), balcony C (4).
   */
  public static HallPlan small() {
    return new HallPlan(
        "Small hall",
        List.of("Stalls", "Balcony"),
        List.of(
            new Section("Stalls", List.of(row("A", 1, 6, 0, 3, 3), row("B", 2, 5, 0, 6))),
            new Section("Balcony", List.of(row("C", 3, 3, 1, 4)))));
  }

  /** A row whose seats are all of one category, without traits, named A1, A2, ... */
  public static Row row(String label, int rank, int focalPoint, int category, int... segments) {
    int count = IntStream.of(segments).sum();
    List<Seat> seats = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      seats.add(new Seat(category, 0, label + i, "guid-" + label + i));
    }
    return new Row(label, rank, focalPoint, IntStream.of(segments).boxed().toList(), seats);
  }

  public List<Row> rows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }

  public List<Seat> seats() {
    return rows().stream().flatMap(row -> row.seats().stream()).toList();
  }

  /** Index of the seat of this label. */
  public int seat(String label) {
    List<Seat> seats = seats();
    for (int i = 0; i < seats.size(); i++) {
      if (seats.get(i).label().equals(label)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no seat " + label + " in " + name);
  }
}
