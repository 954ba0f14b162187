package io.frontrow.journal.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that its name says is a snapshot. Immutable.
 *
 * @param sequence the last one that it covers, as its name says
 */
public record SnapshotFile(Path path, long sequence) {
  static final String TEMPORARY_SUFFIX = ".tmp";

  private static final Pattern NAME = Pattern.compile("snapshot-([0-9]{20})");

  static String name(long sequence) {
    return String.format(Locale.ROOT, "snapshot-%020d", sequence);
  }

  static Optional<SnapshotFile> of(Path path) {
    Matcher matcher = NAME.matcher(path.getFileName().toString());
    try {
      return matcher.matches()
          ? Optional.of(new SnapshotFile(path, Long.parseLong(matcher.group(1))))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // no sequence is that large
    }
  }

  public long bytes() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For people. */
  public String name() {
    return path.getFileName().toString();
  }
}
