package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.BrokenDirectoryException;
import io.frontrow.journal.DamagedJournalException;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.SegmentReport;
import io.frontrow.protocol.RecordHeader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code info}: what is in a journal, file by file. */
@Command(
    name = "info",
    description = {
      "Say what is in a journal, file by file: sequences, marks, sizes, what was cut off, skipped"
          + " and archived.",
      "Of a damaged journal it says what there is up to the damage, and ends with exit code 3."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  frontrow journal info data", "  frontrow journal info data --json"})
final class InfoCommand implements Runnable {
  @Mixin private JournalOptions options;

  @Override
  public void run() {
    RecordTally tally = new RecordTally();
    JournalReport journal;
    try (ReadingProgress progress = options.progress()) {
      JournalReader reader = JournalReader.of(options.directory());
      journal = reader.startBehind(reader.begin()).progress(progress).read(tally);
    } catch (BrokenDirectoryException | DamagedJournalException damage) {
      new ManifestText(options).printUpToDamage(tally);
      throw damage;
    }
    if (options.json()) {
      printJson(journal);
    } else {
      printText(journal);
    }
  }

  private void printJson(JournalReport journal) {
    ObjectNode object =
        Json.of(journal)
            .put("formatVersion", journal.identity().formatVersion())
            .put("recordVersion", RecordHeader.VERSION);
    ArrayNode segments = object.putArray("segments");
    journal.segments().forEach(segment -> segments.add(Json.of(segment)));
    new ManifestText(options).writeTo(object, journal.manifest());
    options.print(object);
  }

  private void printText(JournalReport journal) {
    options.print("journal     %s", journal.identity().journalIdText());
    options.print(
        "version     format %d, records %d",
        journal.identity().formatVersion(), RecordHeader.VERSION);
    for (SegmentReport segment : journal.segments()) {
      options.print(
          "segment     %d  %s  %s, %s, %,d bytes",
          segment.number(),
          segment.file(),
          Text.sequences(segment),
          Text.count(segment.marks(), "mark"),
          segment.bytes());
    }
    options.print(
        "records     %s",
        Text.sequences(journal.records(), journal.firstSequence(), journal.lastSequence()));
    options.print("marks       %,d", journal.marks());
    if (journal.records() > 0) {
      options.print("last time   %s", Text.time(journal.lastTimeNanos()));
    }
    options.print("chain       %s", Text.hex(journal.chain()));
    options.print("in use      %s", journal.inUse() ? "yes" : "no");
    journal.tornTail().ifPresent(tail -> options.print("torn tail   %s", ManifestText.of(tail)));
    new ManifestText(options).print(journal.manifest());
  }
}
