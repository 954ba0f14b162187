package io.frontrow.server.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Ranks the rows of a whole plan, in file order, from how far they are from the focus. */
final class RowRanks {
  static final int WORST = 65_535;
  private static final double PARTS_OF_A_STEP = 10;

  private RowRanks() {}

  static int[] of(List<DrawnSection> sections, Point focus) {
    long[] keys =
        sections.stream().anyMatch(DrawnSection::isOverdrawn)
            ? IntStream.range(0, sections.stream().mapToInt(s -> s.rows().size()).sum())
                .asLongStream()
                .toArray()
            : distances(sections, focus);
    long[] distinct = Arrays.stream(keys).distinct().sorted().toArray();
    return Arrays.stream(keys)
        .mapToInt(k -> Math.min(WORST, Arrays.binarySearch(distinct, k)))
        .toArray();
  }

  private static long[] distances(List<DrawnSection> sections, Point focus) {
    double usual = DrawnRow.usual(sections.stream().flatMapToDouble(DrawnSection::steps));
    double unit = (usual == 0 ? 1 : usual) / PARTS_OF_A_STEP;
    List<Long> keys = new ArrayList<>();
    for (DrawnSection section : sections) {
      Point middle = Point.mean(section.points());
      for (DrawnRow row : section.rows()) {
        keys.add(Math.round(row.levelWith(middle).distance(focus) / unit));
      }
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }
}
