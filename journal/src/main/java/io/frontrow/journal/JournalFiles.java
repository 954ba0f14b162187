package io.frontrow.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A data directory as its manifest describes it: every segment that belongs to the journal, each
 * with its file. Whatever does not fit is refused by name. Immutable; made by the reading thread.
 */
final class JournalFiles {
  /** A server that begins a segment while we look changes the manifest; seldom twice. */
  private static final int ATTEMPTS = 10;

  private final JournalIdentity identity;
  private final Manifest manifest;
  private final boolean inUse;
  private final List<JournalSegment> segments = new ArrayList<>();

  private JournalFiles(JournalIdentity identity, Manifest manifest, boolean inUse) {
    this.identity = identity;
    this.manifest = manifest;
    this.inUse = inUse;
  }

  private void find(List<SegmentFile> files, boolean held, long stopAfter, SegmentWindow window) {
    List<ManifestEntry.Segment> listed = manifest.segments();
    requireListed(files, listed, window);
    List<SegmentFile> found = new ArrayList<>();
    for (ManifestEntry.Segment segment : listed) {
      if (found.isEmpty() || segment.behind().sequence() < stopAfter) {
        found.add(fileOf(segment, files));
      }
    }
    boolean all = found.size() == listed.size();
    int lastWithData = found.size() - 1;
    while (lastWithData >= 0
        && (found.get(lastWithData) == null || !found.get(lastWithData).hasData(window))) {
      lastWithData--;
    }
    long known = knownSequence(manifest, listed);
    for (int i = 0; i < found.size(); i++) {
      requireWritten(listed.get(i), found.get(i), window);
      ManifestEntry.Cut cut = manifest.cutOf(listed.get(i).number()).orElse(null);
      boolean growing = inUse && i == listed.size() - 1;
      boolean mayBeTorn = (held || !inUse) && all && i == lastWithData && cut == null;
      segments.add(new JournalSegment(listed.get(i), found.get(i), cut, growing, mayBeTorn, known));
    }
  }

  /**
   * Looks at a directory.
   *
   * @param held whether the caller has the lock
   * @param stopAfter segments that begin behind this sequence are not looked at
   * @throws JournalPreconditionException if it is no journal
   * @throws JournalVersionException if it is one of another version
   * @throws BrokenDirectoryException if files are missing, doubled, or not in the manifest
   */
  static JournalFiles look(Path path, boolean held, long stopAfter) {
    JournalIdentity identity = JournalIdentity.read(path);
    try (SegmentWindow window = new SegmentWindow()) {
      for (int attempt = 1; ; attempt++) {
        long length = manifestLength(path);
        Manifest manifest = Manifest.read(path);
        List<SegmentFile> files = SegmentFile.list(path);
        // Asked after listing: if nobody has the journal now, nobody writes to a file we have seen.
        boolean inUse = !held && DirectoryLock.isHeld(path);
        if (manifestLength(path) == length || attempt == ATTEMPTS) {
          identity.requireIdOf(manifest);
          JournalFiles found = new JournalFiles(identity, manifest, inUse);
          found.find(files, held, stopAfter, window);
          return found;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long manifestLength(Path path) throws IOException {
    Path file = path.resolve(Manifest.FILE_NAME);
    return Files.exists(file) ? Files.size(file) : 0;
  }

  JournalIdentity identity() {
    return identity;
  }

  Manifest manifest() {
    return manifest;
  }

  boolean inUse() {
    return inUse;
  }

  /** All segments in order, archived ones too. */
  List<JournalSegment> segments() {
    return segments;
  }

  /** Where the first segment begins from which on all files are there. */
  JournalPosition begin() {
    JournalPosition begin = JournalPosition.START;
    for (int i = 1; i < segments.size(); i++) {
      if (segments.get(i - 1).file() == null && segments.get(i).file() != null) {
        begin = segments.get(i).begun().behind();
      }
    }
    return begin;
  }

  /** Where the segment begins that holds the record of a sequence, or would hold it. */
  JournalPosition before(long sequence) {
    JournalPosition before = JournalPosition.START;
    for (JournalSegment segment : segments) {
      if (segment.behind() < sequence) {
        before = segment.begun().behind();
      }
    }
    return before;
  }

  /** The segments to be read by somebody who has what is before a position. */
  List<JournalSegment> segmentsFrom(JournalPosition position) {
    int first = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).behind() <= position.sequence()) {
        first = i;
      }
    }
    if (position.sequence() == 0) {
      first = 0;
    }
    List<JournalSegment> wanted = segments.subList(first, segments.size());
    for (JournalSegment segment : wanted) {
      if (segment.file() == null) {
        throw new JournalPreconditionException(
            "segment "
                + segment.number()
                + ", which begins behind sequence "
                + segment.behind()
                + ", was archived: put its file back to read it"
                + firstThere());
      }
    }
    return wanted;
  }

  private static long knownSequence(Manifest manifest, List<ManifestEntry.Segment> listed) {
    long closed = manifest.lastClosed().map(ManifestEntry.Closed::sequence).orElse(0L);
    long begun = listed.isEmpty() ? 0 : listed.get(listed.size() - 1).behind().sequence();
    return Math.max(closed, begun);
  }

  private String firstThere() {
    for (JournalSegment segment : segments) {
      if (segment.file() != null) {
        return ", or begin with a snapshot of sequence " + segment.behind() + " or later";
      }
    }
    return "";
  }

  private SegmentFile fileOf(ManifestEntry.Segment segment, List<SegmentFile> files) {
    List<SegmentFile> found =
        files.stream().filter(file -> file.number() == segment.number()).toList();
    long sequence = segment.behind().sequence() + 1;
    if (found.size() > 1) {
      throw new BrokenDirectoryException(
          sequence,
          found.get(1).name(),
          "segment " + segment.number() + " is there twice, as " + found.get(0).name() + " too");
    }
    if (found.isEmpty() && !isArchived(segment.number())) {
      throw new BrokenDirectoryException(
          sequence,
          Manifest.FILE_NAME,
          "it lists segment " + segment.number() + ", whose file is missing");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private boolean isArchived(int number) {
    return manifest.archived().stream().anyMatch(archived -> archived.number() == number);
  }

  /** A file that is not listed may be one that a process made and did not get to write. */
  private void requireListed(
      List<SegmentFile> files, List<ManifestEntry.Segment> listed, SegmentWindow window) {
    for (SegmentFile file : files) {
      boolean isListed = listed.stream().anyMatch(segment -> segment.number() == file.number());
      boolean begunSince = inUse && file.number() > manifest.lastNumber();
      if (!isListed && !begunSince && !wasListed(file.number()) && file.hasData(window)) {
        throw new BrokenDirectoryException(
            0, file.name(), "a segment that the manifest does not list");
      }
    }
  }

  /** A file whose pages never reached the disk, or that somebody emptied, looks like a new one. */
  private void requireWritten(
      ManifestEntry.Segment segment, SegmentFile file, SegmentWindow window) {
    if (file != null && manifest.isWritten(segment.number()) && !file.hasData(window)) {
      throw new BrokenDirectoryException(
          segment.behind().sequence() + 1,
          file.name(),
          "the file is empty, but records were written to it");
    }
  }

  /** A segment that was listed and is no more was cut off. */
  private boolean wasListed(int number) {
    return manifest.entries().stream()
        .anyMatch(
            entry -> entry instanceof ManifestEntry.Segment segment && segment.number() == number);
  }
}
