package io.frontrow.perf.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel tells about the machine; empty or 0 where there is no such file. Stateless. */
final class Machine {
  private static final long KILOBYTES_PER_MEGABYTE = 1024;

  private Machine() {}

  static String cpuModel() {
    String model = valueOf(Path.of("/proc/cpuinfo"), "model name");
    return model.isEmpty() ? System.getProperty("os.arch") : model;
  }

  static long memoryMegabytes() {
    String digits = valueOf(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits) / KILOBYTES_PER_MEGABYTE;
  }

  /** The word in brackets: {@code always [madvise] never}. */
  static String hugePages() {
    try {
      String choices =
          Files.readString(Path.of("/sys/kernel/mm/transparent_hugepage/enabled")).strip();
      return choices.replaceAll(".*\\[(.*)].*", "$1");
    } catch (IOException e) {
      return "";
    }
  }

  private static String valueOf(Path file, String key) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(it -> it.startsWith(key))
          .map(it -> it.substring(it.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
