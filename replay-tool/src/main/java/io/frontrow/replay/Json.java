package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.SegmentReport;

/** What reports look like in JSON: numbers are numbers, hashes are hexadecimal text. */
public final class Json {
  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ObjectNode of(SegmentReport segment) {
    return object()
        .put("file", segment.file())
        .put("segment", segment.number())
        .put("firstSequence", segment.firstSequence())
        .put("lastSequence", segment.lastSequence())
        .put("records", segment.records())
        .put("marks", segment.marks())
        .put("bytes", segment.bytes())
        .put("unfinishedBytes", segment.unfinishedBytes());
  }

  /** The report without its segments. */
  public static ObjectNode of(JournalReport journal) {
    return object()
        .put("journalId", journal.identity().journalIdText())
        .put("firstSequence", journal.firstSequence())
        .put("lastSequence", journal.lastSequence())
        .put("records", journal.records())
        .put("marks", journal.marks())
        .put("bytes", journal.bytes())
        .put("unfinishedBytes", journal.unfinishedBytes())
        .put("lastTime", journal.lastTimeNanos())
        .put("chain", Text.hex(journal.chain()))
        .put("inUse", journal.inUse());
  }
}
