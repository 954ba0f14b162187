package io.frontrow.perf.counters;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a process used between two readings. Immutable.
 *
 * @param nanos that passed
 * @param threads those that did something, the busiest first; threads of one name together
 * @param memory at the end
 * @param otherNanos processor time that was used meanwhile by what is no part of the measurement
 * @param jvm null if the process is no JVM
 * @param systemCalls empty where nobody can count them
 */
public record Usage(
    long nanos,
    List<ThreadUse> threads,
    long minorFaults,
    long majorFaults,
    MemoryUse memory,
    long otherNanos,
    JvmUse jvm,
    OptionalLong systemCalls) {
  private static final long BYTES_PER_MEGABYTE = 1 << 20;
  private static final double THOUSANDTHS = 1_000;
  private static final double PER_CENT = 100;

  public Usage {
    threads = List.copyOf(threads);
  }

  static Usage between(Reading from, Reading to, OptionalLong systemCalls) {
    Map<String, ThreadUse> byName = new HashMap<>();
    to.threads()
        .forEach(
            (id, use) -> {
              ThreadUse before = from.threads().get(id);
              ThreadUse used = before == null ? use : use.minus(before);
              if (used.cpuNanos() > 0) {
                byName.merge(used.name(), used, ThreadUse::plus);
              }
            });
    List<ThreadUse> threads = new ArrayList<>(byName.values());
    threads.sort(Comparator.comparingLong(ThreadUse::cpuNanos).reversed());
    return new Usage(
        to.nanos() - from.nanos(),
        threads,
        to.minorFaults() - from.minorFaults(),
        to.majorFaults() - from.majorFaults(),
        to.memory(),
        Math.max(0, to.otherNanos() - from.otherNanos()),
        between(from.jvm(), to.jvm()),
        systemCalls);
  }

  private static JvmUse between(JvmUse from, JvmUse to) {
    if (from == null || to == null) {
      return null;
    }
    Map<String, Long> allocated = new HashMap<>();
    to.allocatedBytes()
        .forEach(
            (name, bytes) -> {
              long more = bytes - from.allocatedBytes().getOrDefault(name, 0L);
              if (more > 0) {
                allocated.put(name, more);
              }
            });
    return new JvmUse(
        allocated,
        to.collections() - from.collections(),
        to.collectionMillis() - from.collectionMillis());
  }

  public long cpuNanos() {
    return threads.stream().mapToLong(ThreadUse::cpuNanos).sum();
  }

  /** Of the threads that compile code while it runs: gone once the process is warm. */
  public long compilerNanos() {
    return threads.stream()
        .filter(it -> it.name().contains("CompilerThre"))
        .mapToLong(ThreadUse::cpuNanos)
        .sum();
  }

  /** Cores that others kept busy: with more than a tenth of one, a run is to be repeated. */
  public double otherCores() {
    return (double) otherNanos / nanos;
  }

  public long systemNanos() {
    return threads.stream().mapToLong(ThreadUse::systemNanos).sum();
  }

  public long voluntarySwitches() {
    return threads.stream().mapToLong(ThreadUse::voluntarySwitches).sum();
  }

  public long involuntarySwitches() {
    return threads.stream().mapToLong(ThreadUse::involuntarySwitches).sum();
  }

  /**
   * All of it, and what it is for one command.
   *
   * @param commands that were answered meanwhile
   */
  public ObjectNode toJson(long commands) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("seconds", rounded(nanos / 1e9)).put("commands", commands);
    json.put("cpuNanosPerCommand", rounded(per(cpuNanos(), commands)));
    json.put("compilerNanosPerCommand", rounded(per(compilerNanos(), commands)));
    json.put("systemNanosPerCommand", rounded(per(systemNanos(), commands)));
    json.put(
        "contextSwitchesPerCommand",
        precise(voluntarySwitches() + involuntarySwitches(), commands));
    json.put("minorFaultsPerCommand", precise(minorFaults, commands));
    json.put("majorFaults", majorFaults);
    if (systemCalls.isPresent()) {
      json.put("systemCallsPerCommand", precise(systemCalls.getAsLong(), commands));
    }
    if (jvm != null) {
      json.put("allocatedBytesPerCommand", precise(jvm.serverBytes(), commands));
      json.put("collections", jvm.collections());
      json.put("collectionMillis", jvm.collectionMillis());
    }
    json.put("otherCores", rounded(otherCores()));
    json.put("anonymousMegabytes", memory.anonymous() / BYTES_PER_MEGABYTE);
    json.put("fileMegabytes", memory.file() / BYTES_PER_MEGABYTE);
    var array = json.putArray("threads");
    for (ThreadUse thread : threads) {
      array
          .addObject()
          .put("name", thread.name())
          .put("cores", rounded((double) thread.cpuNanos() / nanos))
          .put("systemCores", rounded((double) thread.systemNanos() / nanos))
          .put("voluntarySwitches", thread.voluntarySwitches())
          .put("involuntarySwitches", thread.involuntarySwitches());
    }
    return json;
  }

  /** A few lines for people. */
  public String toText(long commands) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "per command: %,.0f ns of processor time (%.0f %% in the kernel, %.0f %% compiling"
                + " code), %.3f context"
                + " switches, %s system calls, %.4f page faults",
            per(cpuNanos(), commands),
            PER_CENT * systemNanos() / Math.max(1, cpuNanos()),
            PER_CENT * compilerNanos() / Math.max(1, cpuNanos()),
            per(voluntarySwitches() + involuntarySwitches(), commands),
            systemCalls.isPresent()
                ? String.format(Locale.ROOT, "%.3f", per(systemCalls.getAsLong(), commands))
                : "uncounted",
            per(minorFaults + majorFaults, commands)));
    if (jvm != null) {
      text.append(
          String.format(
              Locale.ROOT,
              ", %.1f bytes allocated; %d collections, %d ms",
              per(jvm.serverBytes(), commands),
              jvm.collections(),
              jvm.collectionMillis()));
    }
    for (ThreadUse thread : threads) {
      double cores = (double) thread.cpuNanos() / nanos;
      if (cores >= 1 / PER_CENT) {
        text.append(
            String.format(
                Locale.ROOT,
                "%n  %-16s %5.2f cores, %,d and %,d switches",
                thread.name(),
                cores,
                thread.voluntarySwitches(),
                thread.involuntarySwitches()));
      }
    }
    text.append(
        String.format(Locale.ROOT, "%n  %-16s %5.2f cores", "(everybody else)", otherCores()));
    return text.toString();
  }

  private static double per(long count, long commands) {
    return (double) count / Math.max(1, commands);
  }

  private static double rounded(double value) {
    return Math.round(value * THOUSANDTHS) / THOUSANDTHS;
  }

  private static double precise(long count, long commands) {
    return Math.round(per(count, commands) * THOUSANDTHS * THOUSANDTHS)
        / (THOUSANDTHS * THOUSANDTHS);
  }
}
