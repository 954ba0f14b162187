package io.frontrow.perf.process;

import java.nio.file.Path;
import java.util.List;

/** A server process of our own, gone with this JVM; see {@link ProcessGuard}. Main thread. */
public final class OwnServer implements AutoCloseable {
  private final WorkDirectory directory;
  private final String durability;
  private final ServerTables tables;
  private final List<String> arguments;
  private final ProcessGuard guard;

  public OwnServer(WorkDirectory directory, String durability, ServerTables tables) {
    this(directory, durability, tables, List.of());
  }

  /**
   * @param arguments of {@code serve}, beside those that follow from the others
   */
  public OwnServer(
      WorkDirectory directory, String durability, ServerTables tables, List<String> arguments) {
    this.arguments = List.copyOf(arguments);
    this.directory = directory;
    this.durability = durability;
    this.tables = tables;
    guard = new ProcessGuard(directory);
  }

  /**
   * Starts it, or starts it again on the same data once it is gone.
   *
   * @param listen HOST:PORT; port 0 takes a free one
   */
  public ServerProcess start(String listen) {
    return guard.start(
        () -> ServerProcess.start(directory.path(), listen, durability, tables, arguments));
  }

  /** The data directory of the server. */
  public Path data() {
    return ServerProcess.data(directory.path());
  }

  @Override
  public void close() {
    guard.close();
  }
}
