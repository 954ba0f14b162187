package io.frontrow.perf.peer;

import io.frontrow.perf.process.ServerFailedException;
import io.frontrow.perf.process.WorkDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The process of another system's server, in a directory of its own, listening on a port of the
 * loopback interface. When it is closed, or this JVM ends, the process is gone and the directory
 * too. Main thread and the JVM's last one.
 */
final class PeerProcess implements AutoCloseable {
  private static final long START_MILLIS = 30_000;
  private static final long STOP_SECONDS = 60;
  private static final long CHECK_MILLIS = 20;
  private static final int KILL_CHECKS = 100;
  private static final int CONNECT_MILLIS = 1_000;
  private static final int LAST_LINES = 10;

  private final WorkDirectory directory;
  private final Path log;
  private final InetSocketAddress address;
  private final Thread lastAct = new Thread(this::abandon, "peer-end");
  private final String stopSignal;
  private Process process;

  /**
   * @param stopSignal by which the server is asked to stop, such as TERM
   */
  PeerProcess(WorkDirectory directory, String stopSignal) {
    this.directory = directory;
    this.stopSignal = stopSignal;
    log = directory.path().resolve("server.log");
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
    Runtime.getRuntime().addShutdownHook(lastAct);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ServerFailedException("there is no free port on the loopback interface", e);
    }
  }

  InetSocketAddress address() {
    return address;
  }

  Path directory() {
    return directory.path();
  }

  long pid() {
    return process.pid();
  }

  /** Starts it and returns once it accepts connections. */
  void start(List<String> command) {
    try {
      synchronized (this) {
        process =
            new ProcessBuilder(command)
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
      }
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
      while (!accepts()) {
        if (!process.isAlive() || System.nanoTime() - end > 0) {
          throw new ServerFailedException(command.get(0) + " did not come up:\n" + lastLines());
        }
        Thread.sleep(CHECK_MILLIS);
      }
    } catch (IOException e) {
      throw new ServerFailedException("cannot start " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailedException("interrupted while a server started", e);
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Of what it wrote to its log. */
  String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(" + log + " cannot be read)";
    }
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
      if (process != null && process.isAlive()) {
        if (!atOnce) {
          ask();
        }
        // The JVM's last thread has no time to wait for a server that tidies up.
        if (atOnce || !process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
          kill();
        }
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      directory.close();
    }
  }

  /** With what it has started, which may still write to the directory when it is gone itself. */
  private void kill() throws InterruptedException {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    for (ProcessHandle each : started) {
      each.destroyForcibly();
      for (int i = 0; i < KILL_CHECKS && each.isAlive(); i++) {
        Thread.sleep(CHECK_MILLIS);
      }
    }
  }

  private void ask() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + stopSignal, String.valueOf(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
  }
}
