package io.frontrow.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the file {@code manifest} says: which segments belong to the journal and where each begins,
 * what was cut off, skipped and archived, and how the journal was left. The files must agree with
 * it, so that none can be lost, doubled or exchanged unnoticed. Immutable; any thread.
 */
public final class Manifest {
  static final String FILE_NAME = "manifest";
  static final String TEMPORARY_FILE_NAME = FILE_NAME + ".tmp";

  private final List<ManifestEntry> entries;
  private final long length;

  private Manifest(List<ManifestEntry> entries, long length) {
    this.entries = List.copyOf(entries);
    this.length = length;
  }

  /**
   * Reads the manifest of a data directory. A last line that was never finished does not count.
   *
   * @throws BrokenDirectoryException if it is not there, or a line is not what was written
   * @throws JournalVersionException if a line is of a newer version
   */
  public static Manifest read(Path directory) {
    Path file = directory.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      throw new BrokenDirectoryException(
          0, FILE_NAME, "the file is missing, so nobody knows which segments there were");
    }
    try {
      return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Manifest parse(String text) {
    List<ManifestEntry> entries = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      ManifestEntry entry = newline < 0 ? null : ManifestEntry.parse(line);
      boolean isLast = end >= text.length() - 1;
      if (entry == null && start > 0 && isLast && ManifestEntry.isUnfinished(line)) {
        break; // what it speaks of has not happened
      }
      if (entry == null || entry instanceof ManifestEntry.Identity != (start == 0)) {
        throw new BrokenDirectoryException(
            0, FILE_NAME, "line " + (entries.size() + 1) + " is not what was written");
      }
      entries.add(entry);
      start = end + 1;
    }
    if (entries.isEmpty()) {
      throw new BrokenDirectoryException(0, FILE_NAME, "the file is empty");
    }
    return new Manifest(entries, start);
  }

  public long journalId() {
    return ((ManifestEntry.Identity) entries.get(0)).journalId();
  }

  /** All that is said, in the order of the file. */
  public List<ManifestEntry> entries() {
    return entries;
  }

  /** The segments that a reader must find, in order; those that a cut took away are not. */
  public List<ManifestEntry.Segment> segments() {
    List<ManifestEntry.Segment> segments = new ArrayList<>();
    for (ManifestEntry entry : entries) {
      if (entry instanceof ManifestEntry.Segment segment) {
        segments.add(segment);
      } else if (entry instanceof ManifestEntry.Cut cut) {
        segments.removeIf(segment -> segment.number() > cut.number());
      }
    }
    return segments;
  }

  /** Whether a batch of a segment was ever committed, so that its file cannot be empty. */
  boolean isWritten(int segment) {
    return entriesOf(ManifestEntry.Written.class).anyMatch(it -> it.number() == segment);
  }

  public List<ManifestEntry.Cut> cuts() {
    return entriesOf(ManifestEntry.Cut.class).toList();
  }

  /** The cut that ends a segment: the last one, which is the shortest. */
  public Optional<ManifestEntry.Cut> cutOf(int segment) {
    return entriesOf(ManifestEntry.Cut.class)
        .filter(cut -> cut.number() == segment)
        .reduce((earlier, later) -> later);
  }

  public List<ManifestEntry.Crash> crashes() {
    return entriesOf(ManifestEntry.Crash.class).toList();
  }

  public List<ManifestEntry.Skip> skips() {
    return entriesOf(ManifestEntry.Skip.class).toList();
  }

  public List<ManifestEntry.Archived> archived() {
    return entriesOf(ManifestEntry.Archived.class).toList();
  }

  /** How servers that stopped in good order left the journal, unless that was cut off later. */
  public List<ManifestEntry.Closed> closed() {
    List<ManifestEntry.Closed> stops = new ArrayList<>();
    for (ManifestEntry entry : entries) {
      if (entry instanceof ManifestEntry.Closed closed) {
        stops.add(closed);
      } else if (entry instanceof ManifestEntry.Cut cut) {
        stops.removeIf(stop -> stop.sequence() > cut.sequence());
      }
    }
    return stops;
  }

  /** The last of {@link #closed}. */
  public Optional<ManifestEntry.Closed> lastClosed() {
    List<ManifestEntry.Closed> stops = closed();
    return stops.isEmpty() ? Optional.empty() : Optional.of(stops.get(stops.size() - 1));
  }

  /**
   * The records that stopped this version of the program more than once, and that nobody decided to
   * skip: starting again would stop it again.
   */
  public List<ManifestEntry.Crash> poisoned() {
    List<ManifestEntry.Crash> once = new ArrayList<>();
    List<ManifestEntry.Crash> poisoned = new ArrayList<>();
    for (ManifestEntry.Crash crash : crashes()) {
      if (!crash.programVersion().equals(ProgramVersion.CURRENT) || isSkipped(crash)) {
        continue;
      }
      boolean again = once.stream().anyMatch(crash::isOfSameRecord);
      (again ? poisoned : once).add(crash);
    }
    return poisoned;
  }

  private boolean isSkipped(ManifestEntry.Crash crash) {
    return skips().contains(new ManifestEntry.Skip(crash.sequence(), crash.checksum()));
  }

  /** The number of the last segment that was ever begun; 0 if there is none. */
  int lastNumber() {
    return entriesOf(ManifestEntry.Segment.class)
        .mapToInt(ManifestEntry.Segment::number)
        .max()
        .orElse(0);
  }

  /** Bytes of the file, without a last line that was never finished. */
  long length() {
    return length;
  }

  private <T extends ManifestEntry> Stream<T> entriesOf(Class<T> type) {
    return entries.stream().filter(type::isInstance).map(type::cast);
  }
}
