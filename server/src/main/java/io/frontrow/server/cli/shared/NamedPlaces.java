package io.frontrow.server.cli.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Places of an area and what it is called. Immutable. */
public record NamedPlaces(int area, String name, int quantity) {
  public void writeTo(JsonObject json) {
    json.number("area", area).text("name", name).number("quantity", quantity);
  }

  /** Seats and places in the form that {@code --seats} and {@code --area} take. */
  public static String list(List<NamedSeat> seats, List<NamedPlaces> places) {
    String named = NamedSeat.list(seats);
    String areas =
        places.stream()
            .map(it -> it.name() + "=" + it.quantity())
            .collect(Collectors.joining(", "));
    return named + (named.isEmpty() || areas.isEmpty() ? "" : ", ") + areas;
  }

  /** {@code 2 seats}, {@code 2 seats and 5 places}. */
  public static String words(List<NamedSeat> seats, List<NamedPlaces> places) {
    long count = places.stream().mapToLong(NamedPlaces::quantity).sum();
    String named = Texts.count(seats.size(), "seat", "seats");
    String areas = Texts.count(count, "place", "places");
    return count == 0 ? named : seats.isEmpty() ? areas : named + " and " + areas;
  }
}
