package io.frontrow.server.cli;

import io.frontrow.gateway.GatewayConfig;
import io.frontrow.server.FrontrowServer;
import io.frontrow.server.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A real server that keeps nothing, with commands sent to it. Its hall: Stalls A, six seats with an
 * aisle behind the third (Best); Stalls B, five seats; "Box, left" 1, two seats (Rest).
 */
final class SmallHall implements AutoCloseable {
  private final FrontrowServer server;

  SmallHall() throws IOException {
    server = FrontrowServer.start(ServerConfig.inMemory(GatewayConfig.on(anyPort())));
  }

  static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  static Path plan() {
    try {
      return Path.of(SmallHall.class.getResource("/plans/small-hall.json").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return "127.0.0.1:" + server.address().getPort();
  }

  /** Runs a command against this server. */
  Cli.Result run(String... args) {
    return Cli.run(
        Stream.concat(Stream.of(args), Stream.of("--connect", address())).toArray(String[]::new));
  }

  /** A new event on sale, priced at 12.50 for Best; returns its number. */
  String onSale() {
    String event =
        run("event", "create", "--plan", plan().toString(), "--price", "Best=12.50", "--json")
            .ok()
            .json()
            .get("eventId")
            .asText();
    run("event", "open", event).ok();
    return event;
  }

  @Override
  public void close() {
    server.close();
  }
}
