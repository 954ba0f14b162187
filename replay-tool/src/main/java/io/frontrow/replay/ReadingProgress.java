package io.frontrow.replay;

import io.frontrow.journal.ProgressListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Progress for people: one line that changes on a terminal, a line for every quarter elsewhere, and
 * nothing for a journal that is read in a moment. Called by the reading thread.
 */
public final class ReadingProgress implements ProgressListener, AutoCloseable {
  private static final int PLAIN_STEP_PERCENT = 25;

  private final PrintWriter err;
  private final boolean terminal;
  private int lastPercent;

  ReadingProgress(PrintWriter err) {
    this(err, isTerminal());
  }

  ReadingProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void onProgress(long records, long bytes, long totalBytes) {
    int percent = (int) (100.0 * bytes / Math.max(1, totalBytes));
    int step = terminal ? 1 : PLAIN_STEP_PERCENT;
    if (percent < lastPercent + step) {
      return;
    }
    lastPercent = percent;
    String text = Text.format("read %d %%, %,d records", percent, records);
    if (terminal) {
      err.print("\r" + text);
      err.flush();
    } else {
      err.println(text);
    }
  }

  /** Leaves a terminal at the start of an empty line. */
  @Override
  public void close() {
    if (terminal && lastPercent > 0) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  /** Java tells only whether input and output are both terminals; Linux tells about each. */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
