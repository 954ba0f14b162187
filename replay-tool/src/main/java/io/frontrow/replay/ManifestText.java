package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.JournalException;
import io.frontrow.journal.Manifest;
import io.frontrow.journal.ManifestEntry;
import io.frontrow.journal.TornTail;
import java.util.Optional;

/** What a manifest says beside its segments, for people and for programs. One thread only. */
final class ManifestText {
  private final JournalOptions options;

  ManifestText(JournalOptions options) {
    this.options = options;
  }

  static String of(TornTail tail) {
    return Text.format(
        "%,d bytes behind sequence %,d in %s at offset %,d; the next start cuts it off",
        tail.bytes(), tail.sequence(), tail.segment(), tail.offset());
  }

  void print(Manifest manifest) {
    for (ManifestEntry.Archived archived : manifest.archived()) {
      options.print(
          "archived    segment %d, up to sequence %,d, %,d bytes",
          archived.number(), archived.end().sequence(), archived.bytes());
    }
    for (ManifestEntry.Cut cut : manifest.cuts()) {
      options.print(
          "cut         segment %d behind sequence %,d, %,d bytes in quarantine",
          cut.number(), cut.sequence(), cut.bytes());
    }
    for (ManifestEntry.Crash crash : manifest.crashes()) {
      options.print(
          "crash       sequence %,d, %s in version %s",
          crash.sequence(), crash.exception(), crash.programVersion());
    }
    for (ManifestEntry.Skip skip : manifest.skips()) {
      options.print("skip        sequence %,d", skip.sequence());
    }
    manifest
        .lastClosed()
        .ifPresent(
            closed ->
                options.print("stopped     in good order behind sequence %,d", closed.sequence()));
  }

  void writeTo(ObjectNode object, Manifest manifest) {
    ArrayNode archived = object.putArray("archived");
    for (ManifestEntry.Archived entry : manifest.archived()) {
      archived
          .addObject()
          .put("segment", entry.number())
          .put("lastSequence", entry.end().sequence())
          .put("bytes", entry.bytes());
    }
    ArrayNode cuts = object.putArray("cuts");
    for (ManifestEntry.Cut cut : manifest.cuts()) {
      cuts.addObject()
          .put("segment", cut.number())
          .put("offset", cut.offset())
          .put("bytes", cut.bytes())
          .put("sequence", cut.sequence());
    }
    ArrayNode crashes = object.putArray("crashes");
    for (ManifestEntry.Crash crash : manifest.crashes()) {
      crashes
          .addObject()
          .put("sequence", crash.sequence())
          .put("exception", crash.exception())
          .put("programVersion", crash.programVersion());
    }
    ArrayNode skips = object.putArray("skips");
    manifest.skips().forEach(skip -> skips.add(skip.sequence()));
    manifest.lastClosed().ifPresent(closed -> object.put("closedBehind", closed.sequence()));
  }

  /** What can be told of a journal that cannot be read to its end. */
  void printUpToDamage(RecordTally tally) {
    Optional<Manifest> manifest = manifest();
    if (options.json()) {
      ObjectNode object =
          Json.object()
              .put("records", tally.records())
              .put("marks", tally.marks())
              .put("firstSequence", tally.firstSequence())
              .put("lastSequence", tally.lastSequence())
              .put("lastTime", tally.lastTimeNanos());
      manifest.ifPresent(it -> writeTo(segments(object, it), it));
      options.print(object);
      return;
    }
    if (manifest.isEmpty() && tally.records() == 0) {
      return; // perhaps no journal at all
    }
    manifest.ifPresent(
        it -> {
          for (ManifestEntry.Segment segment : it.segments()) {
            options.print(
                "segment     %d  begins behind sequence %,d",
                segment.number(), segment.behind().sequence());
          }
        });
    options.print(
        "up to the damage: %s, %s",
        Text.sequences(tally.records(), tally.firstSequence(), tally.lastSequence()),
        Text.count(tally.marks(), "mark"));
    if (tally.records() > 0) {
      options.print("last time   %s", Text.time(tally.lastTimeNanos()));
    }
    manifest.ifPresent(this::print);
  }

  private static ObjectNode segments(ObjectNode object, Manifest manifest) {
    ArrayNode segments = object.putArray("segments");
    for (ManifestEntry.Segment segment : manifest.segments()) {
      segments
          .addObject()
          .put("segment", segment.number())
          .put("beginsBehind", segment.behind().sequence());
    }
    return object;
  }

  private Optional<Manifest> manifest() {
    try {
      return Optional.of(Manifest.read(options.directory()));
    } catch (JournalException e) {
      return Optional.empty(); // then that is the damage
    }
  }
}
