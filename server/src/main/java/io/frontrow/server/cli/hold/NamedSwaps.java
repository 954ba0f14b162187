package io.frontrow.server.cli.hold;

import io.frontrow.client.SeatDirectory;
import io.frontrow.client.request.Swap;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.Session;
import java.util.ArrayList;
import java.util.List;

/** Swaps as they are typed: {@code GIVE=TAKE}, two seats by name. Stateless. */
final class NamedSwaps {
  private NamedSwaps() {}

  static void check(List<String> swaps) {
    for (String swap : swaps) {
      int equals = swap.indexOf('=');
      if (equals < 1 || equals == swap.length() - 1) {
        throw CommandFailedException.usage(
            "'" + swap + "' is not GIVE=TAKE, two seats by name or guid");
      }
    }
  }

  static List<Swap> resolve(Session session, int eventId, List<String> swaps) {
    List<String> names = new ArrayList<>();
    for (String swap : swaps) {
      int equals = swap.indexOf('=');
      names.add(swap.substring(0, equals).strip());
      names.add(swap.substring(equals + 1).strip());
    }
    List<Integer> seats =
        session.await(new SeatDirectory(session.client(), eventId).resolve(names));
    List<Swap> resolved = new ArrayList<>();
    for (int i = 0; i < seats.size(); i += 2) {
      resolved.add(new Swap(seats.get(i), seats.get(i + 1)));
    }
    return resolved;
  }
}
