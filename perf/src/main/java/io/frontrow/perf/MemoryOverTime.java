package io.frontrow.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks now and then at the memory that only one process has. A thread of its own. */
final class MemoryOverTime implements AutoCloseable {
  private static final int LOOKS = 60;
  private static final long MIN_PAUSE_MILLIS = 1_000;
  private static final int KILOBYTES_PER_MEGABYTE = 1_024;
  private static final String FIELD = "RssAnon:";

  private final Path status;
  private final long pauseMillis;
  private final long beganNanos = System.nanoTime();
  private final List<Look> looks = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "memory-over-time");

  /** So many megabytes, so many seconds after the beginning. */
  record Look(double second, long megabytes) {}

  /**
   * @param runMillis how long it will be about
   */
  MemoryOverTime(long pid, long runMillis) {
    status = Path.of("/proc", String.valueOf(pid), "status");
    pauseMillis = Math.max(MIN_PAUSE_MILLIS, runMillis / LOOKS);
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        look();
        Thread.sleep(pauseMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The process is gone, or this is another system: there is nothing to look at.
      thread.interrupt();
    }
  }

  private synchronized void look() throws IOException {
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith(FIELD)) {
        String kilobytes = line.substring(FIELD.length()).replace("kB", "").strip();
        double second = (System.nanoTime() - beganNanos) / 1e9;
        looks.add(new Look(second, Long.parseLong(kilobytes) / KILOBYTES_PER_MEGABYTE));
      }
    }
  }

  synchronized List<Look> looks() {
    return List.copyOf(looks);
  }

  /** For people: a line for about every tenth look. */
  String toText() {
    StringBuilder text = new StringBuilder("memory, MiB   ");
    List<Look> all = looks();
    int step = Math.max(1, all.size() / 10);
    for (int i = 0; i < all.size(); i += step) {
      text.append(
          String.format(
              Locale.ROOT, "%,d at %.0f s  ", all.get(i).megabytes(), all.get(i).second()));
    }
    return text.toString().stripTrailing();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
