package io.frontrow.engine.core;

import java.util.Arrays;

/**
 * The {@link RunBounds bounds} of the seats that one kind of requests is for: of the same
 * categories, by who may have the same seats. Apply thread only.
 */
final class WantedRuns {
  private static final long NEVER = -1;

  private final RunBounds all;
  private final int[] bounds;

  /** When each group was measured, counted by changes. */
  private final long[] measuredAt;

  private long kind;
  private long lowCategories;
  private long highCategories;

  WantedRuns(RunBounds all) {
    this.all = all;
    bounds = new int[all.groups()];
    measuredAt = new long[all.groups()];
  }

  /** From now on these are for what the question wants. */
  void begin(RowQuestion question) {
    kind = question.kind();
    lowCategories = question.lowCategories();
    highCategories = question.highCategories();
    Arrays.fill(measuredAt, NEVER);
  }

  boolean isOf(RowQuestion question) {
    return kind == question.kind()
        && lowCategories == question.lowCategories()
        && highCategories == question.highCategories();
  }

  int bound(int group) {
    return all.hasChangedSince(group, measuredAt[group])
        ? all.bound(group)
        : Math.min(bounds[group], all.bound(group));
  }

  /** The longest run of the group is so long now. */
  void measured(int group, int longest) {
    bounds[group] = longest;
    measuredAt[group] = all.changes();
  }
}
