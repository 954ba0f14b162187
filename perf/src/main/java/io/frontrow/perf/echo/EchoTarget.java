package io.frontrow.perf.echo;

import io.frontrow.engine.pipeline.Waiting;
import io.frontrow.perf.frontrow.Stage;
import io.frontrow.perf.load.Doors;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.process.ProcessGuard;
import io.frontrow.perf.process.ServerProcess;
import io.frontrow.perf.process.WorkDirectory;
import io.frontrow.perf.wire.Sale;
import io.frontrow.perf.wire.Target;
import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.Witness;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The bare echo under load: what sockets, framing, session checks and the event loop cost, and
 * nothing else. It remembers nothing. Main thread.
 */
public final class EchoTarget implements Target {
  private static final List<String> HEAP = List.of("-Xms256m", "-Xmx256m");

  private final WorkDirectory directory;
  private final List<String> arguments;
  private final LoadConfig config;
  private final ProcessGuard guard;
  private ServerProcess process;
  private Doors doors;

  /**
   * @param directory for its log
   * @param waiting what its event loop does while nothing happens; null: as a server's would
   */
  public EchoTarget(WorkDirectory directory, String waiting, LoadConfig config) {
    this.directory = directory;
    this.config = config;
    arguments = waiting == null ? List.of() : List.of(waiting.toUpperCase(Locale.ROOT));
    guard = new ProcessGuard(directory);
  }

  @Override
  public String name() {
    return "echo";
  }

  @Override
  public void start() {
    process =
        guard.start(() -> ServerProcess.start(directory.path(), HEAP, EchoMain.class, arguments));
  }

  @Override
  public InetSocketAddress address() {
    return process.address();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public Map<String, String> conditions() {
    return Map.of(
        "layout",
        "one event loop, nothing behind it; wait: "
            + (arguments.isEmpty() ? Waiting.byCores().name() : arguments.get(0))
                .toLowerCase(Locale.ROOT));
  }

  @Override
  public int prepare(Sale sale) {
    int[] eventIds = IntStream.rangeClosed(1, sale.events()).toArray();
    Stage stage = new Stage(sale.venue(), sale.eventsPerWave(), eventIds, name());
    doors = stage.doors(address(), config);
    return eventIds.length;
  }

  @Override
  public Wire wire(int connection) {
    return doors.wires().apply(connection);
  }

  @Override
  public boolean keepsState() {
    return false;
  }

  @Override
  public void verify(int events, Witness to) {
    // There is nothing that it could tell.
  }

  @Override
  public void close() {
    guard.close();
  }
}
