package io.frontrow.server.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A hall as read from its file: immutable, in file order but for the seats of a row, which are in
 * physical order; any thread may use it.
 *
 * @param name at most 64 bytes of UTF-8
 * @param categories in file order; {@link Seat#category} counts them from 0
 * @param sections the zones that have seats, at most 65,534
 * @param areas the general-admission areas, at most 250
 * @param source the JSON the plan was read from, unknown keys included
 */
public record SeatingPlan(
    String name,
    List<Category> categories,
    List<Section> sections,
    List<Area> areas,
    JsonNode source) {

  /** A full copy is kept, so later changes to the arguments do not reach the plan. */
  public SeatingPlan {
    categories = List.copyOf(categories);
    sections = List.copyOf(sections);
    areas = List.copyOf(areas);
    source = source.deepCopy();
  }

  /** A copy of the JSON tree the plan was read from, whole. */
  @Override
  public JsonNode source() {
    return source.deepCopy();
  }

  /** The plan as one line of JSON: everything the file had, unknown keys included. */
  public String toJson() {
    return source.toString();
  }

  /** The number of seats in all sections. */
  public int seatCount() {
    return sections.stream().flatMap(s -> s.rows().stream()).mapToInt(r -> r.seats().size()).sum();
  }

  /**
   * The name shown to people, such as {@code Block A-1-7}; it need not be unique, a seat's identity
   * is {@link Seat#guid}.
   *
   * @param section index into {@link #sections}
   * @param row index into the section's rows
   * @param seat index into the row's seats, physical order
   * @throws IndexOutOfBoundsException if there is no such seat
   */
  public String seatName(int section, int row, int seat) {
    Section s = sections.get(section);
    Row r = s.rows().get(row);
    return s.name() + "-" + r.label() + "-" + r.seats().get(seat).label();
  }

  /**
   * What a seat costs by.
   *
   * @param name unique in the plan, at most 64 bytes of UTF-8
   * @param color 0xRRGGBB
   */
  public record Category(String name, int color) {}

  /**
   * A part of the hall: a pretix zone.
   *
   * @param name at most 64 bytes of UTF-8, not necessarily unique
   * @param rows at least one, in file order
   */
  public record Section(String name, List<Row> rows) {
    /** Keeps a copy of the rows. */
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Places without numbers: a general-admission area.
   *
   * @param name unique in the plan, at most 64 bytes of UTF-8
   * @param category index into {@link SeatingPlan#categories}
   * @param capacity 0 to 1,000,000
   */
  public record Area(String name, int category, int capacity) {}

  /**
   * A line of seats, broken into segments by gaps.
   *
   * @param label the file's row_number, at most 32 bytes of UTF-8
   * @param rank 0 to 65,535 over the whole plan, lower is better
   * @param focalPoint doubled position to begin picking at; the middle of a pair at p and p + 1 is
   *     2p + 1
   * @param segments seat counts of the runs without a gap, in order; 1 to 64 of them
   * @param seats 1 to 200, in physical order
   */
  public record Row(String label, int rank, int focalPoint, int[] segments, List<Seat> seats) {
    /** Keeps copies of the arguments. */
    public Row {
      segments = segments.clone();
      seats = List.copyOf(seats);
    }

    /** A copy of the segments' seat counts. */
    @Override
    public int[] segments() {
      return segments.clone();
    }

    /**
     * The number of positions, one for every seat and every gap between segments; at most {@link
     * io.frontrow.protocol.Limits#MAX_ROW_POSITIONS}.
     */
    public int positionCount() {
      return seats.size() + segments.length - 1;
    }

    /**
     * The position of a seat: its index in the row and the number of gaps before it.
     *
     * @throws IndexOutOfBoundsException if the row has no such seat
     */
    public int positionOf(int seat) {
      Objects.checkIndex(seat, seats.size());
      int gaps = 0;
      for (int end = segments[0]; end <= seat; end += segments[gaps]) {
        gaps++;
      }
      return seat + gaps;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row
          && label.equals(row.label)
          && rank == row.rank
          && focalPoint == row.focalPoint
          && Arrays.equals(segments, row.segments)
          && seats.equals(row.seats);
    }

    @Override
    public int hashCode() {
      return Objects.hash(label, rank, focalPoint, Arrays.hashCode(segments), seats);
    }
  }

  /**
   * A seat.
   *
   * @param label the file's seat_number, at most 16 bytes of UTF-8
   * @param guid the file's seat_guid, unique in the plan, at most 48 bytes of UTF-8
   * @param category index into {@link SeatingPlan#categories}
   * @param accessible a wheelchair place
   * @param companion the seat of somebody who comes with a wheelchair user
   */
  public record Seat(
      String label, String guid, int category, boolean accessible, boolean companion) {}
}
