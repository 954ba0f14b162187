package io.frontrow.server.cli.queue;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.reply.VisitorState;
import io.frontrow.server.cli.shared.HostAndPort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a server which rank each visitor of a draw has. Stateless. */
final class ToldRanks {
  private ToldRanks() {}

  /** Compares them with the line; returns how many the server still knows. */
  static int compare(HostAndPort server, int eventId, DrawnLine line) {
    Map<Integer, FrontrowClient> clients = new HashMap<>();
    int compared = 0;
    try {
      List<DrawnLine.Place> drawn = line.drawn();
      for (int rank = 1; rank <= drawn.size(); rank++) {
        DrawnLine.Place place = drawn.get(rank - 1);
        FrontrowClient client =
            clients.computeIfAbsent(place.visitor().account(), it -> connect(server, it));
        VisitorState told = client.getVisitor(eventId, place.visitor().buyer()).join();
        // Who has left is not known any more, and who came again has another number.
        if (told.number() == place.number() && told.rank() != 0) {
          line.compare(rank, told.rank());
          compared++;
        }
      }
    } finally {
      clients.values().forEach(FrontrowClient::close);
    }
    return compared;
  }

  private static FrontrowClient connect(HostAndPort server, int account) {
    return FrontrowClient.open(
        ClientConfig.defaults().withAddress(server.host(), server.port()).withAccount(account));
  }
}
