package io.frontrow.perf.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A named place in the way of a command: the line of production source that is about to run.
 *
 * @param module whose source it is in
 * @param code a part of that line, the last of its class that has it
 * @param when the run in which it comes by
 * @param before the point to be killed at before that run, so that it comes by; or null
 */
record KillPoint(
    String name, String module, String className, String code, When when, KillPoint before) {
  /** When a point comes by, and whether often. */
  enum When {
    UNDER_LOAD,
    AT_A_ROLL,
    STOPPING,
    STARTING,
    RECOVERING;

    boolean isOften() {
      return this == UNDER_LOAD || this == RECOVERING;
    }

    boolean isAtStart() {
      return this == STARTING || this == RECOVERING;
    }
  }

  private static final KillPoint BATCH_OPEN =
      journal("batch copied, not closed", "ChronicleJournal", "document.close();", When.UNDER_LOAD);

  private static KillPoint engine(String name, String className, String code) {
    return new KillPoint(name, "engine", "engine." + className, code, When.UNDER_LOAD, null);
  }

  private static KillPoint journal(String name, String className, String code, When when) {
    return new KillPoint(name, "journal", "journal." + className, code, when, null);
  }

  /** All of them, in the order of the way. */
  static List<KillPoint> all(String level, String layout) {
    List<KillPoint> all = new ArrayList<>(commands());
    all.addAll(batches(level));
    all.addAll(replies());
    all.addAll(layout.equals("inline") ? inlineEgress() : egress());
    all.addAll(ends());
    return all;
  }

  private static List<KillPoint> commands() {
    return List.of(
        new KillPoint(
            "frame read",
            "gateway-netty",
            "gateway.FrameDecoder",
            "frames.onMessage(",
            When.UNDER_LOAD,
            null),
        engine("slot claimed", "pipeline.CommandRing", "int slot = packed"),
        engine("message copied", "pipeline.CommandRing", "RecordHeader.init(buffer, slot"),
        engine("about to publish", "pipeline.CommandRing", "ring.publish(position);"),
        engine("published", "pipeline.JournalStage", "int length = RecordHeader.length"),
        engine("sequenced", "pipeline.JournalStage", "RecordHeader.logPosition(buffer"),
        engine("stamped", "pipeline.JournalStage", "journal.append(buffer, slot"),
        engine("batch gathered", "pipeline.JournalStage", "journal.commit();"));
  }

  private static List<KillPoint> batches(String level) {
    List<KillPoint> all = new ArrayList<>();
    all.add(journal("document open", "ChronicleJournal", "bytes.write(batch", When.UNDER_LOAD));
    all.add(BATCH_OPEN);
    if (level.equals("local-fsync")) {
      all.add(journal("not forced", "ChronicleJournal", "forced.batch();", When.UNDER_LOAD));
      all.add(journal("forced", "ChronicleJournal", "space.written(position);", When.UNDER_LOAD));
    }
    all.add(journal("next segment listed", "ChronicleJournal", "start.roll();", When.AT_A_ROLL));
    all.add(journal("segment rolled", "ChronicleJournal", "rolled = true;", When.AT_A_ROLL));
    all.add(
        journal(
            "first batch behind a roll", "ChronicleJournal", "rolled = false;", When.AT_A_ROLL));
    all.add(engine("journalled", "pipeline.JournalStage", "sequence.set(position - 1);"));
    return all;
  }

  private static List<KillPoint> replies() {
    return List.of(
        engine("about to apply", "pipeline.ApplyStage", "engine.apply(buffer, slot"),
        engine("rules run", "core.Engine", "rooms.dispatcher().dispatch(command"),
        engine("reply encoded", "core.Engine", "rooms.requests().keep();"),
        engine("applied", "pipeline.ApplyStage", "RecordHeader.templateId(buffer, slot)"));
  }

  private static List<KillPoint> egress() {
    return List.of(
        engine("reply on its way", "pipeline.OutputRing", "ring.publish(position);"),
        engine("replies about to leave", "pipeline.EgressStage", "egress.flush();"));
  }

  private static List<KillPoint> inlineEgress() {
    return List.of(
        engine("reply on its way", "pipeline.DirectEgress", "unflushed = true;"),
        engine("replies about to leave", "pipeline.DirectEgress", "egress.flush();"));
  }

  private static List<KillPoint> ends() {
    KillPoint cut =
        new KillPoint(
            "tail kept, not cut off",
            "journal",
            "journal.Quarantine",
            "directory.manifest().cut(",
            When.STARTING,
            BATCH_OPEN);
    return List.of(
        new KillPoint(
            "last mark",
            "engine",
            "engine.pipeline.JournalStage",
            "journal.append(mark, 0",
            When.STOPPING,
            null),
        journal("clean stop not noted", "ChronicleJournal", "noteEnd();", When.STOPPING),
        cut,
        journal(
            "in recovery", "Replay$Application", "engine.apply(buffer, offset", When.RECOVERING),
        journal(
            "segment made, not listed",
            "ChronicleJournal",
            "manifest.segmentBegun(",
            When.STARTING),
        journal("manifest not forced", "ManifestWriter", "channel.force(true);", When.STARTING));
  }

  String type() {
    return "io.frontrow." + className;
  }

  /** The line's number. */
  int line() {
    Path source =
        Path.of(
                "..",
                module,
                "src/main/java",
                type().replace('.', '/').replaceFirst("[$].*", "") + ".java")
            .normalize();
    try {
      List<String> lines = Files.readAllLines(source);
      for (int i = lines.size() - 1; i >= 0; i--) {
        if (lines.get(i).contains(code)) {
          return i + 1;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError(name + ": " + source + " has no line with " + code);
  }

  @Override
  public String toString() {
    return name;
  }
}
