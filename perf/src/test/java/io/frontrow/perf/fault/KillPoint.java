package io.frontrow.perf.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A named place in the way of a command: the line of production source that is about to run.
 *
 * @param module whose source it is in
 * @param code a part of that line, which must be in the class once
 * @param when the run in which it comes by
 */
record KillPoint(String name, String module, String className, String code, When when) {
  /** When a point comes by. */
  enum When {
    UNDER_LOAD,
    STOPPING,
    RECOVERY
  }

  private static KillPoint load(String name, String module, String className, String code) {
    return new KillPoint(name, module, "io.frontrow." + className, code, When.UNDER_LOAD);
  }

  private static KillPoint stopping(String name, String module, String className, String code) {
    return new KillPoint(name, module, "io.frontrow." + className, code, When.STOPPING);
  }

  private static KillPoint recovery(String name, String module, String className, String code) {
    return new KillPoint(name, module, "io.frontrow." + className, code, When.RECOVERY);
  }

  /** All of them, in the order of the way. */
  static List<KillPoint> all() {
    return List.of(
        load("frame read", "gateway-netty", "gateway.FrameDecoder", "frames.onMessage("),
        load("slot claimed", "engine", "engine.pipeline.CommandRing", "ring.get(position).offset();"),
        load("half copied", "engine", "engine.pipeline.CommandRing", "RecordHeader.init(buffer, slot"),
        load("about to publish", "engine", "engine.pipeline.CommandRing", "ring.publish(position);"),
        load("published", "engine", "engine.pipeline.JournalStage", "int length = RecordHeader.length"),
        load("sequenced", "engine", "engine.pipeline.JournalStage", "RecordHeader.logPosition(buffer"),
        load("stamped", "engine", "engine.pipeline.JournalStage", "journal.append(buffer, slot"),
        load("batch gathered", "engine", "engine.pipeline.JournalStage", "journal.commit();"),
        load("journalled", "engine", "engine.pipeline.JournalStage", "sequence.set(position - 1);"),
        load("about to apply", "engine", "engine.pipeline.ApplyStage", "engine.apply(buffer, slot"),
        load("rules run", "engine", "engine.core.Engine", "rooms.dispatcher().dispatch(command"),
        load("reply encoded", "engine", "engine.core.Engine", "rooms.requests().keep();"),
        load("applied", "engine", "engine.pipeline.ApplyStage", "RecordHeader.templateId(buffer, slot)"),
        load("reply framed", "engine", "engine.pipeline.OutputRing", "ring.publish(position);"),
        load("reply routed", "engine", "engine.pipeline.EgressStage", "egress.flush();"),
        stopping("last mark", "engine", "engine.pipeline.JournalStage", "journal.append(mark, 0"),
        stopping("stopping", "server", "server.FrontrowServer", "storage.close();"),
        recovery("in recovery", "journal", "journal.Replay", "engine.apply(buffer, offset"));
  }

  /** The line's number. */
  int line() {
    Path source =
        Path.of("..", module, "src/main/java", className.replace('.', '/') + ".java").normalize();
    try {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
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
