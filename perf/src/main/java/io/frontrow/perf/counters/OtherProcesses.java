package io.frontrow.perf.counters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who else uses the machine: all processes but this one and those that it has started. Threads of
 * the kernel are nobody else, for they work for whom they are asked. Stateless.
 */
final class OtherProcesses {
  private static final Path ALL = Path.of("/proc");
  private static final String A_PROCESS = "[0-9]*";

  private OtherProcesses() {}

  /** Processor time that they have used until now, with that of what they have seen end. */
  static long cpuNanos() {
    Set<String> ours = ours();
    long nanos = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(ALL, A_PROCESS)) {
      for (Path process : processes) {
        if (!ours.contains(process.getFileName().toString())) {
          nanos += cpuNanos(new ProcessFiles(process));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nanos;
  }

  /** Ids of this process and of all that it has started, and these in turn. */
  static Set<String> ours() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .map(it -> String.valueOf(it.pid()))
        .collect(Collectors.toSet());
  }

  private static long cpuNanos(ProcessFiles process) throws IOException {
    try {
      return process.isOfTheKernel() ? 0 : process.familyNanos();
    } catch (NoSuchFileException gone) {
      return 0;
    }
  }
}
