package io.frontrow.perf.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.server.ServerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server in a JVM of its own, with this one's binary, class path and flags. It speaks one line of
 * JSON when it is ready; its standard error goes to a file beside the data. Main thread.
 */
public final class ServerProcess implements AutoCloseable {
  private static final String LEVEL_WITHOUT_DATA = "memory";
  private static final long STOP_SECONDS = 60;
  private static final int LAST_LINES = 20;
  private static final List<String> OF_ITSELF = List.of("layout", "durability", "memory bounds");

  private final Process process;
  private final BufferedReader output;
  private final Path log;
  private final JsonNode ready;

  private ServerProcess(Process process, BufferedReader output, Path log, JsonNode ready) {
    this.process = process;
    this.output = output;
    this.log = log;
    this.ready = ready;
  }

  /**
   * Starts a server and returns once it listens.
   *
   * @param directory for its data and its log
   * @param listen HOST:PORT
   * @param tables what they are where its journal does not say, and the heap for them
   * @param more arguments of {@code serve}
   */
  public static ServerProcess start(
      Path directory, String listen, String durability, ServerTables tables, List<String> more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("serve", "--json", "--listen", listen, "--durability", durability));
    // A run that wants snapshots has them written itself.
    arguments.addAll(List.of("--snapshot-records", "0", "--snapshot-minutes", "0"));
    if (!durability.equals(LEVEL_WITHOUT_DATA)) {
      arguments.addAll(List.of("--data", data(directory).toString()));
    }
    arguments.addAll(tables.arguments());
    arguments.addAll(more);
    return start(directory, tables.heapFlags(), ServerMain.class, arguments);
  }

  /**
   * Starts any program of ours that says in a line of JSON where it listens.
   *
   * @param directory for its log
   */
  public static ServerProcess start(
      Path directory, List<String> heapFlags, Class<?> main, List<String> arguments) {
    Path log = directory.resolve("server.log");
    try {
      Process process =
          new ProcessBuilder(JavaProcess.likeThis(heapFlags, main, arguments))
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process.getOutputStream().close();
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      return new ServerProcess(process, output, log, awaitReady(process, output, log));
    } catch (IOException e) {
      throw new ServerFailedException("cannot start a server: " + e.getMessage(), e);
    }
  }

  /** Where in its directory a server has its data. */
  static Path data(Path directory) {
    return directory.resolve("data");
  }

  private static JsonNode awaitReady(Process process, BufferedReader output, Path log)
      throws IOException {
    String line = output.readLine();
    if (line == null) {
      process.destroyForcibly();
      throw new ServerFailedException("the server did not start:\n" + lastLines(log));
    }
    try {
      JsonNode ready = new ObjectMapper().readTree(line);
      if (ready.has("port")) {
        return ready;
      }
    } catch (IOException e) {
      process.destroyForcibly();
      throw new ServerFailedException("the server said: " + line, e);
    }
    process.destroyForcibly();
    throw new ServerFailedException("the server did not start; it said: " + line);
  }

  private static String lastLines(Path log) {
    List<String> lines = lines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private static List<String> lines(Path log) {
    try {
      return Files.readAllLines(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(ready.path("address").asText(), ready.path("port").asInt());
  }

  /** Journal sequence and state hash that the server began with. */
  public long sequence() {
    return ready.path("sequence").asLong();
  }

  /** As the server prints it, such as {@code 0x00c0ffee00c0ffee}. */
  public String stateHash() {
    return ready.path("stateHash").asText();
  }

  /** What it says of itself when it starts: its layout, its level, the bounds of its memory. */
  public Map<String, String> saysOfItself() {
    Map<String, String> said = new LinkedHashMap<>();
    for (String line : lines(log)) {
      OF_ITSELF.stream()
          .filter(it -> line.startsWith(it + ": "))
          .forEach(it -> said.put(it, line.substring(it.length() + 2)));
    }
    return said;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL, as {@code kill -9} does; returns once the process is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd("was killed but is still there");
  }

  /** SIGTERM; returns once the process is gone. */
  public void stop() {
    process.destroy();
    awaitEnd("does not stop");
  }

  /** Stops it, or kills it if it does not listen. */
  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        stop();
      }
      output.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private void awaitEnd(String complaint) {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new ServerFailedException(
            "the server (process " + pid() + ") " + complaint + ":\n" + lastLines(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailedException("interrupted while a server ended", e);
    }
  }
}
