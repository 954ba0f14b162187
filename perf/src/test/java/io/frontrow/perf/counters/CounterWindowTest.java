package io.frontrow.perf.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another JVM is looked at from outside; what it does is known. */
class CounterWindowTest {
  private static final int WINDOW_MILLIS = 600;

  private Process process;

  @BeforeEach
  void startAProcess() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                WorkingProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals("ready", process.inputReader().readLine());
  }

  @AfterEach
  void endIt() {
    process.destroyForcibly();
  }

  private static void pass() throws InterruptedException {
    Thread.sleep(WINDOW_MILLIS);
  }

  @Test
  void whatAProcessUsesIsCountedByThread() throws InterruptedException {
    try (CounterWindow window = CounterWindow.open(process.pid(), false)) {
      window.begin();
      pass();
      Usage usage = window.end();

      ThreadUse worker =
          usage.threads().stream().filter(it -> it.name().equals("worker")).findAny().orElseThrow();
      assertTrue(worker.cpuNanos() > 0, usage.toString());
      assertTrue(worker.voluntarySwitches() > 100, usage.toString());
      assertTrue(usage.nanos() >= WINDOW_MILLIS * 1_000_000L, usage.toString());
      assertTrue(usage.cpuNanos() < 4 * usage.nanos(), usage.toString());
      assertTrue(usage.memory().anonymous() > 1 << 20, usage.toString());
      assertTrue(usage.memory().peak() >= usage.memory().anonymous(), usage.toString());
      assertTrue(usage.systemCalls().isEmpty());
    }
  }

  @Test
  void whatAProcessHasStartedCountsAsItsOwn() throws IOException, InterruptedException {
    Process parent = new ProcessBuilder("sh", "-c", "(while :; do :; done) & wait").start();
    try (CounterWindow window = CounterWindow.of(parent.pid())) {
      while (parent.children().findAny().isEmpty()) {
        Thread.sleep(1);
      }
      window.begin();
      pass();
      Usage usage = window.end();

      assertTrue(usage.cpuNanos() > 0, usage.toString());
    } finally {
      parent.descendants().forEach(ProcessHandle::destroyForcibly);
      parent.destroyForcibly();
    }
  }

  @Test
  void whatAJvmAllocatesIsCountedWithoutThatOfTheLookItself() throws InterruptedException {
    try (CounterWindow window = CounterWindow.open(process.pid(), false)) {
      window.begin();
      pass();
      Usage usage = window.end();

      long rounds = usage.jvm().allocatedBytes().get("worker") / 1_000;
      assertTrue(rounds > 100, usage.toString());
      assertEquals(usage.jvm().allocatedBytes().get("worker"), usage.jvm().serverBytes());
    }
  }

  @Test
  void systemCallsAreCountedWhereTheyCanBe() throws InterruptedException {
    try (CounterWindow window = CounterWindow.open(process.pid(), true)) {
      window.begin();
      pass();
      Usage usage = window.end();

      usage.systemCalls().ifPresent(calls -> assertTrue(calls > 200, usage.toString()));
      assertEquals(usage.systemCalls().isPresent(), usage.toJson(1).has("systemCallsPerCommand"));
    }
  }

  @Test
  void aProcessThatIsNoJvmHasCountersAllTheSame() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try (CounterWindow window = CounterWindow.open(other.pid(), false)) {
      window.begin();
      Usage usage = window.end();

      assertNull(usage.jvm());
      assertTrue(usage.memory().file() > 0, usage.toString());
      assertFalse(usage.toJson(1).has("allocatedBytesPerCommand"));
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aJvmIsRecorded(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("run.jfr");
    try (FlightRecording recording = FlightRecording.start(process.pid())) {
      pass();
      recording.stop(file);
    }
    assertTrue(Files.size(file) > 10_000);
  }

  @Test
  void whatIsNoJvmCannotBeRecorded() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      assertThrows(IllegalArgumentException.class, () -> FlightRecording.start(other.pid()));
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aProcessThatEndsMeanwhileHasNoCounters() throws Exception {
    try (RunWatch watch = RunWatch.of(process.pid(), null)) {
      watch.toggle();
      process.destroyForcibly().waitFor();
      watch.toggle();

      assertNull(watch.usage());
    }
  }

  @Test
  void nothingIsCountedOfAProcessThatNobodyKnows() {
    try (RunWatch watch = RunWatch.of(-1, null)) {
      watch.toggle();
      watch.toggle();

      assertNull(watch.usage());
    }
    assertThrows(IllegalArgumentException.class, () -> RunWatch.of(-1, Path.of("run.jfr")));
  }

  @Test
  void figuresAreForOneCommand() {
    Usage usage =
        new Usage(
            1_000_000_000,
            List.of(new ThreadUse("pipeline", 500_000_000, 100_000_000, 30, 20)),
            400,
            3,
            new MemoryUse(5 << 20, 7 << 20, 0, 12 << 20),
            200_000_000,
            new JvmUse(Map.of("pipeline", 2_000L, "RMI TCP Connection(1)", 9_000L), 1, 2),
            java.util.OptionalLong.of(250));

    JsonNode json = usage.toJson(1_000);

    assertEquals(500_000, json.path("cpuNanosPerCommand").asDouble());
    assertEquals(100_000, json.path("systemNanosPerCommand").asDouble());
    assertEquals(0.05, json.path("contextSwitchesPerCommand").asDouble());
    assertEquals(0.4, json.path("minorFaultsPerCommand").asDouble());
    assertEquals(0.25, json.path("systemCallsPerCommand").asDouble());
    assertEquals(2, json.path("allocatedBytesPerCommand").asDouble());
    assertEquals(0.2, json.path("otherCores").asDouble());
    assertEquals(5, json.path("anonymousMegabytes").asInt());
    assertEquals(0.5, json.path("threads").path(0).path("cores").asDouble());
    assertTrue(usage.toText(1_000).contains("0.250 system calls"), usage.toText(1_000));
  }

  @Test
  void aCountOfSystemCallsIsReadFromALine() {
    assertEquals(
        4_711,
        SystemCalls.parse("# started\n\n4711,,raw_syscalls:sys_enter,1523743,100.00,,\n")
            .getAsLong());
    assertTrue(SystemCalls.parse("<not counted>,,raw_syscalls:sys_enter,0,100.00,,").isEmpty());
  }
}
