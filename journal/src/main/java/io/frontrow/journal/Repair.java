package io.frontrow.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an operator can do about a damaged journal: fetch what is bad from another node's, or give
 * up what is behind the damage. Nothing is thrown away: what is replaced goes to quarantine. Called
 * by one thread of a process that holds the directory.
 */
public final class Repair {
  private final JournalDirectory directory;

  public Repair(JournalDirectory directory) {
    this.directory = directory;
  }

  /**
   * What was put right.
   *
   * @param segment number
   * @param first sequence that came from the other journal
   * @param last sequence that did; less than first if only an empty file was missing
   */
  public record Restored(int segment, long first, long last) {}

  /**
   * Reads the journal, and so cuts off a torn tail.
   *
   * @throws JournalException if it is damaged, saying where
   */
  public JournalReport look() {
    return reader(Long.MAX_VALUE).read(RecordHandler.NONE);
  }

  /** Segments that were archived need no repair here, and are not there to be read. */
  private JournalReader reader(long stopAfter) {
    JournalPosition begin = JournalFiles.look(directory.path(), true, stopAfter).begin();
    return JournalReader.of(directory).startBehind(begin).stopAfter(stopAfter);
  }

  /**
   * Fetches what is bad or missing from another node's journal, as long as that has the same
   * records before it, and, where something good follows, behind it.
   *
   * @return what was fetched; nothing if the journal was whole
   * @throws JournalPreconditionException if the other journal is not the same, or does not have it
   * @throws JournalException if the journal cannot be repaired so
   */
  public List<Restored> from(Path peer) {
    List<Restored> restored = new ArrayList<>();
    for (; ; ) {
      Optional<Long> bad = firstBad();
      if (bad.isEmpty()) {
        return restored;
      }
      if (!restored.isEmpty() && bad.get() <= restored.get(restored.size() - 1).last()) {
        throw new JournalPreconditionException(
            "sequence " + bad.get() + " is still bad after its segment was written anew");
      }
      restored.add(restore(bad.get(), peer));
    }
  }

  /**
   * Cuts off all that is behind the last good sequence, for good.
   *
   * @param sequence the last good one, which the caller must know
   * @return the cut
   * @throws JournalPreconditionException if the journal is whole, or good up to another sequence
   */
  public ManifestEntry.Cut giveUpAfter(long sequence) {
    long bad =
        firstBad()
            .orElseThrow(
                () -> new JournalPreconditionException("the journal is whole: give nothing up"));
    if (bad != sequence + 1 || sequence < 1) {
      throw new JournalPreconditionException(
          bad == 1
              ? "no sequence is good: there is nothing to go on with; restore a copy"
              : "the last good sequence is " + (bad - 1) + ", not " + sequence);
    }
    JournalReport good = reader(sequence).read(RecordHandler.NONE);
    SegmentReport last = lastWithRecords(good);
    Path file = directory.path().resolve(last.file());
    ManifestEntry.Cut cut =
        new ManifestEntry.Cut(
            last.number(),
            last.bytes(),
            endOfData(file, last.bytes()) - last.bytes(),
            sequence,
            good.chain());
    Quarantine.cut(directory, file, cut);
    for (SegmentFile later : SegmentFile.list(directory.path())) {
      if (later.number() > cut.number()) {
        Quarantine.move(directory, later);
      }
    }
    return cut;
  }

  /** The first sequence that cannot be trusted; none if the journal is whole. */
  private Optional<Long> firstBad() {
    try {
      look();
      return Optional.empty();
    } catch (DamagedJournalException e) {
      return Optional.of(e.sequence());
    } catch (BrokenDirectoryException e) {
      if (e.sequence() == 0) {
        throw e; // who does not know what belongs to the journal cannot repair it
      }
      return Optional.of(e.sequence());
    }
  }

  private static SegmentReport lastWithRecords(JournalReport good) {
    SegmentReport last = good.segments().get(0);
    for (SegmentReport segment : good.segments()) {
      last = segment.records() > 0 ? segment : last;
    }
    return last;
  }

  private static long endOfData(Path file, long from) {
    try (SegmentWindow window = new SegmentWindow()) {
      window.open(file);
      return window.endOfNonZero(from);
    }
  }

