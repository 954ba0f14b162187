package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short loads against a real server in a process of its own. */
class RunCommandIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private JsonNode run(int exitCode, String line) throws Exception {
    String[] args = ("perf run --json " + line).split(" ");
    int code = PerfMain.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
    assertEquals(exitCode, code, err + "\n" + out);
    return new ObjectMapper().readTree(out.toString());
  }

  private static Path arenaIn(Path directory) throws IOException {
    Path arena = directory.resolve("arena.json");
    try (InputStream plan = RunCommandIT.class.getResourceAsStream("/plans/arena.json")) {
      Files.copy(plan, arena);
    }
    return arena;
  }

  private static void assertConsistent(JsonNode result) {
    assertEquals(0, result.path("seatsSoldTwice").asInt(-1), result.toString());
    assertEquals(0, result.path("violations").asInt(-1), result.toString());
    assertEquals(0, result.path("journalViolations").asInt(-1), result.toString());
    boolean kept = !result.path("durability").asText().equals("memory");
    assertEquals(kept, result.path("journalRecordsChecked").asLong() > 0, result.toString());
    assertEquals(0, result.path("unanswered").asInt(-1), result.toString());
    assertTrue(result.path("seatsSold").asLong() > 0, result.toString());
    assertTrue(result.path("orders").asLong() > 0, result.toString());
    assertTrue(result.path("passed").asBoolean(), result.toString());
  }

  @Test
  void aClosedLoopRunsWholeWavesOfTheWorkload() throws Exception {
    JsonNode result =
        run(0, "--connections 16 --in-flight 8 --warmup 0 --seconds 20 --waves 1 --seed 5");

    assertConsistent(result);
    assertEquals(1, result.path("wholeWaves").asInt(), result.toString());
    assertTrue(result.path("endedEarly").asBoolean(), "the prepared events ran out");
    assertTrue(result.path("sharesChecked").asBoolean(), result.toString());
    assertTrue(result.path("system").path("layout").asText().contains("event loops: "));
    assertEquals("local-mem", result.path("durability").asText());
    assertEquals("closed", result.path("loop").asText());
    assertEquals(16, result.path("connections").asInt());
    assertEquals(8, result.path("inFlight").asInt());
    assertEquals(5, result.path("seed").asInt());
    assertTrue(result.path("commandsPerSecond").asLong() > 0);
    assertTrue(result.path("p50Micros").asDouble() > 0);
    assertTrue(result.path("p999Micros").asDouble() >= result.path("p50Micros").asDouble());
  }

  @Test
  void anOpenLoopKeepsItsRateAndReportsItsLag() throws Exception {
    JsonNode result = run(0, "--connections 4 --rate 500 --warmup 0.5 --seconds 1.5");

    assertConsistent(result);
    assertEquals("open", result.path("loop").asText());
    assertFalse(result.path("sharesChecked").asBoolean(), result.toString());
    assertTrue(result.path("sharesUnknown").asText().startsWith("no wave was whole"));
    // However slow this machine is, what was due within the measurement is what counts.
    assertEquals(750, result.path("latencyCount").asInt(), result.toString());
    assertTrue(result.path("sendLagMaxMicros").asDouble() > 0, result.toString());
  }

  @Test
  void snapshotsAreWrittenInEverySecondTurnAndBothSidesAreToldApart() throws Exception {
    JsonNode result =
        run(0, "--connections 4 --rate 500 --warmup 0.5 --seconds 8 --waves 2 --snapshots");

    assertConsistent(result);
    JsonNode without = result.path("snapshots").path("without");
    JsonNode with = result.path("snapshots").path("with");
    assertEquals(4.0, without.path("seconds").asDouble(), result.toString());
    assertEquals(4.0, with.path("seconds").asDouble(), result.toString());
    assertEquals(2_000, without.path("latencyCount").asInt(), result.toString());
    assertEquals(2_000, with.path("latencyCount").asInt(), result.toString());
    assertTrue(with.path("p999Micros").asDouble() > 0, result.toString());
  }

  @Test
  void anImportedPlanIsSoldWithoutAJournal(@TempDir Path directory) throws Exception {
    JsonNode result =
        run(
            0,
            "--connections 3 --in-flight 2 --warmup 0 --seconds 20 --waves 2 --events 2"
                + " --durability memory --plan "
                + arenaIn(directory));

    assertConsistent(result);
    assertEquals("memory", result.path("durability").asText());
    assertEquals(2, result.path("eventsAtATime").asInt());
    assertTrue(result.path("endedEarly").asBoolean(), "the prepared events ran out");
  }

  @Test
  void whatTheServerHasNoRoomForIsSentAgain(@TempDir Path directory) throws Exception {
    JsonNode result =
        run(
            0,
            "--connections 32 --in-flight 1000 --warmup 0 --seconds 20 --waves 30 --layout staged"
                + " --plan "
                + arenaIn(directory));

    assertConsistent(result);
    assertTrue(result.path("busy").asLong() > 0, result.toString());
  }

  @Test
  void aStampedeSellsOneRowAndRefusesTheRest() throws Exception {
    JsonNode result =
        run(
            0,
            "--profile stampede --connections 8 --in-flight 8 --warmup 0 --seconds 20 --waves 1");

    assertConsistent(result);
    assertEquals("stampede", result.path("profile").asText());
    assertTrue(result.path("seatsSold").asInt() <= 50, result.toString());
    assertTrue(result.path("givenSeatsSuccess").asDouble() < 0.1, result.toString());
  }

  @Test
  void inAnExpiryStormEveryHoldExpiresAndNothingStaysHeld() throws Exception {
    JsonNode result =
        run(0, "--profile expiry-storm --connections 4 --rate 2000 --warmup 0 --seconds 5");

    assertEquals(0, result.path("violations").asInt(-1), result.toString());
    assertEquals(0, result.path("journalViolations").asInt(-1), result.toString());
    assertEquals(0, result.path("seatsSold").asInt(-1), result.toString());
    assertTrue(result.path("expired").asInt() > 1_000, result.toString());
    assertTrue(result.path("passed").asBoolean(), result.toString());
  }

  @Test
  void theBestSeatsOfANearlyFullHallAreHeldAndGivenBack() throws Exception {
    JsonNode result =
        run(0, "--profile best-available --connections 4 --in-flight 4 --warmup 4 --seconds 3");

    assertConsistent(result);
    double sold = result.path("seatsSold").asInt() / 50_000.0;
    assertTrue(sold > 0.9 && sold < 0.99, result.toString());
  }

  @Test
  void aSoakGoesOnForLongerThanItHasEvents(@TempDir Path directory) throws Exception {
    JsonNode result =
        run(
            0,
            "--profile soak --connections 8 --rate 10000 --warmup 0 --seconds 10 --plan "
                + arenaIn(directory));

    assertConsistent(result);
    assertTrue(result.path("wholeWaves").asInt() > 4, result.toString());
    assertTrue(result.path("memory").size() > 0, result.toString());
    assertTrue(result.path("memoryGrowth").asDouble() > 0, result.toString());
  }

  @Test
  void theEchoAnswersAtTheWorkloadsSharesAndRemembersNothing() throws Exception {
    JsonNode result =
        run(0, "--target echo --connections 8 --in-flight 4 --warmup 0 --seconds 20 --waves 1");

    assertEquals("echo", result.path("target").asText());
    assertEquals(1, result.path("wholeWaves").asInt(), result.toString());
    assertEquals(0.43, result.path("givenSeatsSuccess").asDouble(), 0.02, result.toString());
    assertEquals(0.98, result.path("bestAvailableSuccess").asDouble(), 0.02, result.toString());
    assertEquals(0, result.path("unanswered").asInt(-1), result.toString());
    assertTrue(result.path("passed").asBoolean(), result.toString());
  }

  /** Many connections keep so many holds open that the mix is another. */
  @Test
  void aRunThatIsNotTheWorkloadFails() throws Exception {
    JsonNode result = run(1, "--connections 1500 --in-flight 1 --warmup 0 --seconds 40 --waves 1");

    assertEquals(0, result.path("violations").asInt(-1), result.toString());
    assertTrue(err.toString().contains("not the workload: "), err.toString());
  }
}
