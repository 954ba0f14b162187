package io.frontrow.journal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.ProgressListener;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a process that is in the middle of a snapshot. */
final class KilledWriterTest {
  private static final int FIRST_CALL = 1;
  private static final int MOST_KILLS = 12;

  @TempDir Path data;

  @Test
  void whatItLeavesIsIgnoredAndThenRemoved() throws Exception {
    long stateHash;
    try (LiveJournal live = new LiveJournal(data, EngineOutput.NONE)) {
      live.plans(40);
      live.mark();
      new SnapshotTask(data, line -> {}, ProgressListener.NONE).run().orElseThrow();
      live.plans(20);
      live.mark();
      stateHash = live.engine().stateHash();
    }
    int kills = 0;
    for (int call = FIRST_CALL; kills < MOST_KILLS && killedAt(call); call = call * 2 + 1) {
      kills++;
      assertEquals(1, temporaryFiles(), "killed at call " + call);
      assertEquals(
          41, new SnapshotLoader(data, this::fail).load(new Engine(EngineOutput.NONE)).sequence());
    }
    System.out.printf(
        "fault-report: kills while a snapshot is written %d tried, %d loaded in part%n", kills, 0);
    assertTrue(kills > 5, "kills " + kills);
    new SnapshotTask(data, this::fail, ProgressListener.NONE).run();
    Engine engine = new Engine(EngineOutput.NONE);
    assertEquals(61, new SnapshotLoader(data, this::fail).load(engine).sequence());
    assertEquals(stateHash, engine.recountStateHash());
    assertEquals(0, temporaryFiles());
  }

  private void fail(String line) {
    throw new AssertionError(line);
  }

  /** False if the snapshot was finished before there were so many calls. */
  private boolean killedAt(int call) throws IOException, InterruptedException {
    Process process = start(String.valueOf(call));
    String line = process.inputReader().readLine();
    if ("done".equals(line)) {
      process.waitFor();
      return false;
    }
    assertEquals("stuck", line);
    process.destroyForcibly().waitFor();
    assertFalse(process.isAlive());
    return true;
  }

  private Process start(String call) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (flag.startsWith("--add-")) {
        command.add(flag);
      }
    }
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(WritingProcess.class.getName(), data.toString(), call));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("snapshots"))) {
      return files.filter(file -> file.toString().endsWith(".tmp")).count();
    }
  }
}
