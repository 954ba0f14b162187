package io.frontrow.server.cli.event;

import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.server.cli.shared.Session;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The categories that have seats or places and cost nothing. Stateless. */
final class FreeCategories {
  private FreeCategories() {}

  /** Their names; reads the plan only if a category costs nothing. */
  static List<String> of(Session session, EventState event) {
    List<CategoryState> free =
        session.categories(event).stream().filter(it -> it.amount() == 0).toList();
    if (free.isEmpty()) {
      return List.of();
    }
    Set<Integer> used = new TreeSet<>();
    session.areas(event).forEach(it -> used.add(it.category()));
    int seat = 0;
    while (seat < event.seatCount() && !hasAll(used, free)) {
      SeatNamesState names = session.await(session.client().getSeatNames(event.eventId(), seat));
      names.seats().forEach(it -> used.add(it.category()));
      seat = names.firstSeat() + Math.max(1, names.seats().size());
    }
    return free.stream()
        .filter(it -> used.contains(it.category()))
        .map(CategoryState::name)
        .toList();
  }

  private static boolean hasAll(Set<Integer> used, List<CategoryState> free) {
    return free.stream().allMatch(it -> used.contains(it.category()));
  }
}
