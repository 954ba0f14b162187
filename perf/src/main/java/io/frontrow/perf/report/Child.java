package io.frontrow.perf.report;

import io.frontrow.perf.process.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of {@code perf} in a JVM of its own, for no measurement is to inherit what another has
 * left in this one. Main thread, and the JVM's last one.
 */
final class Child {
  static final String OUTPUT = "output.json";
  private static final String SAID = "said.txt";
  private static final String COMPLAINT = "frontrow: ";
  private static final List<String> HEAP = List.of("-Xms2g", "-Xmx2g");
  private static final long END_SECONDS = 20;

  private final Class<?> main;

  /**
   * @param main the class behind {@code frontrow}
   */
  Child(Class<?> main) {
    this.main = main;
  }

  /**
   * Runs a command to its end, its output and what it says in files of a directory.
   *
   * @return empty, or why it has failed
   */
  String run(List<String> arguments, Path directory, long maxSeconds) {
    try {
      Process process =
          new ProcessBuilder(JavaProcess.likeThis(HEAP, main, arguments))
              .redirectOutput(directory.resolve(OUTPUT).toFile())
              .redirectError(directory.resolve(SAID).toFile())
              .start();
      process.getOutputStream().close();
      Thread lastAct = new Thread(() -> end(process), "report-child-end");
      Runtime.getRuntime().addShutdownHook(lastAct);
      try {
        if (!process.waitFor(maxSeconds, TimeUnit.SECONDS)) {
          return "was ended after " + maxSeconds + " seconds";
        }
        return process.exitValue() == 0
            ? ""
            : complaint(directory.resolve(SAID), process.exitValue());
      } finally {
        end(process);
        Runtime.getRuntime().removeShutdownHook(lastAct);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a measurement ran", e);
    }
  }

  /** Asks first, so that it can end the servers that it has started. */
  private static void end(Process process) {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
  }

  /** A failure has a line of its own for its reason. */
  private static String complaint(Path said, int exitCode) throws IOException {
    List<String> lines = Files.readAllLines(said).stream().filter(it -> !it.isBlank()).toList();
    if (lines.isEmpty()) {
      return "exit code " + exitCode;
    }
    return lines.stream()
        .filter(it -> it.startsWith(COMPLAINT))
        .findFirst()
        .map(it -> it.substring(COMPLAINT.length()))
        .orElse(lines.get(lines.size() - 1));
  }
}
