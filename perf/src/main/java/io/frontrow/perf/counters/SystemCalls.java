package io.frontrow.perf.counters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Counts a process's system calls in the kernel, by Linux's {@code perf stat}, which must be
 * installed and allowed to. One thread.
 */
final class SystemCalls {
  private static final String EVENT = "raw_syscalls:sys_enter";
  private static final String CONTROL = "control";
  private static final String OUTPUT = "counts.csv";
  private static final long START_MILLIS = 300;
  private static final long STOP_SECONDS = 10;

  private final Process counter;
  private final Path directory;

  private SystemCalls(Process counter, Path directory) {
    this.counter = counter;
    this.directory = directory;
  }

  /** Gets ready to count; null if that cannot be done here. */
  static SystemCalls of(long pid) {
    try {
      Path directory = Files.createTempDirectory("frontrow-syscalls-");
      Path control = directory.resolve(CONTROL);
      // In the end the last one goes first.
      for (Path left : List.of(directory, control, directory.resolve(OUTPUT))) {
        left.toFile().deleteOnExit();
      }
      if (run("mkfifo", control.toString()) != 0) {
        return null;
      }
      Process counter =
          new ProcessBuilder(
                  "perf",
                  "stat",
                  "-x,",
                  "-o" + directory.resolve(OUTPUT),
                  "-e" + EVENT,
                  "--delay=-1",
                  "--control=fifo:" + control,
                  "-p" + pid)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      SystemCalls calls = new SystemCalls(counter, directory);
      if (counter.waitFor(START_MILLIS, TimeUnit.MILLISECONDS)) {
        calls.delete();
        return null;
      }
      return calls;
    } catch (IOException notInstalled) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** From now on they count. */
  void begin() {
    tell("enable");
  }

  /** Up to now they counted. */
  void end() {
    tell("disable");
  }

  private void tell(String what) {
    if (!counter.isAlive()) {
      return;
    }
    try {
      Files.writeString(directory.resolve(CONTROL), what + "\n", StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many there were; empty if nobody counted them. Ends the count for good. */
  OptionalLong close() {
    try {
      // It says what it has counted when it is interrupted as from a keyboard.
      run("kill", "-INT", String.valueOf(counter.pid()));
      if (!counter.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        return OptionalLong.empty();
      }
      return parse(Files.readString(directory.resolve(OUTPUT), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    } finally {
      counter.destroyForcibly();
      delete();
    }
  }

  static OptionalLong parse(String text) {
    for (String line : text.split("\n")) {
      String[] fields = line.split(",");
      if (line.contains(EVENT) && fields[0].matches("[0-9]+")) {
        return OptionalLong.of(Long.parseLong(fields[0]));
      }
    }
    return OptionalLong.empty();
  }

  private void delete() {
    try {
      Files.deleteIfExists(directory.resolve(CONTROL));
      Files.deleteIfExists(directory.resolve(OUTPUT));
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
