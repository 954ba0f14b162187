package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.frontrow.perf.process.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run in a process of its own that is ended together with all that it started, as a terminal does
 * it. Not by SIGINT, which a build in the background ignores, and all its children.
 */
class InterruptedRunIT {
  private static final int TERMINATED = 128 + 15;
  private static final String MEASURES = " s measured";

  @TempDir private Path temporary;

  /** PostgreSQL refuses to be root, and is another user if we are. */
  @BeforeEach
  void letOthersIn() throws IOException {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"frontrow", "echo", "redis", "postgresql"})
  void saysSoAndLeavesNothing(String system) throws Exception {
    List<String> arguments =
        List.of("perf", "run", "--target", system, "--connections", "4", "--seconds", "60");
    Process run =
        new ProcessBuilder(
                JavaProcess.likeThis(
                    List.of("-Djava.io.tmpdir=" + temporary), PerfMain.class, arguments))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<ProcessHandle> all = new ArrayList<>();
    try (BufferedReader said = run.errorReader()) {
      List<String> before = untilItMeasures(said);
      assumeTrue(before.stream().noneMatch(it -> it.contains("is not installed")));
      assertTrue(before.get(before.size() - 1).endsWith(MEASURES), before.toString());
      all.addAll(run.descendants().toList());
      end(run, all);

      assertTrue(run.waitFor(60, TimeUnit.SECONDS), "it goes on");
      assertEquals(TERMINATED, run.exitValue());
      List<String> after =
          said.lines().filter(it -> !it.isEmpty() && !it.contains(" commands")).toList();
      assertEquals(List.of("frontrow: interrupted"), after);
      assertTrue(all.stream().noneMatch(ProcessHandle::isAlive), all.toString());
      assertEquals(List.of(), left());
    } finally {
      run.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** What it said until the load began, or it ended. */
  private static List<String> untilItMeasures(BufferedReader said) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    while (line != null && !line.endsWith(MEASURES)) {
      line = said.readLine();
      lines.add(String.valueOf(line));
    }
    return lines;
  }

  private static void end(Process run, List<ProcessHandle> others) throws Exception {
    List<String> kill = new ArrayList<>(List.of("kill", "-TERM", String.valueOf(run.pid())));
    others.forEach(it -> kill.add(String.valueOf(it.pid())));
    new ProcessBuilder(kill).start().waitFor();
  }

  /** JVMs keep their own counters there. */
  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(it -> !it.getFileName().toString().startsWith("hsperfdata")).toList();
    }
  }
}
