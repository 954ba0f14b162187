package io.frontrow.perf.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.server.ServerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small server in a process of its own, to be killed; perhaps with a debugger's port. */
final class FaultServer implements AutoCloseable {
  private static final String DEBUG_LINE = "Listening for transport dt_socket at address: ";
  private static final long END_SECONDS = 60;

  /** Tables of a test's size, so that a start takes no time, and segments that end soon. */
  private static final List<String> SIZES =
      List.of(
          "--segment-size", "1",
          "--max-plans", "8",
          "--max-plan-seats", "4000",
          "--max-events", "8",
          "--max-seats", "8000",
          "--max-holds", "4096",
          "--max-orders", "262144",
          "--max-claims", "4096",
          "--max-buyers", "1024",
          "--max-waitlist-entries", "1024",
          "--max-clients", "64",
          "--max-reply-bytes", "4194304");

  private final Process process;
  private final BufferedReader out;
  private final Path err;
  private int debugPort;
  private String problem = "";

  private FaultServer(Process process, Path err) {
    this.process = process;
    this.err = err;
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a server; {@link #ready} waits for it.
   *
   * @param directory of its data, and of what it says to standard error
   * @param flags further flags of its JVM
   */
  static FaultServer start(Path directory, String level, List<String> flags, String... arguments)
      throws IOException {
    Path err = directory.resolve("server.err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(access());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ServerMain.class.getName());
    command.addAll(List.of("serve", "--json", "--listen", "127.0.0.1:0", "--durability", level));
    command.addAll(List.of("--data", directory.resolve("data").toString()));
    command.addAll(SIZES);
    command.addAll(List.of(arguments));
    return new FaultServer(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
            .start(),
        err);
  }

  /** Flags of this JVM that each of ours needs. */
  static List<String> access() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> it.startsWith("--add-") || it.startsWith("--enable-"))
        .toList();
  }

  /** Flags that open a debugger's port, on loopback. */
  static List<String> debugged(boolean suspended) {
    return List.of(
        "-agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:0,suspend="
            + (suspended ? "y" : "n"));
  }

  /** The debugger's port; waits for it. */
  int debugPort() throws IOException {
    while (debugPort == 0) {
      String line = out.readLine();
      if (line == null) {
        throw new AssertionError("the server ended before it could be debugged: " + err());
      }
      if (line.startsWith(DEBUG_LINE)) {
        debugPort = Integer.parseInt(line.substring(DEBUG_LINE.length()).trim());
      }
    }
    return debugPort;
  }

  /** What it says when it serves: address, sequence and state hash; null if it does not start. */
  JsonNode ready() {
    try {
      String line = out.readLine();
      while (line != null && !line.startsWith("{")) {
        line = out.readLine();
      }
      JsonNode said = line == null ? null : new ObjectMapper().readTree(line);
      if (said != null && said.has("problem")) {
        problem = said.get("problem").asText();
        return null;
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why it did not start; empty if it did, or said nothing. */
  String problem() {
    return problem;
  }

  static InetSocketAddress address(JsonNode ready) {
    return new InetSocketAddress(ready.get("address").asText(), ready.get("port").asInt());
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    waitFor();
  }

  /** As an operator stops it; does not wait. */
  void terminate() {
    process.destroy();
  }

  /** Its exit code, once it has ended. */
  int waitFor() {
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the server does not end: " + err());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What it and those before it on this directory said to standard error. */
  String err() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
