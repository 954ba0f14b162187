package io.frontrow.server.cli;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
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

  /** Tables of a test's size. */
  private static final EngineSettings SMALL =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_PLAN_SEATS, 50_000)
          .with(EngineSetting.MAX_SEATS, 50_000)
          .with(EngineSetting.MAX_HOLDS, 5_000)
          .with(EngineSetting.MAX_ORDERS, 5_000)
          .with(EngineSetting.MAX_CLAIMS, 5_000)
          .with(EngineSetting.MAX_BUYERS, 1_000)
          .with(EngineSetting.MAX_LATE_SEATS, 5_000)
          .with(EngineSetting.MAX_CLIENTS, 1_000)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 22)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 1_000);

  SmallHall() throws IOException {
    this(ServerConfig.inMemory(GatewayConfig.on(anyPort())));
  }

  /** A server that keeps its journal there. */
  SmallHall(Path data) throws IOException {
    this(ServerConfig.of(data, GatewayConfig.on(anyPort())));
  }

  private SmallHall(ServerConfig config) throws IOException {
    this(config, SMALL);
  }

  private SmallHall(ServerConfig config, EngineSettings settings) throws IOException {
    server = FrontrowServer.start(config.withSettings(settings));
  }

  /** A server that keeps its journal there and takes its time with draws. */
  static SmallHall withStepsPerTick(Path data, int steps) throws IOException {
    return new SmallHall(
        ServerConfig.of(data, GatewayConfig.on(anyPort())),
        SMALL.with(EngineSetting.STEPS_PER_TICK, steps));
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

  /** A new draft in the cellar: tables at 45.00, a floor of ten places at 20.00. */
  String cellar() {
    return run(
            "event",
            "create",
            "--plan",
            Path.of("..", "plans", "cellar.json").toString(),
            "--price",
            "Table=45",
            "--price",
            "Floor=20",
            "--json")
        .ok()
        .json()
        .get("eventId")
        .asText();
  }

  /** Such an event on sale. */
  String cellarOnSale() {
    String event = cellar();
    run("event", "open", event).ok();
    return event;
  }

  /** Runs a command, given as a line of words, against this server. */
  Cli.Result type(String line, Object... values) {
    return run(Tour.words(line.formatted(values)).toArray(String[]::new));
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
