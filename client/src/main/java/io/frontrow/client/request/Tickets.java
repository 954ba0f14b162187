package io.frontrow.client.request;

import io.frontrow.client.reply.AreaPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Seats, and places of areas, that a request names. Where a request is about a hold or an order,
 * none at all means all of it. Immutable.
 */
public record Tickets(List<Integer> seats, List<AreaPlaces> areas) {
  /** Nothing named: the whole hold or order. */
  public static final Tickets ALL = new Tickets(List.of(), List.of());

  public Tickets {
    seats = List.copyOf(seats);
    areas = List.copyOf(areas);
  }

  public static Tickets ofSeats(int... seats) {
    return new Tickets(Arrays.stream(seats).boxed().toList(), List.of());
  }

  public static Tickets ofSeats(List<Integer> seats) {
    return new Tickets(seats, List.of());
  }

  public static Tickets ofArea(int area, int quantity) {
    return ALL.withArea(area, quantity);
  }

  /** These, and so many places of an area. */
  public Tickets withArea(int area, int quantity) {
    List<AreaPlaces> more = new ArrayList<>(areas);
    more.add(new AreaPlaces(area, quantity));
    return new Tickets(seats, more);
  }
}
