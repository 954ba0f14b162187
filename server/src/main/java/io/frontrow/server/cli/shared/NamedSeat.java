package io.frontrow.server.cli.shared;

import java.util.List;
import java.util.stream.Collectors;

/** A seat's index and its display name. Immutable. */
public record NamedSeat(int seat, String name) {
  public void writeTo(JsonObject json) {
    json.number("seat", seat).text("name", name);
  }

  /** In the form that {@code --seats} takes. */
  public static String list(List<NamedSeat> seats) {
    return seats.stream().map(NamedSeat::name).collect(Collectors.joining(", "));
  }
}
