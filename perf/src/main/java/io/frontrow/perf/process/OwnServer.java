package io.frontrow.perf.process;

import java.nio.file.Path;
import java.util.List;

/**
 * A server process of our own. When it is closed, or this JVM ends, the process is gone, and its
 * directory too if that is a temporary one. Main thread and the JVM's last one.
 */
public final class OwnServer implements AutoCloseable {
  private final WorkDirectory directory;
  private final String durability;
  private final ServerTables tables;
  private final List<String> arguments;
  private final Thread lastAct = new Thread(this::abandon, "own-server-end");
  private ServerProcess process;

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
    Runtime.getRuntime().addShutdownHook(lastAct);
  }

  /**
   * Starts it, or starts it again on the same data once it is gone.
   *
   * @param listen HOST:PORT; port 0 takes a free one
   */
  public synchronized ServerProcess start(String listen) {
    if (process != null && process.isAlive()) {
      throw new IllegalStateException("process " + process.pid() + " is still there");
    }
    process = ServerProcess.start(directory.path(), listen, durability, tables, arguments);
    return process;
  }

  /** The data directory of the server. */
  public Path data() {
    return ServerProcess.data(directory.path());
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(lastAct);
    end(false);
  }

  private void abandon() {
    end(true);
  }

  private synchronized void end(boolean atOnce) {
    try {
      if (process != null) {
        if (atOnce && process.isAlive()) {
          process.kill();
        }
        process.close();
      }
    } finally {
      directory.close();
    }
  }
}
