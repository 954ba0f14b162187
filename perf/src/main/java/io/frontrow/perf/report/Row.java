package io.frontrow.perf.report;

import java.util.List;

/**
 * A figure and what is asked of it. Immutable.
 *
 * @param id for {@code --only}
 * @param level of durability; {@code memory} where there is no journal
 */
public record Row(String id, String figure, String level, List<Goal> goals) {
  public Row {
    goals = List.copyOf(goals);
  }
}
