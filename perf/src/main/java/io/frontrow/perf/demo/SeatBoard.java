package io.frontrow.perf.demo;

import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.server.plan.SeatingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The seats of one event as the server told them, and how they look. One thread at a time. */
final class SeatBoard {
  private static final int PICTURE_WIDTH = 96;
  private static final int BAR_WIDTH = 30;
  private static final int PERCENT = 100;

  private final SeatingPlan plan;
  private final int[] categories;
  private final SeatStatus[] statuses;

  SeatBoard(SeatingPlan plan) {
    this.plan = plan;
    categories =
        plan.sections().stream()
            .flatMap(section -> section.rows().stream())
            .flatMap(row -> row.seats().stream())
            .mapToInt(SeatingPlan.Seat::category)
            .toArray();
    statuses = new SeatStatus[categories.length];
  }

  void seat(int seat, SeatStatus status) {
    statuses[seat] = status;
  }

  int count(SeatStatus status) {
    int count = 0;
    for (SeatStatus each : statuses) {
      if (each == status) {
        count++;
      }
    }
    return count;
  }

  /** The hall from above, a legend, and a bar for each category. */
  List<String> lines(Glyphs glyphs) {
    boolean[] taken = new boolean[statuses.length];
    for (int seat = 0; seat < taken.length; seat++) {
      taken[seat] = isTaken(seat);
    }
    List<String> lines =
        new ArrayList<>(
            new HallPicture(SeatPositions.of(plan), PICTURE_WIDTH).lines(taken, glyphs));
    lines.add("");
    lines.add(glyphs.legend());
    lines.add("");
    int nameWidth = plan.categories().stream().mapToInt(it -> it.name().length()).max().orElse(0);
    for (int category = 0; category < plan.categories().size(); category++) {
      lines.add(categoryLine(category, nameWidth, glyphs));
    }
    return lines;
  }

  private String categoryLine(int category, int nameWidth, Glyphs glyphs) {
    int seats = 0;
    int taken = 0;
    for (int seat = 0; seat < categories.length; seat++) {
      if (categories[seat] == category) {
        seats++;
        taken += isTaken(seat) ? 1 : 0;
      }
    }
    double share = seats == 0 ? 0 : (double) taken / seats;
    return String.format(
        Locale.ROOT,
        "%-" + Math.max(1, nameWidth) + "s  %s  %3.0f %% of %,6d",
        plan.categories().get(category).name(),
        glyphs.bar(BAR_WIDTH, share),
        share * PERCENT,
        seats);
  }

  private boolean isTaken(int seat) {
    return statuses[seat] == SeatStatus.HELD || statuses[seat] == SeatStatus.SOLD;
  }
}
