package io.frontrow.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server in a process of its own, started as the launcher does. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Path err;
  private final BufferedReader out;

  private ServerProcess(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * @param err the file for its standard error
   */
  static ServerProcess start(Path err, String... args) throws IOException {
    return start(err, true, args);
  }

  static ServerProcess startWithoutFlags(Path err, String... args) throws IOException {
    return start(err, false, args);
  }

  private static ServerProcess start(Path err, boolean flags, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx2g");
    if (flags) {
      ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .filter(it -> it.startsWith("--add-"))
          .forEach(command::add);
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "io.frontrow.server.ServerMain"));
    command.addAll(List.of(args));
    return new ServerProcess(new ProcessBuilder(command).redirectError(err.toFile()).start(), err);
  }

  static ServerProcess serve(Path data, Path err, String... more) throws IOException {
    return start(
        err,
        Stream.concat(
                Stream.of("serve", "--data", data.toString(), "--listen", "127.0.0.1:0", "--json"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /** What it prints when it is ready, if it was started with {@code --json}; waits for that. */
  JsonNode ready() throws IOException {
    return new JsonMapper().readTree(readyLine());
  }

  /** The line that it prints when it is ready; waits for that. */
  String readyLine() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("the server ended: " + err());
    }
    return line;
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** As an operator stops it. */
  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
