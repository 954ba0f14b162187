package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.JournalPreconditionException;
import io.frontrow.journal.SegmentArchive;
import io.frontrow.journal.SnapshotException;
import io.frontrow.journal.snapshot.SnapshotFile;
import io.frontrow.journal.snapshot.SnapshotLoader;
import io.frontrow.journal.snapshot.SnapshotStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code archive}: moves old segments away. */
@Command(
    name = "archive",
    description = {
      "Move segments to another directory that no start needs any more, because two good snapshots"
          + " are behind them. The server must not run.",
      "Questions about that time need the files back: copy them to where they were."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal archive data --to /mnt/archive --dry-run",
      "  cp -r /mnt/archive/start-* data/     # makes it whole again"
    })
final class ArchiveCommand implements Runnable {
  private static final int SNAPSHOTS_NEEDED = 2;

  @Mixin private JournalOptions options;

  @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where they go.")
  private Path to;

  @Option(names = "--dry-run", description = "Only say what would be moved.")
  private boolean dryRun;

  @Override
  public void run() {
    try (JournalDirectory directory = JournalDirectory.openExisting(options.directory())) {
      JournalPosition covered = covered();
      SegmentArchive archive = new SegmentArchive(directory);
      List<SegmentArchive.Candidate> candidates = archive.before(covered);
      for (SegmentArchive.Candidate it : candidates) {
        if (!dryRun) {
          archive.move(it, to);
        }
        if (!options.json()) {
          options.print(
              "%s  segment %d  %s  up to sequence %,d, %,d bytes",
              dryRun ? "to be moved" : "moved",
              it.number(),
              it.file(),
              it.end().sequence(),
              it.bytes());
        }
      }
      conclude(covered, candidates);
    }
  }

  /** The older of the two newest good snapshots. */
  private JournalPosition covered() {
    List<JournalPosition> good = new ArrayList<>();
    SnapshotLoader loader = new SnapshotLoader(options.directory(), options::note);
    Engine engine = new Engine(EngineOutput.NONE);
    for (SnapshotFile file : SnapshotStore.of(options.directory()).list()) {
      if (good.size() < SNAPSHOTS_NEEDED) {
        try {
          good.add(loader.load(file, engine).position());
        } catch (SnapshotException e) {
          options.note(e.getMessage());
        }
      }
    }
    if (good.size() < SNAPSHOTS_NEEDED) {
      throw JournalPreconditionException.of(
          Text.format(
              "two good snapshots are needed, there %s; write one: frontrow journal snapshot %s",
              good.isEmpty() ? "is none" : "is one", options.directory()));
    }
    return good.get(SNAPSHOTS_NEEDED - 1);
  }

  private void conclude(JournalPosition covered, List<SegmentArchive.Candidate> candidates) {
    long bytes = candidates.stream().mapToLong(SegmentArchive.Candidate::bytes).sum();
    if (!options.json()) {
      options.print(
          "%s%,d segments, %,d bytes; two snapshots are behind sequence %,d",
          dryRun ? "nothing was moved: " : "", candidates.size(), bytes, covered.sequence());
      return;
    }
    ObjectNode object =
        Json.object()
            .put("ok", true)
            .put("dryRun", dryRun)
            .put("coveredUpTo", covered.sequence())
            .put("bytes", bytes);
    ArrayNode segments = object.putArray("segments");
    for (SegmentArchive.Candidate it : candidates) {
      segments
          .addObject()
          .put("segment", it.number())
          .put("file", it.file())
          .put("lastSequence", it.end().sequence())
          .put("bytes", it.bytes());
    }
    options.print(object);
  }
}
