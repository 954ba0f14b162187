package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;

/** A plan of the naive twin, unfinished or sealed: lists of what was defined. */
final class NaivePlan {
  record Section(String name, int firstRow) {}

  /** A row; seat i of it stands at {@code positions.get(i)}. */
  record Row(
      int index,
      String label,
      int rank,
      int focalPoint,
      List<Integer> segments,
      int section,
      int firstSeat,
      List<Integer> positions) {
    int endSeat() {
      return firstSeat + positions.size();
    }

    /** Positions from the first to the last seat, gaps included. */
    int width() {
      return positions.get(positions.size() - 1) + 1;
    }
  }

  final int planId;
  final int account;
  final List<String> categories = new ArrayList<>();
  final List<Integer> colors = new ArrayList<>();
  final List<Section> sections = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  final List<HallPlan.Seat> seats = new ArrayList<>();
  final List<HallPlan.Area> areas = new ArrayList<>();

  /** The row of each seat for which the rows so far make room. */
  final List<Row> rowOfSeat = new ArrayList<>();

  long digest;
  long touchedNanos;
  boolean sealed;

  NaivePlan(int planId, int account) {
    this.planId = planId;
    this.account = account;
  }

  /** Seats for which the rows so far make room. */
  int seatsDeclared() {
    return rowOfSeat.size();
  }

  boolean isRowComplete() {
    return seats.size() == seatsDeclared();
  }

  void addRow(String label, int rank, int focalPoint, List<Integer> segments) {
    List<Integer> positions = new ArrayList<>();
    int position = 0;
    for (int count : segments) {
      for (int i = 0; i < count; i++) {
        positions.add(position++);
      }
      position++;
    }
    int section = sections.size() - 1;
    int first = seatsDeclared();
    Row row = new Row(rows.size(), label, rank, focalPoint, segments, section, first, positions);
    rows.add(row);
    positions.forEach(each -> rowOfSeat.add(row));
  }

  List<Row> rowsOf(int section) {
    return rows.stream().filter(row -> row.section == section).toList();
  }
}
