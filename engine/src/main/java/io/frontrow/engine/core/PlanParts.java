package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import org.agrona.collections.IntArrayList;

/**
 * The parts of a plan as they were defined, in order: growing while it is a draft, never changed
 * once it is sealed.
 */
final class PlanParts {
  private final Labels categoryNames = new Labels();
  private final Labels sectionNames = new Labels();
  private final Labels rowLabels = new Labels();
  private final Labels seatLabels = new Labels();
  private final Labels seatGuids = new Labels();
  private final Labels areaNames = new Labels();

  private final IntArrayList colors = new IntArrayList();
  private final IntArrayList sectionFirstRow = new IntArrayList();
  private final IntArrayList rowFirstSeat = new IntArrayList();
  private final IntArrayList rowRank = new IntArrayList();
  private final IntArrayList rowFocalPoint = new IntArrayList();
  private final IntArrayList rowFirstSegment = new IntArrayList();
  private final IntArrayList segmentSeats = new IntArrayList();
  private final IntArrayList seatCategoryAndTraits = new IntArrayList();
  private final IntArrayList areaCategory = new IntArrayList();
  private final IntArrayList areaCapacity = new IntArrayList();

  /** Seats that the rows so far make room for. */
  private int seatsDeclared;

  void addCategory(int color) {
    colors.addInt(color);
  }

  void addSection() {
    sectionFirstRow.addInt(rowCount());
  }

  /** Begins a row; its segments follow. */
  void addRow(int rank, int focalPoint) {
    rowFirstSeat.addInt(seatsDeclared);
    rowRank.addInt(rank);
    rowFocalPoint.addInt(focalPoint);
    rowFirstSegment.addInt(segmentSeats.size());
  }

  void addSegment(int seatCount) {
    segmentSeats.addInt(seatCount);
    seatsDeclared += seatCount;
  }

  void addSeat(int category, int traits) {
    seatCategoryAndTraits.addInt(category << 8 | traits);
  }

  void addArea(int category, int capacity) {
    areaCategory.addInt(category);
    areaCapacity.addInt(capacity);
  }

  Labels categoryNames() {
    return categoryNames;
  }

  Labels sectionNames() {
    return sectionNames;
  }

  Labels rowLabels() {
    return rowLabels;
  }

  Labels seatLabels() {
    return seatLabels;
  }

  Labels seatGuids() {
    return seatGuids;
  }

  Labels areaNames() {
    return areaNames;
  }

  int areaCount() {
    return areaCategory.size();
  }

  int areaCategory(int area) {
    return areaCategory.getInt(area);
  }

  int areaCapacity(int area) {
    return areaCapacity.getInt(area);
  }

  int categoryCount() {
    return colors.size();
  }

  int sectionCount() {
    return sectionFirstRow.size();
  }

  int rowCount() {
    return rowRank.size();
  }

  int seatCount() {
    return seatCategoryAndTraits.size();
  }

  int seatsDeclared() {
    return seatsDeclared;
  }

  int color(int category) {
    return colors.getInt(category);
  }

  int rank(int row) {
    return rowRank.getInt(row);
  }

  int focalPoint(int row) {
    return rowFocalPoint.getInt(row);
  }

  int seatTraits(int seat) {
    return seatCategoryAndTraits.getInt(seat) & 0xFF;
  }

  int segmentCount(int row) {
    int end = row + 1 < rowCount() ? rowFirstSegment.getInt(row + 1) : segmentSeats.size();
    return end - rowFirstSegment.getInt(row);
  }

  int segmentSeats(int row, int segment) {
    return segmentSeats.getInt(rowFirstSegment.getInt(row) + segment);
  }

  /** Positions of a row: its seats, and one for each gap between two segments. */
  int positions(int row) {
    int positions = segmentCount(row) - 1;
    for (int segment = 0; segment < segmentCount(row); segment++) {
      positions += segmentSeats(row, segment);
    }
    return positions;
  }

  /** First seat of each row, and the number of seats behind them. */
  int[] rowSeats() {
    return withEnd(rowFirstSeat, seatsDeclared);
  }

  /** First row of each section, and the number of rows behind them. */
  int[] sectionRows() {
    return withEnd(sectionFirstRow, rowCount());
  }

  byte[] seatCategories() {
    byte[] categories = new byte[seatCount()];
    for (int seat = 0; seat < categories.length; seat++) {
      categories[seat] = (byte) (seatCategoryAndTraits.getInt(seat) >>> 8);
    }
    return categories;
  }

  private static int[] withEnd(IntArrayList starts, int end) {
    int[] all = new int[starts.size() + 1];
    for (int i = 0; i < starts.size(); i++) {
      all[i] = starts.getInt(i);
    }
    all[starts.size()] = end;
    return all;
  }

  void transfer(StateTransfer state, int mostSeats) {
    seatsDeclared = state.int32(seatsDeclared, 0, mostSeats);
    categoryNames.transfer(state, Limits.MAX_CATEGORIES, Limits.MAX_NAME_BYTES);
    sectionNames.transfer(state, Limits.MAX_SECTIONS, Limits.MAX_NAME_BYTES);
    rowLabels.transfer(state, seatsDeclared, Limits.MAX_ROW_LABEL_BYTES);
    seatLabels.transfer(state, seatsDeclared, Limits.MAX_SEAT_LABEL_BYTES);
    seatGuids.transfer(state, seatsDeclared, Limits.MAX_GUID_BYTES);
    areaNames.transfer(state, Limits.MAX_AREAS, Limits.MAX_NAME_BYTES);
    state.list(colors, Limits.MAX_CATEGORIES);
    state.list(sectionFirstRow, Limits.MAX_SECTIONS);
    state.list(rowFirstSeat, seatsDeclared);
    state.list(rowRank, seatsDeclared);
    state.list(rowFocalPoint, seatsDeclared);
    state.list(rowFirstSegment, seatsDeclared);
    state.list(segmentSeats, seatsDeclared);
    state.list(seatCategoryAndTraits, seatsDeclared);
    state.list(areaCategory, Limits.MAX_AREAS);
    state.list(areaCapacity, Limits.MAX_AREAS);
    if (!areRowsWhole() || !areSectionsInOrder()) {
      throw new IllegalStateException("rows that do not have the seats of their plan");
    }
  }

  private boolean areSectionsInOrder() {
    int row = 0;
    boolean inOrder = true;
    for (int section = 0; section < sectionCount(); section++) {
      inOrder &= sectionFirstRow.getInt(section) >= row;
      row = sectionFirstRow.getInt(section);
    }
    return inOrder && row <= rowCount();
  }

  /** Whether each row has segments of its own with as many seats as there are to the next row. */
  private boolean areRowsWhole() {
    int seats = 0;
    int segment = 0;
    boolean whole = true;
    for (int row = 0; row < rowCount() && whole; row++) {
      whole = rowFirstSeat.getInt(row) == seats && rowFirstSegment.getInt(row) == segment;
      int end = segment + segmentCount(row);
      for (; segment < end; segment++) {
        seats += segmentSeats.getInt(segment);
        whole &= segmentSeats.getInt(segment) > 0;
      }
    }
    return whole && seats == seatsDeclared && segment == segmentSeats.size();
  }
}
