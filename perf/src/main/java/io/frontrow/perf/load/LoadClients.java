package io.frontrow.perf.load;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.ClientListener;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.Transport;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;

/** The clients of one run, on event loops of their own. Main thread only. */
final class LoadClients implements AutoCloseable {
  private static final int REQUEST_TIMEOUT_MILLIS = 30_000;
  private static final int MAX_FIRST_INSTANCE = 1 << 30;

  private final List<ClientConfig> loops = new ArrayList<>();
  private final List<FrontrowClient> clients = new ArrayList<>();

  LoadClients(InetSocketAddress server, int eventLoops, int maxInFlight) {
    for (int i = 0; i < eventLoops; i++) {
      loops.add(
          ClientConfig.defaults()
              .withAddress(server)
              .withMaxInFlight(maxInFlight)
              .withRequestTimeoutMillis(REQUEST_TIMEOUT_MILLIS)
              .withEventLoopGroup(Transport.newEventLoopGroup(1)));
    }
  }

  /** Connects one client for each listener; client i runs on loop i modulo the number of loops. */
  List<FrontrowClient> connect(List<? extends ClientListener> listeners) {
    int instance = ThreadLocalRandom.current().nextInt(1, MAX_FIRST_INSTANCE);
    List<CompletableFuture<FrontrowClient>> connecting = new ArrayList<>();
    for (int i = 0; i < listeners.size(); i++) {
      connecting.add(
          FrontrowClient.connect(
              loops
                  .get(i % loops.size())
                  .withInstance(instance + i)
                  .withListener(listeners.get(i))));
    }
    for (CompletableFuture<FrontrowClient> client : connecting) {
      clients.add(client.join());
    }
    return List.copyOf(clients);
  }

  @Override
  public void close() {
    List<CompletableFuture<Void>> closing =
        clients.stream().map(FrontrowClient::closeAsync).toList();
    closing.forEach(CompletableFuture::join);
    for (ClientConfig loop : loops) {
      ((ExecutorService) loop.eventLoopGroup()).shutdown();
    }
  }
}
