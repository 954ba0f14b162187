package io.frontrow.perf;

import io.frontrow.perf.load.LoadProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What people see on standard error while they wait: a bar that moves if it is a terminal, else a
 * line now and then. Main thread.
 */
final class Progress implements LoadProgress {
  private static final int BAR_WIDTH = 40;
  private static final int PLAIN_STEPS = 4;
  private static final long REDRAW_NANOS = 100_000_000;
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final PrintWriter err;
  private final boolean moving;
  private long drawnNanos;
  private int plainStep;
  private boolean open;

  Progress(PrintWriter err, boolean moving) {
    this.err = err;
    this.moving = moving;
  }

  static Progress on(PrintWriter err) {
    return new Progress(err, isTerminal(STANDARD_ERROR));
  }

  /** Whether the process's descriptor is a terminal; where that cannot be seen, it is none. */
  static boolean isTerminal(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  void line(String text) {
    end();
    err.println(text);
    err.flush();
  }

  @Override
  public void at(double share, long completed) {
    long now = System.nanoTime();
    if (moving && now - drawnNanos >= REDRAW_NANOS) {
      drawnNanos = now;
      open = true;
      int done = (int) Math.round(share * BAR_WIDTH);
      String bar = "#".repeat(done) + ".".repeat(BAR_WIDTH - done);
      err.printf("\r  [%s] %3.0f %%  %,d commands ", bar, share * 100, completed);
      err.flush();
    } else if (!moving && (int) (share * PLAIN_STEPS) > plainStep) {
      plainStep = (int) (share * PLAIN_STEPS);
      err.printf("  %3.0f %%  %,d commands%n", share * 100, completed);
      err.flush();
    }
  }

  /** Ends the bar's line, if there is one. */
  void end() {
    if (open) {
      err.println();
      open = false;
    }
    plainStep = 0;
  }
}
