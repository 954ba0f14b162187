package io.frontrow.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of the journal. Each start of the server makes a directory of its own, named by the
 * first segment it may write, so that Chronicle never sees, and never mends, what an earlier
 * process left.
 *
 * @param number 1 or more; segments are read in the order of their numbers
 * @param name relative to the journal's directory
 */
record SegmentFile(int number, Path path, String name) {
  private static final String START_PREFIX = "start-";

  /** The segments of a journal, in order. */
  static List<SegmentFile> list(Path journal) {
    List<SegmentFile> segments = new ArrayList<>();
    for (Path start : children(journal)) {
      if (startNumber(start) < 0) {
        continue;
      }
      for (Path file : children(start)) {
        int number = SegmentFormat.segmentNumber(file);
        if (number >= 0) {
          segments.add(new SegmentFile(number, file, journal.relativize(file).toString()));
        }
      }
    }
    segments.sort(Comparator.comparingInt(SegmentFile::number).thenComparing(SegmentFile::name));
    return segments;
  }

  /**
   * The number of the first segment that a new start may write: one that no segment ever had, those
   * that were cut off or archived included.
   */
  static int next(Path journal) {
    int last = Manifest.read(journal).lastNumber();
    for (Path child : children(journal)) {
      last = Math.max(last, startNumber(child));
    }
    for (SegmentFile segment : list(journal)) {
      last = Math.max(last, segment.number);
    }
    return last + 1;
  }

  /** Whether there is anything behind the head; turns the window to this file. */
  boolean hasData(SegmentWindow window) {
    window.open(path);
    return window.firstNonZero(SegmentFormat.HEAD_LENGTH) >= 0;
  }

  /** Where a segment's file may be put if nobody knows in which start it was written. */
  static Path of(Path journal, int number) {
    int start = number;
    while (start > 1 && !Files.isDirectory(startDirectory(journal, start))) {
      start--;
    }
    return startDirectory(journal, start).resolve(SegmentFormat.fileName(number));
  }

  static Path startDirectory(Path journal, int number) {
    return journal.resolve(String.format("%s%08d", START_PREFIX, number));
  }

  private static int startNumber(Path directory) {
    String name = directory.getFileName().toString();
    if (!name.startsWith(START_PREFIX)) {
      return -1;
    }
    try {
      return Integer.parseUnsignedInt(name.substring(START_PREFIX.length()));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static List<Path> children(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
