package io.frontrow.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves segments away that no start needs any more. Their files, put back where they were, make the
 * journal whole again. Called by one thread of a process that holds the directory.
 */
public final class SegmentArchive {
  private final JournalDirectory directory;

  public SegmentArchive(JournalDirectory directory) {
    this.directory = directory;
  }

  /**
   * A segment that can be moved.
   *
   * @param file relative to the journal's directory
   * @param behind where it begins
   * @param end where it ends
   * @param bytes of the file, without the zeros behind its data, but with all of its head
   */
  public record Candidate(
      int number, String file, JournalPosition behind, JournalPosition end, long bytes) {}

  /** The segments that are there and that nobody needs who has the state at a position. */
  public List<Candidate> before(JournalPosition position) {
    List<ManifestEntry.Segment> listed = Manifest.read(directory.path()).segments();
    List<SegmentFile> files = SegmentFile.list(directory.path());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i + 1 < listed.size(); i++) {
      ManifestEntry.Segment segment = listed.get(i);
      JournalPosition end = listed.get(i + 1).behind();
      if (end.sequence() > position.sequence()) {
        break;
      }
      for (SegmentFile file : files) {
        if (file.number() == segment.number()) {
          candidates.add(
              new Candidate(file.number(), file.name(), segment.behind(), end, bytes(file)));
        }
      }
    }
    return candidates;
  }

  /**
   * Moves a segment: checks it, copies it, and removes it only when the copy is on the disk.
   *
   * @param to a directory outside of the journal
   * @throws JournalException if the segment is damaged, or something else is in its place there
   */
  public void move(Candidate segment, Path to) {
    JournalReader.of(directory.path())
        .startBehind(segment.behind())
        .stopAfter(segment.end().sequence())
        .read(RecordHandler.NONE);
    try {
      requireOutside(to);
      Path file = directory.path().resolve(segment.file());
      copy(file, to.resolve(segment.file()), segment.bytes());
      if (Manifest.read(directory.path()).archived().stream()
          .noneMatch(it -> it.number() == segment.number())) {
        directory.manifest().archived(segment.number(), segment.end(), segment.bytes());
      }
      Files.delete(file);
      ForcedDirectory.force(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireOutside(Path to) throws IOException {
    Files.createDirectories(to);
    if (to.toRealPath().startsWith(directory.path().toRealPath())) {
      throw new JournalPreconditionException(
          to + " is in the data directory itself: choose another place for the archive");
    }
  }

  private static void copy(Path from, Path to, long bytes) throws IOException {
    Files.createDirectories(to.getParent());
    Path temporary = to.resolveSibling(to.getFileName() + ".tmp");
    try (FileChannel source = FileChannel.open(from, READ);
        FileChannel target = FileChannel.open(temporary, CREATE, TRUNCATE_EXISTING, READ, WRITE)) {
      for (long done = 0; done < bytes; ) {
        done += source.transferTo(done, bytes - done, target);
      }
      target.force(true);
    }
    if (Files.exists(to) && Files.mismatch(temporary, to) >= 0) {
      Files.delete(temporary);
      throw new JournalPreconditionException(
          to + " is there already, and is another file: choose another place for the archive");
    }
    Files.move(temporary, to, ATOMIC_MOVE);
    ForcedDirectory.force(to.getParent());
    ForcedDirectory.force(to.getParent().getParent());
  }

  private static long bytes(SegmentFile file) {
    try (SegmentWindow window = new SegmentWindow()) {
      window.open(file.path());
      return window.endOfNonZero(SegmentFormat.HEAD_LENGTH);
    }
  }
}
