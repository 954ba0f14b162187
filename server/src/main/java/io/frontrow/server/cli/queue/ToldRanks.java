package io.frontrow.server.cli.queue;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.reply.VisitorState;
import io.frontrow.journal.check.DrawnLine;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.HostAndPort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks a server which rank each visitor of a draw has. Stateless. */
final class ToldRanks {
  private ToldRanks() {}

  /** Compares them with the line; returns how many the server knows; none if not even the event. */
  static OptionalInt compare(HostAndPort server, int eventId, DrawnLine line) {
    Map<Integer, FrontrowClient> clients = new HashMap<>();
    int compared = 0;
    try {
      List<DrawnLine.Place> drawn = line.drawn();
      for (int rank = 1; rank <= drawn.size(); rank++) {
        DrawnLine.Place place = drawn.get(rank - 1);
        FrontrowClient client =
            clients.computeIfAbsent(place.visitor().account(), it -> connect(server, it));
        VisitorState told = await(client.getVisitor(eventId, place.visitor().buyer()));
        // Who has left is not known any more, and who came again has another number.
        if (told.number() == place.number() && told.rank() != 0) {
          line.compare(rank, told.rank());
          compared++;
        }
      }
    } catch (CommandRejectedException e) {
      if (e.code() != RejectCode.EVENT_UNKNOWN) {
        throw e;
      }
      return OptionalInt.empty();
    } finally {
      clients.values().forEach(FrontrowClient::close);
    }
    return OptionalInt.of(compared);
  }

  private static VisitorState await(CompletableFuture<VisitorState> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static FrontrowClient connect(HostAndPort server, int account) {
    return FrontrowClient.open(
        ClientConfig.defaults().withAddress(server.host(), server.port()).withAccount(account));
  }
}
