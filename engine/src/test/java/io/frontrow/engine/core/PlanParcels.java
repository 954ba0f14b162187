package io.frontrow.engine.core;

import io.frontrow.protocol.PlanDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a {@link HallPlan} as the messages that define it, each part in turn, closed by the right
 * digest. Reusable by the tests of other modules.
 */
public final class PlanParcels {
  /** Bytes of seats in one message: well below a frame. */
  private static final int MAX_SEAT_BYTES = 900;

  private final Records records;
  private final Runnable send;
  private long digest = PlanDigest.START;

  /**
   * A sender.
   *
   * @param send called after each record was built
   */
  public PlanParcels(Records records, Runnable send) {
    this.records = records;
    this.send = send;
  }

  /** Sends the whole plan; {@code planId} is the id that the engine is going to give it. */
  public void define(HallPlan plan, int planId) {
    begin(plan.name());
    for (int i = 0; i < plan.categories().size(); i++) {
      category(planId, i * 0x10_20_30, plan.categories().get(i));
    }
    for (HallPlan.Section section : plan.sections()) {
      section(planId, section.name());
      for (HallPlan.Row row : section.rows()) {
        row(planId, row);
        seats(planId, row.seats());
      }
    }
    for (HallPlan.Area area : plan.areas()) {
      area(planId, area);
    }
    seal(planId);
  }

  public void begin(String name) {
    records.beginPlan(name);
    digest = records.digest(PlanDigest.START);
    send.run();
  }

  public void category(int planId, int color, String name) {
    records.defineCategory(planId, color, name);
    part();
  }

  public void section(int planId, String name) {
    records.defineSection(planId, name);
    part();
  }

  public void row(int planId, HallPlan.Row row) {
    records.defineRow(planId, row.rank(), row.focalPoint(), row.label(), row.segments());
    part();
  }

  /** Sends the seats in as many messages as they need. */
  public void seats(int planId, List<HallPlan.Seat> seats) {
    List<HallPlan.Seat> batch = new ArrayList<>();
    int bytes = 0;
    for (HallPlan.Seat seat : seats) {
      int size = 4 + seat.label().length() + seat.guid().length();
      if (bytes + size > MAX_SEAT_BYTES) {
        records.defineSeats(planId, batch);
        part();
        batch.clear();
        bytes = 0;
      }
      batch.add(seat);
      bytes += size;
    }
    records.defineSeats(planId, batch);
    part();
  }

  public void area(int planId, HallPlan.Area area) {
    records.defineArea(planId, area.category(), area.capacity(), area.name());
    part();
  }

  public void seal(int planId) {
    records.sealPlan(planId, digest);
    send.run();
  }

  private void part() {
    digest = records.digest(digest);
    send.run();
  }
}
