package io.frontrow.replay;

import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Up to which point of a journal a command goes: a sequence, a time, or its end. */
final class UntilOptions {
  @ArgGroup(exclusive = true)
  private Point point = new Point();

  private static final class Point {
    @Option(names = "--to", paramLabel = "SEQ", description = "Stop behind this sequence.")
    private long to = Long.MAX_VALUE;

    @Option(
        names = "--at",
        paramLabel = "TIME",
        description =
            "Stop behind the last record of this time, such as%n2026-11-21T18:57:00Z, 2026-11-21,%n"
                + "18:57:03 (on the day of the last record) or%n-5m (before the last record).")
    private Moment at;
  }

  /** How to go along the journal of a directory as far as was asked. */
  Timeline timeline(JournalOptions options) {
    return timeline(options, options.directory());
  }

  Timeline timeline(JournalOptions options, Path directory) {
    Timeline timeline = new Timeline(directory, options).stopAfter(point.to);
    return point.at == null ? timeline : timeline.stopAfterTime(point.at);
  }
}
