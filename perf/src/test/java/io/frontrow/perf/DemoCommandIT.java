package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo itself, in short. */
class DemoCommandIT {
  @Test
  void sellsKillsReplaysAndFindsAllAgain() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int exitCode =
        PerfMain.commandLine(new PrintWriter(out), new PrintWriter(err))
            .execute("demo", "--exit", "--seconds", "2");

    assertEquals(0, exitCode, err + "\n" + out);
    List<String> lines = out.toString().lines().toList();
    List<String> last = lines.subList(lines.size() - 8, lines.size());
    assertTrue(last.get(0).matches("commands +[\\d,]+ in .*"), last.toString());
    assertTrue(last.get(1).matches("commands/s +[\\d,]+, .*"), last.toString());
    assertTrue(last.get(2).matches("latency +p50 .* p99 .* p99.9 .*"), last.toString());
    assertTrue(last.get(3).matches("seats +[\\d,]+ sold, .*"), last.toString());
    assertTrue(last.get(4).endsWith("0 seats sold twice"), last.toString());
    assertTrue(
        last.get(7).matches("state hash +0x(\\p{XDigit}{16}) .* 0x\\1 .*: equal"), last.toString());
  }
}
