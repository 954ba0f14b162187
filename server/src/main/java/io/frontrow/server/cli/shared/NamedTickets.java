package io.frontrow.server.cli.shared;

import io.frontrow.client.SeatDirectory;
import io.frontrow.client.reply.AreaPlaces;
import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.request.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that name seats, and places of areas. */
public final class NamedTickets {
  private static final int MAX_QUANTITY = 10_000;

  @Option(
      names = "--seats",
      paramLabel = "LIST",
      description = "Seats by name or guid, apart by commas: \"Block A-1-7,Block A-1-8\".")
  private List<String> lists = new ArrayList<>();

  @Option(
      names = "--seat",
      paramLabel = "NAME",
      description = "One seat, whose name may have commas; repeat it.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--area",
      paramLabel = "NAME=N",
      description = "So many places of a general-admission area; repeat it.")
  private List<String> areas = new ArrayList<>();

  public boolean isEmpty() {
    return lists.isEmpty() && names.isEmpty() && areas.isEmpty();
  }

  public List<String> seatNames() {
    return split(lists, names);
  }

  /** The names of lists apart by commas, and those that may have commas. */
  public static List<String> split(List<String> lists, List<String> names) {
    return Stream.concat(
            lists.stream().flatMap(list -> Stream.of(list.split(","))).map(String::strip),
            names.stream())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** What can be said before a server is asked. */
  public void check() {
    areas.forEach(NamedTickets::quantity);
  }

  private static int quantity(String area) {
    int equals = area.lastIndexOf('=');
    try {
      int quantity = Integer.parseInt(area.substring(equals + 1));
      if (equals > 0 && quantity >= 1 && quantity <= MAX_QUANTITY) {
        return quantity;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw CommandFailedException.usage(
        "'" + area + "' is not AREA=N with N from 1 to " + MAX_QUANTITY);
  }

  /** What was named, by number; {@link Tickets#ALL} if nothing was. */
  public Tickets resolve(Session session, int eventId) {
    if (isEmpty()) {
      return Tickets.ALL;
    }
    List<String> wanted = seatNames();
    List<Integer> seats =
        wanted.isEmpty()
            ? List.of()
            : session.await(new SeatDirectory(session.client(), eventId).resolve(wanted));
    List<AreaPlaces> places = new ArrayList<>();
    if (!areas.isEmpty()) {
      EventState event = session.event(eventId);
      List<AreaState> all = session.areas(event);
      for (String area : areas) {
        String name = area.substring(0, area.lastIndexOf('='));
        int index = Names.find("area", "areas", all, AreaState::name, name).area();
        if (places.stream().anyMatch(it -> it.area() == index)) {
          throw CommandFailedException.usage(
              "area '" + name + "' was named twice; name it once, with all its places");
        }
        places.add(new AreaPlaces(index, quantity(area)));
      }
    }
    return new Tickets(seats, places);
  }
}
