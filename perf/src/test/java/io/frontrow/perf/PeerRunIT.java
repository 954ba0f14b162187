package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.server.cli.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workload against the systems that are measured beside ours, as far as they are installed. */
class PeerRunIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String line) {
    return PerfMain.commandLine(new PrintWriter(out), new PrintWriter(err))
        .execute(("perf run --json --target " + line).split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis", "redis-keys", "postgresql"})
  void sellsAWholeWaveAsTheWorkloadSays(String system) throws Exception {
    int code = run(system + " --connections 8 --in-flight 4 --warmup 0 --seconds 60 --waves 1");
    assumeFalse(err.toString().contains("is not installed"), err.toString());

    assertEquals(ExitCode.OK, code, err + "\n" + out);
    JsonNode result = new ObjectMapper().readTree(out.toString());
    assertEquals(system, result.path("target").asText(), result.toString());
    assertEquals(1, result.path("wholeWaves").asInt(), result.toString());
    assertEquals(0, result.path("seatsSoldTwice").asInt(-1), result.toString());
    assertEquals(0, result.path("violations").asInt(-1), result.toString());
    assertEquals(0.45, result.path("sold").asDouble(), 0.02, result.toString());
    assertTrue(result.path("passed").asBoolean(), result.toString());
  }

  @Test
  void refusesALevelThatASystemDoesNotHave() {
    assertEquals(ExitCode.USAGE, run("postgresql --durability memory"), err.toString());
    assertTrue(err.toString().contains("local-fsync"), err.toString());
  }
}
