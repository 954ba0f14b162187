package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Plans of odd shapes: empty sections, rows of one seat and of 200, up to 64 segments and 254
 * positions, equal ranks, focal points beside the row, mixed categories, accessible seats, areas.
 */
final class RandomPlans {
  private final SplittableRandom random;
  private final int categories;
  private int rows;

  private RandomPlans(SplittableRandom random) {
    this.random = random;
    categories = 1 + random.nextInt(4);
  }

  /** A plan for which maxPlanSeats may be too small. */
  static HallPlan next(SplittableRandom random) {
    return new RandomPlans(random).plan();
  }

  private HallPlan plan() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      names.add("Category " + i);
    }
    List<HallPlan.Section> sections = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      List<HallPlan.Row> sectionRows = new ArrayList<>();
      for (int n = random.nextInt(5); n > 0; n--) {
        sectionRows.add(row());
      }
      sections.add(new HallPlan.Section("Section " + i, sectionRows));
    }
    return new HallPlan("Plan", names, sections, areas());
  }

  private List<HallPlan.Area> areas() {
    List<HallPlan.Area> areas = new ArrayList<>();
    int count =
        switch (random.nextInt(40)) {
          case 0 -> 252;
          case 1 -> 18;
          default -> Math.max(0, random.nextInt(6) - 2);
        };
    for (int i = 0; i < count; i++) {
      int capacity =
          switch (random.nextInt(12)) {
            case 0 -> 1_000_000;
            case 1 -> 0;
            case 2, 3 -> 1;
            case 4 -> 20_000;
            default -> 1 + random.nextInt(12);
          };
      areas.add(new HallPlan.Area("Area " + i, random.nextInt(categories), capacity));
    }
    return areas;
  }

  private HallPlan.Row row() {
    List<Integer> segments = segments();
    int seatCount = segments.stream().mapToInt(Integer::intValue).sum();
    int positions = seatCount + segments.size() - 1;
    int focalPoint = random.nextInt(10) == 0 ? 65_535 : random.nextInt(2 * positions + 2);
    String label = "R" + rows++;
    int rowCategory = random.nextInt(categories);
    boolean mixed = random.nextInt(3) == 0;
    List<HallPlan.Seat> seats = new ArrayList<>();
    for (int i = 0; i < seatCount; i++) {
      int category = mixed ? random.nextInt(categories) : rowCategory;
      int traits = random.nextInt(12) == 0 ? 1 + random.nextInt(3) : 0;
      seats.add(new HallPlan.Seat(category, traits, label + "-" + i, "g" + i));
    }
    return new HallPlan.Row(label, random.nextInt(3), focalPoint, segments, seats);
  }

  private List<Integer> segments() {
    List<Integer> segments = new ArrayList<>();
    switch (random.nextInt(12)) {
      case 0 -> fill(segments, 55, 200);
      case 1 -> segments.add(200);
      case 2 -> fill(segments, 64, 64 + random.nextInt(127));
      case 3 -> segments.add(60 + random.nextInt(10));
      case 4 -> segments.add(124 + random.nextInt(10));
      default -> fill(segments, 1 + random.nextInt(4), 4 + random.nextInt(20));
    }
    return segments;
  }

  /** Spreads the seats over the segments, at least one in each. */
  private void fill(List<Integer> segments, int count, int seats) {
    for (int i = 0; i < count; i++) {
      segments.add(1);
    }
    for (int left = seats - count; left > 0; left--) {
      int segment = random.nextInt(count);
      segments.set(segment, segments.get(segment) + 1);
    }
  }
}
