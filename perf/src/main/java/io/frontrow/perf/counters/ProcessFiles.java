package io.frontrow.perf.counters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the kernel tells of a process, in {@code /proc/PID}. Any thread. */
final class ProcessFiles {
  /** Linux counts in hundredths of a second, whatever the timer does. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private static final long BYTES_PER_KILOBYTE = 1_024;

  /** Fields of {@code stat}, counted from the one behind the name in parentheses. */
  private static final int FLAGS = 6;

  private static final int MINOR_FAULTS = 7;
  private static final int MAJOR_FAULTS = 9;
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  /** The last of four: its own in user and kernel mode, the same of children that have ended. */
  private static final int CHILDREN_SYSTEM_TICKS = 14;

  private static final long KERNEL_FLAG = 0x0020_0000;

  private final Path directory;

  /**
   * @param directory {@code /proc/PID}
   */
  ProcessFiles(Path directory) {
    this.directory = directory;
  }

  static ProcessFiles of(long pid) {
    return new ProcessFiles(Path.of("/proc", String.valueOf(pid)));
  }

  /**
   * Each thread that lives now, by its id; those of the processes that it has started too, for some
   * systems have one for each connection.
   */
  Map<String, ThreadUse> threads() {
    Map<String, ThreadUse> threads = new HashMap<>();
    try {
      addThreads(directory, threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return threads;
  }

  private static void addThreads(Path process, Map<String, ThreadUse> threads) throws IOException {
    try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
      for (Path task : tasks.toList()) {
        try {
          threads.put(task.getFileName().toString(), thread(task));
          for (String child : children(task)) {
            addThreads(process.resolveSibling(child), threads);
          }
        } catch (NoSuchFileException gone) {
          // It ended while we looked.
          continue;
        }
      }
    }
  }

  /** None where the kernel does not say. */
  private static List<String> children(Path task) throws IOException {
    Path children = task.resolve("children");
    return Files.exists(children)
        ? text(children).lines().flatMap(it -> Stream.of(it.split(" "))).toList()
        : List.of();
  }

  private static ThreadUse thread(Path task) throws IOException {
    Map<String, String> status = fields(task);
    String nanos = text(task.resolve("schedstat")).strip().split(" ")[0];
    return new ThreadUse(
        status.get("Name"),
        Long.parseLong(nanos),
        Long.parseLong(stat(task)[SYSTEM_TICKS]) * NANOS_PER_TICK,
        Long.parseLong(status.get("voluntary_ctxt_switches")),
        Long.parseLong(status.get("nonvoluntary_ctxt_switches")));
  }

  /** Pages that came without and with a look at the disk, of threads that are gone as well. */
  long[] faults() {
    try {
      String[] stat = stat(directory);
      return new long[] {Long.parseLong(stat[MINOR_FAULTS]), Long.parseLong(stat[MAJOR_FAULTS])};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is a thread of the kernel's own. */
  boolean isOfTheKernel() throws IOException {
    return (Long.parseLong(stat(directory)[FLAGS]) & KERNEL_FLAG) != 0;
  }

  /** Processor time of the process and of those it has started that have ended. */
  long familyNanos() throws IOException {
    String[] stat = stat(directory);
    long ticks = 0;
    for (int field = USER_TICKS; field <= CHILDREN_SYSTEM_TICKS; field++) {
      ticks += Long.parseLong(stat[field]);
    }
    return ticks * NANOS_PER_TICK;
  }

  MemoryUse memory() {
    try {
      Map<String, String> status = fields(directory);
      return new MemoryUse(
          bytes(status.get("RssAnon")),
          bytes(status.get("RssFile")),
          bytes(status.get("RssShmem")),
          bytes(status.get("VmHWM")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(String kilobytes) {
    return Long.parseLong(kilobytes.replace(" kB", "")) * BYTES_PER_KILOBYTE;
  }

  private static Map<String, String> fields(Path directory) throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String line : text(directory.resolve("status")).split("\n")) {
      int colon = line.indexOf(':');
      fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return fields;
  }

  /** The name may have spaces and parentheses of its own. */
  private static String[] stat(Path directory) throws IOException {
    String stat = text(directory.resolve("stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      // A thread that ends while its files are read: "No such process".
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      throw e;
    }
  }
}
