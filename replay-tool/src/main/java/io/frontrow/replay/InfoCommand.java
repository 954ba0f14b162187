package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.SegmentReport;
import io.frontrow.protocol.RecordHeader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code info}: what is in a journal, file by file. */
@Command(name = "info", description = "Say what is in a journal, file by file.")
final class InfoCommand implements Runnable {
  @Mixin private JournalOptions options;

  @Override
  public void run() {
    JournalReport journal;
    try (ReadingProgress progress = options.progress()) {
      journal = JournalReader.of(options.directory()).progress(progress).read(RecordHandler.NONE);
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
    options.print(object);
  }

  private void printText(JournalReport journal) {
    options.print("journal     %s", journal.identity().journalIdText());
    options.print(
        "version     format %d, records %d",
        journal.identity().formatVersion(), RecordHeader.VERSION);
    for (SegmentReport segment : journal.segments()) {
      options.print(
          "segment     %d  %s  %s, %,d marks, %,d bytes",
          segment.number(),
          segment.file(),
          Text.sequences(segment),
          segment.marks(),
          segment.bytes());
      if (segment.unfinishedBytes() > 0) {
        options.print(
            "            and %,d bytes of a batch that was never acknowledged",
            segment.unfinishedBytes());
      }
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
  }
}