  /** Writes the segment anew that the bad sequence is in. */
  private Restored restore(long bad, Path peer) {
    Manifest manifest = Manifest.read(directory.path());
    ManifestEntry.Segment segment = segmentOf(bad, manifest);
    Path file = fileOf(segment);
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.getParent());
      JournalPosition until;
      try (SegmentBuilder builder = new SegmentBuilder(temporary)) {
        JournalPosition good = copyGood(segment.behind(), bad - 1, builder);
        until = copyFrom(peer, good, endOf(segment, manifest), LastRecord.in(file), builder);
        builder.finish();
      }
      if (Files.exists(file)) {
        Quarantine.move(directory, new SegmentFile(segment.number(), file, file.toString()));
      }
      Files.move(temporary, file, ATOMIC_MOVE);
      ForcedDirectory.force(file.getParent());
      ForcedDirectory.force(directory.path());
      return new Restored(segment.number(), bad, until.sequence());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      temporary.toFile().delete();
    }
  }

  private ManifestEntry.Segment segmentOf(long sequence, Manifest manifest) {
    ManifestEntry.Segment found = null;
    for (ManifestEntry.Segment segment : manifest.segments()) {
      if (segment.behind().sequence() < sequence) {
        found = segment;
      }
      if (segment.behind().sequence() == sequence - 1 && !Files.exists(fileOf(segment))) {
        break; // it may have been an empty one
      }
    }
    if (found == null || manifest.cutOf(found.number()).isPresent()) {
      throw new JournalPreconditionException(
          "sequence " + sequence + " is in a segment that was cut: restore a copy");
    }
    return found;
  }

  private Path fileOf(ManifestEntry.Segment segment) {
    for (SegmentFile file : SegmentFile.list(directory.path())) {
      if (file.number() == segment.number()) {
        return file.path();
      }
    }
    return SegmentFile.of(directory.path(), segment.number());
  }

  /** Where the segment must end, as far as the manifest knows. */
  private static Optional<JournalPosition> endOf(ManifestEntry.Segment segment, Manifest manifest) {
    for (ManifestEntry.Segment later : manifest.segments()) {
      if (later.number() > segment.number()) {
        return Optional.of(later.behind());
      }
    }
    return manifest
        .lastClosed()
        .filter(closed -> closed.sequence() > segment.behind().sequence())
        .map(closed -> new JournalPosition(closed.sequence(), closed.chain(), 0));
  }

  /** Copies what the segment itself still has. */
  private JournalPosition copyGood(JournalPosition behind, long last, SegmentBuilder builder) {
    if (last <= behind.sequence()) {
      return behind;
    }
    return JournalReader.of(directory.path())
        .startBehind(behind)
        .stopAfter(last)
        .read(builder)
        .end();
  }

  /**
   * Copies from the other journal as far as the segment went, or, if nobody knows, as far as there
   * are records; the last one that the segment still has must be among them.
   */
  private static JournalPosition copyFrom(
      Path peer,
      JournalPosition good,
      Optional<JournalPosition> known,
      Optional<LastRecord> stillThere,
      SegmentBuilder builder) {
    if (known.isPresent() && known.get().sequence() == good.sequence()) {
      return good;
    }
    // What this journal still has behind the damage; a file that was only cut short has nothing.
    LastRecord behind = stillThere.filter(it -> it.sequence() > good.sequence()).orElse(null);
    AgreeingCopy copy = new AgreeingCopy(builder, known.isPresent() ? null : behind);
    JournalReader reader = JournalReader.of(peer).startBehind(good);
    known.ifPresent(it -> reader.stopAfter(it.sequence()));
    JournalPosition end;
    try {
      end = reader.read(copy).end();
    } catch (PositionUnknownException e) {
      throw notTheSame(peer, "up to sequence " + good.sequence());
    }
    boolean agrees =
        known
            .map(it -> it.sequence() == end.sequence() && it.chain() == end.chain())
            .orElse(copy.agrees());
    if (!agrees) {
      throw notTheSame(peer, "behind sequence " + good.sequence());
    }
    return end;
  }

  private static JournalPreconditionException notTheSame(Path peer, String where) {
    return new JournalPreconditionException(
        peer + " does not have the same records " + where + ": nothing is copied from it");
  }
}
