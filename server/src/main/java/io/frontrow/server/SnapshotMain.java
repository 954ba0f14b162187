package io.frontrow.server;

import io.frontrow.journal.JournalException;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.snapshot.SnapshotTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The main class of the process that writes a snapshot for a server; {@link SnapshotProcess} starts
 * it. Says in one line what it did.
 */
public final class SnapshotMain {
  private static final int ERROR = 1;
  private static final double NANOS_PER_SECOND = 1e9;

  private SnapshotMain() {}

  /**
   * @param arguments the data directory
   */
  public static void main(String[] arguments) {
    endWithParent();
    goFirstWhereMemoryIsShort();
    Path data = Path.of(arguments[0]);
    int exitCode = 0;
    try {
      write(data);
    } catch (JournalException e) {
      exitCode = e.exitCode();
      say("snapshot: " + e.getMessage());
    } catch (UncheckedIOException | IllegalStateException e) {
      exitCode = ERROR;
      say("snapshot: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      exitCode = ERROR;
      say("snapshot: its heap, which is as large as the server's, is too small");
    }
    System.exit(exitCode);
  }

  private static void write(Path data) {
    long start = System.nanoTime();
    new SnapshotTask(data, it -> say("snapshot: " + it), ProgressListener.NONE)
        .run()
        .ifPresentOrElse(
            it ->
                say(
                    String.format(
                        Locale.ROOT,
                        "snapshot: sequence %,d, state hash 0x%016x, %,d bytes; replayed %,d records"
                            + " and written in %.1f s",
                        it.header().position().sequence(),
                        it.header().stateHash(),
                        it.bytes(),
                        it.replayed(),
                        (System.nanoTime() - start) / NANOS_PER_SECOND)),
            () -> say("snapshot: no mark is behind the newest one; nothing to write"));
  }

  private static void say(String line) {
    System.out.println(line);
  }

  /** It has tables as large as the server's: the system must take this process, not that one. */
  private static void goFirstWhereMemoryIsShort() {
    try {
      Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
    } catch (IOException e) {
      // Another system, or not allowed: then it chooses by itself.
    }
  }

  /** Our standard input is a pipe from the server, which ends when the server does. */
  private static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException e) {
                // As good as its end.
              }
              Runtime.getRuntime().halt(ERROR);
            },
            "parent");
    watch.setDaemon(true);
    watch.start();
  }
}
