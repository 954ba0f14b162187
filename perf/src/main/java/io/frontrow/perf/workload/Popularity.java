package io.frontrow.perf.workload;

/** How much the sections and rows of a hall are wanted. Immutable; any thread. */
final class Popularity {
  private static final double SECTION_EXPONENT = 0.5;
  private static final double ROW_EXPONENT = 0.8;

  private final Zipf sections;

  /** The distribution over the rows of each section. */
  private final Zipf[] rows;

  Popularity(Venue venue) {
    sections = new Zipf(SECTION_EXPONENT, venue.sectionCount());
    rows = new Zipf[venue.sectionCount()];
    for (int i = 0; i < rows.length; i++) {
      boolean sameAsBefore = i > 0 && venue.rowCount(i) == venue.rowCount(i - 1);
      rows[i] = sameAsBefore ? rows[i - 1] : new Zipf(ROW_EXPONENT, venue.rowCount(i));
    }
  }

  int section(Draws draws) {
    return sections.draw(draws);
  }

  /** Within the section, the front row first. */
  int row(int section, Draws draws) {
    return rows[section].draw(draws);
  }
}
