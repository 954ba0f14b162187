package io.frontrow.perf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.counters.CounterWindow;
import io.frontrow.perf.result.Samples;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks now and then at the memory that only one process has. A thread of its own. */
final class MemoryOverTime implements AutoCloseable {
  private static final int LOOKS = 60;
  private static final long MIN_PAUSE_MILLIS = 200;
  private static final double BYTES_PER_MEGABYTE = 1 << 20;
  private static final double MILLIS_PER_SECOND = 1_000;
  private static final double THOUSANDTHS = 1_000;
  private static final int PARTS = 10;

  private final long pid;
  private final long pauseMillis;
  private final long beganMillis = System.currentTimeMillis();
  private final List<Look> looks = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "memory-over-time");

  /** So many megabytes at a time, in milliseconds of the epoch. */
  record Look(long atMillis, double megabytes) {}

  /**
   * @param runMillis how long it will be about
   */
  MemoryOverTime(long pid, long runMillis) {
    this.pid = pid;
    pauseMillis = Math.max(MIN_PAUSE_MILLIS, runMillis / LOOKS);
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try (CounterWindow window = CounterWindow.of(pid)) {
      while (true) {
        look(window.memory().anonymous() / BYTES_PER_MEGABYTE);
        Thread.sleep(pauseMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException e) {
      // The process is gone, or this is another system: there is nothing to look at.
      thread.interrupt();
    }
  }

  private synchronized void look(double megabytes) {
    looks.add(new Look(System.currentTimeMillis(), megabytes));
  }

  private synchronized List<Look> looks() {
    return List.copyOf(looks);
  }

  /**
   * The looks, and how much there is in the last tenth of the measurement for what there was in the
   * first, if somebody looked in both.
   *
   * @param fromMillis of the epoch, where the measurement began
   */
  void putInto(ObjectNode json, long fromMillis, double seconds) {
    ArrayNode array = json.putArray("memory");
    for (Look look : looks()) {
      array
          .addObject()
          .put("atSecond", second(look))
          .put("anonymousMegabytes", Math.round(look.megabytes()));
    }
    double growth = growth(looks(), fromMillis, (long) (seconds * MILLIS_PER_SECOND));
    if (!Double.isNaN(growth)) {
      json.put("memoryGrowth", Math.round(growth * THOUSANDTHS) / THOUSANDTHS);
    }
  }

  static double growth(List<Look> looks, long fromMillis, long millis) {
    long part = millis / PARTS;
    double first = median(looks, fromMillis, fromMillis + part);
    return median(looks, fromMillis + millis - part, fromMillis + millis) / first;
  }

  private static double median(List<Look> looks, long fromMillis, long untilMillis) {
    return Samples.of(
            looks.stream()
                .filter(it -> it.atMillis() >= fromMillis && it.atMillis() <= untilMillis)
                .map(Look::megabytes)
                .toList())
        .median();
  }

  private double second(Look look) {
    return (look.atMillis() - beganMillis) / MILLIS_PER_SECOND;
  }

  /** For people: a line for about every tenth look. */
  String toText() {
    StringBuilder text = new StringBuilder("memory, MiB   ");
    List<Look> all = looks();
    int step = Math.max(1, all.size() / PARTS);
    for (int i = 0; i < all.size(); i += step) {
      text.append(
          String.format(
              Locale.ROOT, "%,.0f at %.0f s  ", all.get(i).megabytes(), second(all.get(i))));
    }
    return text.toString().stripTrailing();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
