package io.frontrow.perf.process;

import java.util.function.Supplier;

/**
 * Holds one process of ours and its directory. When it is closed, or this JVM ends, the process is
 * gone, and the directory too if that is a temporary one. Main thread and the JVM's last one.
 */
public final class ProcessGuard implements AutoCloseable {
  private final WorkDirectory directory;
  private final Thread lastAct = new Thread(() -> end(true), "process-end");
  private ServerProcess process;
  private boolean ended;

  public ProcessGuard(WorkDirectory directory) {
    this.directory = directory;
    Runtime.getRuntime().addShutdownHook(lastAct);
  }

  /** Starts it, or starts another once it is gone. */
  public synchronized ServerProcess start(Supplier<ServerProcess> how) {
    if (ended) {
      throw new ServerFailedException("this JVM ends");
    }
    if (process != null && process.isAlive()) {
      throw new IllegalStateException("process " + process.pid() + " is still there");
    }
    process = how.get();
    return process;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(lastAct);
    end(false);
  }

  /** The JVM's last thread has no time to wait for a process that tidies up. */
  private synchronized void end(boolean atOnce) {
    ended = true;
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
