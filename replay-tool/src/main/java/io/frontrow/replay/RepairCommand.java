package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.ManifestEntry;
import io.frontrow.journal.Repair;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code repair}: the way out of a damaged journal. */
@Command(
    name = "repair",
    description = {
      "Put a damaged journal right. The server must not run. What is replaced or cut off is kept in"
          + " the directory quarantine.",
      "Without an option, only a torn tail is cut off, as the next start of the server would do."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal repair data",
      "  frontrow journal repair data --from /mnt/node-2/data",
      "  frontrow journal repair data --give-up-after 1000000"
    })
final class RepairCommand implements Runnable {
  @Mixin private JournalOptions options;

  @ArgGroup(exclusive = true)
  private Way way = new Way();

  private static final class Way {
    @Option(
        names = "--from",
        paramLabel = "PEER",
        description =
            "Fetch what is bad or missing from this data directory: a backup, or another node's."
                + " Only where both have the same records before and behind.")
    private Path peer;

    @Option(
        names = "--give-up-after",
        paramLabel = "SEQ",
        description =
            "Cut off everything behind this sequence, which must be the last good one."
                + " Commands that were acknowledged are lost.")
    private Long giveUpAfter;
  }

  @Override
  public void run() {
    try (JournalDirectory directory = JournalDirectory.openExisting(options.directory())) {
      Repair repair = new Repair(directory);
      if (way.giveUpAfter != null) {
        giveUp(repair, way.giveUpAfter);
      }
      List<Repair.Restored> restored = way.peer == null ? List.of() : repair.from(way.peer);
      print(restored, repair.look());
    }
  }

  private void giveUp(Repair repair, long sequence) {
    ManifestEntry.Cut cut = repair.giveUpAfter(sequence);
    options.note(
        Text.format(
            "GIVEN UP: all behind sequence %,d, in segment %d from offset %,d on and in all later"
                + " segments. Acknowledged commands may be among it; the bytes are in %s.",
            sequence, cut.number(), cut.offset(), options.directory().resolve("quarantine")));
  }

  private void print(List<Repair.Restored> restored, JournalReport journal) {
    if (options.json()) {
      printJson(restored, journal);
      return;
    }
    for (Repair.Restored it : restored) {
      options.print(
          "segment %d written anew: sequences %,d to %,d are from %s",
          it.segment(), it.first(), it.last(), way.peer);
    }
    journal
        .tornTail()
        .ifPresent(
            tail ->
                options.print(
                    "torn tail cut off: %,d bytes behind sequence %,d",
                    tail.bytes(), tail.sequence()));
    options.print(
        "whole: %s; now run: frontrow journal verify %s",
        Text.sequences(journal.records(), journal.firstSequence(), journal.lastSequence()),
        options.directory());
  }

  private void printJson(List<Repair.Restored> restored, JournalReport journal) {
    ObjectNode object = Json.of(journal).put("ok", true);
    ArrayNode array = object.putArray("restored");
    for (Repair.Restored it : restored) {
      array
          .addObject()
          .put("segment", it.segment())
          .put("firstSequence", it.first())
          .put("lastSequence", it.last());
    }
    options.print(object);
  }
}
