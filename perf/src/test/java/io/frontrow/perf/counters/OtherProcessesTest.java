package io.frontrow.perf.counters;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtherProcessesTest {
  private static final long SOME_NANOS = 50_000_000;
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  @Test
  void whatThisProcessHasStartedIsNobodyElse() throws IOException {
    Process own = new ProcessBuilder("sleep", "60").start();
    try {
      Set<String> ours = OtherProcesses.ours();

      assertTrue(ours.contains(String.valueOf(own.pid())), ours.toString());
      assertTrue(ours.contains(String.valueOf(ProcessHandle.current().pid())), ours.toString());
    } finally {
      own.destroyForcibly();
    }
  }

  @Test
  void whatAnotherUsesIsCounted() throws Exception {
    // Its parent ends at once: from then on it is a stranger.
    Process parent =
        new ProcessBuilder("sh", "-c", "(while :; do :; done) >/dev/null 2>&1 & echo $!").start();
    long stranger = Long.parseLong(parent.inputReader().readLine());
    parent.waitFor();
    try {
      long before = OtherProcesses.cpuNanos();
      ProcessFiles files = ProcessFiles.of(stranger);
      long used = files.familyNanos();
      long began = System.nanoTime();
      while (files.familyNanos() - used < SOME_NANOS
          && System.nanoTime() - began < PATIENCE_NANOS) {
        Thread.sleep(1);
      }

      assertTrue(OtherProcesses.cpuNanos() - before >= SOME_NANOS);
      assertFalse(OtherProcesses.ours().contains(String.valueOf(stranger)));
      assertFalse(files.isOfTheKernel());
    } finally {
      ProcessHandle.of(stranger).ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
