package io.frontrow.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A process that writes one snapshot of a journal, at the lowest priority for processor and disk.
 * It ends with the process that started it, and leaves nothing that matters if it is killed. Any
 * thread.
 */
public final class SnapshotProcess implements AutoCloseable {
  /** What another JVM needs of ours: the doors into the JDK, and no noise. */
  private static final List<String> HANDED_ON =
      List.of(
          "--add-", "--enable-", "--sun-misc", "-XX:+IgnoreUnrecognizedVMOptions", "-Dchronicle.");

  private static final long MIB = 1 << 20;

  private final Process process;
  private final Consumer<String> lines;
  private final Thread relay = new Thread(this::relay, "snapshot-lines");
  private volatile boolean closed;

  private SnapshotProcess(Process process, Consumer<String> lines) {
    this.process = process;
    this.lines = lines;
  }

  /**
   * Starts the process, with a heap as large as this one's, for it needs the same tables.
   *
   * @param lines told what it says, and what became of it, on a thread of its own
   * @throws IOException if there is no room for another process
   */
  public static SnapshotProcess start(Path data, Consumer<String> lines) throws IOException {
    return start(data, Runtime.getRuntime().maxMemory(), lines);
  }

  /** The same for a server that has so much heap, and is not this process. */
  public static SnapshotProcess start(Path data, long heapBytes, Consumer<String> lines)
      throws IOException {
    Process process =
        new ProcessBuilder(command(data, heapBytes)).redirectErrorStream(true).start();
    // Its standard input stays open, and ends when this process does: see SnapshotMain.
    SnapshotProcess started = new SnapshotProcess(process, lines);
    started.relay.setDaemon(true);
    started.relay.start();
    return started;
  }

  /** The words that start it. */
  public static List<String> command(Path data, long heapBytes) {
    List<String> command = new ArrayList<>();
    command.addAll(whereInstalled("nice", "-n", "19"));
    command.addAll(whereInstalled("ionice", "-t", "-c", "3"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (HANDED_ON.stream().anyMatch(flag::startsWith)) {
        command.add(flag);
      }
    }
    command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto"));
    command.add(String.format(Locale.ROOT, "-Xmx%dm", Math.max(1, heapBytes / MIB)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SnapshotMain.class.getName(), data.toString()));
    return command;
  }

  /** The words of a command if this machine has it, or none. */
  private static List<String> whereInstalled(String... words) {
    String path = System.getenv("PATH");
    for (String directory : path == null ? new String[0] : path.split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(directory, words[0]))) {
        return List.of(words);
      }
    }
    return List.of();
  }

  private void relay() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines);
      int exitCode = process.waitFor();
      if (exitCode != 0 && !closed) {
        lines.accept("snapshot: none was written (exit code " + exitCode + ")");
      }
    } catch (IOException | UncheckedIOException e) {
      lines.accept("snapshot: the process that writes it cannot be heard: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Waits until it has ended and all it said was told; returns its exit code. */
  public int await() throws InterruptedException {
    int exitCode = process.waitFor();
    relay.join();
    return exitCode;
  }

  /** Ends it wherever it is. */
  @Override
  public void close() {
    closed = true;
    process.destroyForcibly();
    try {
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
