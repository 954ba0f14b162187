package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.SnapshotException;
import io.frontrow.journal.snapshot.SnapshotFile;
import io.frontrow.journal.snapshot.SnapshotHeader;
import io.frontrow.journal.snapshot.SnapshotLoader;
import io.frontrow.journal.snapshot.SnapshotStore;
import io.frontrow.journal.snapshot.SnapshotTask;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snapshot}: writes one now, or looks at those there are. */
@Command(
    name = "snapshot",
    description = {
      "Write a snapshot at the journal's last mark, so that a start need not replay what is before.",
      "A running server has that done by itself, and may go on meanwhile."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal snapshot data",
      "  frontrow journal snapshot data --list",
      "  frontrow journal snapshot data --check"
    })
final class SnapshotCommand implements Callable<Integer> {
  private static final double NANOS_PER_SECOND = 1e9;

  @Mixin private JournalOptions options;

  @ArgGroup private Instead instead = new Instead();

  /** What to do instead of writing one. */
  static final class Instead {
    @Option(names = "--list", description = "List the snapshots, the newest first.")
    private boolean list;

    @Option(
        names = "--check",
        description = "Check each: every byte, its place in the journal, its state counted anew.")
    private boolean check;
  }

  @Override
  public Integer call() {
    if (instead.list || instead.check) {
      return look();
    }
    write();
    return 0;
  }

  private void write() {
    long start = System.nanoTime();
    Optional<SnapshotTask.Written> written;
    try (ReadingProgress progress = options.progress()) {
      written = new SnapshotTask(options.directory(), options::note, progress).run();
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    if (options.json()) {
      ObjectNode object = Json.object().put("written", written.isPresent());
      written.ifPresent(
          it -> {
            object.setAll(describe(it.file(), it.header()));
            object
                .put("recordsReplayed", it.replayed())
                .put("bytes", it.bytes())
                .put("seconds", seconds);
          });
      options.print(object);
      return;
    }
    written.ifPresentOrElse(
        it -> {
          options.print("snapshot    %s", it.file().name());
          options.print("state hash  %s", Text.hex(it.header().stateHash()));
          options.print("time        %s", Text.time(it.header().position().timeNanos()));
          options.print(
              "written     %,d bytes; replayed %,d records, in %.3f s",
              it.bytes(), it.replayed(), seconds);
        },
        () -> options.print("nothing to write: no mark is behind the newest snapshot"));
  }

  private int look() {
    SnapshotLoader loader = new SnapshotLoader(options.directory(), options::note);
    Engine engine = new Engine(EngineOutput.NONE);
    int exitCode = 0;
    List<SnapshotFile> files = SnapshotStore.of(options.directory()).list();
    if (files.isEmpty() && !options.json()) {
      options.print("no snapshots");
    }
    for (SnapshotFile file : files) {
      try {
        SnapshotHeader header =
            instead.check ? loader.load(file, engine) : SnapshotLoader.header(file);
        print(file, header);
      } catch (SnapshotException e) {
        exitCode = exitCode == 0 ? e.exitCode() : exitCode;
        print(file, e);
      }
    }
    return exitCode;
  }

  private void print(SnapshotFile file, SnapshotHeader header) {
    if (options.json()) {
      ObjectNode object = describe(file, header).put("bytes", file.bytes());
      options.print(instead.check ? object.put("ok", true) : object);
      return;
    }
    options.print(
        "%s  %s  state hash %s  %,d bytes%s",
        file.name(),
        Text.time(header.position().timeNanos()),
        Text.hex(header.stateHash()),
        file.bytes(),
        instead.check ? "  ok" : "");
  }

  private void print(SnapshotFile file, SnapshotException problem) {
    if (options.json()) {
      options.print(
          Json.object()
              .put("file", file.name())
              .put("ok", false)
              .put("exitCode", problem.exitCode())
              .put("problem", problem.problem()));
    } else {
      options.print("%s  is %s", file.name(), problem.problem());
    }
  }

  private static ObjectNode describe(SnapshotFile file, SnapshotHeader header) {
    return Json.object()
        .put("file", file.name())
        .put("sequence", header.position().sequence())
        .put("time", header.position().timeNanos())
        .put("chain", Text.hex(header.position().chain()))
        .put("stateHash", Text.hex(header.stateHash()))
        .put("stateVersion", header.stateVersion());
  }
}
