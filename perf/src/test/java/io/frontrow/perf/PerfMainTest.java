package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerfMainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... args) {
    return PerfMain.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "perf --help",
        "perf run --help",
        "perf bench --help",
        "perf limits --help",
        "perf compare --help",
        "perf report --help",
        "demo --help"
      })
  void everyCommandHelps(String line) {
    assertEquals(0, execute(line.split(" ")));
    assertTrue(out.toString().startsWith("Usage: frontrow"), out.toString());
    assertEquals("", err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "perf",
        "perf run --connections 0",
        "perf run --connections x",
        "perf run --in-flight 5000",
        "perf run --rate -1",
        "perf run --seconds 0",
        "perf run --events 0",
        "perf run --events 20 --waves 1000",
        "perf run --connect nowhere",
        "perf run --connect 127.0.0.1:70000",
        "perf run --event-loops 65",
        "perf run --target nothing",
        "perf run --profile nothing",
        "perf run --client-wait sleep",
        "perf run --snapshots --connect 127.0.0.1:7000",
        "perf run --snapshots --durability memory",
        "perf run --target redis --connect 127.0.0.1:7000",
        "perf run --target redis --snapshots",
        "perf run --target echo --layout staged",
        "perf run --target postgresql --wait park",
        "perf run --target redis --keep /tmp/frontrow-never",
        "perf run --target redis --record /tmp/frontrow-never",
        "perf run --connect 127.0.0.1:7000 --keep /tmp/frontrow-never",
        "perf run --snapshots --seconds 3",
        "perf run --durability nothing",
        "perf run --warmup -1",
        "perf run --record /nowhere/run.jfr",
        "perf run --target echo --out /proc/nowhere",
        "perf report --out /proc/nowhere",
        "perf report --within 0",
        "perf report --from /nowhere --quick",
        "perf bench --only hold,nothing",
        "perf curves --axis seats,nothing",
        "perf limits --only nothing",
        "perf compare /nowhere /nowhere",
        "perf report --only nothing",
        "perf report --rounds 0 --out /tmp/frontrow-never",
        "perf report --from /nowhere",
      })
  void anInvalidLineIsRefusedWithAReason(String line) {
    assertEquals(2, execute(line.split(" ")), line);
    assertTrue(err.toString().length() > 20, err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void aLineSaysWhatIsWrongAndAnotherOneWhereToLook() {
    assertEquals(2, execute("perf", "run", "--target", "nothing"));
    assertEquals(
        """
        frontrow: Invalid value for option '--target': 'nothing' is none of frontrow, echo, redis,\
         redis-keys, postgresql
        see: frontrow perf run --help
        """,
        err.toString());
  }

  @Test
  void whatMeansNothingToASystemIsRefusedByName() {
    assertEquals(2, execute("perf run --target echo --durability local-mem".split(" ")));
    assertTrue(err.toString().startsWith("frontrow: --durability is for "), err.toString());
  }

  @Test
  void anErrorIsAnObjectTooWhereJsonWasAskedFor() {
    assertEquals(2, execute("perf run --json --target nothing".split(" ")));
    assertTrue(out.toString().startsWith("{\"ok\":false,\"exitCode\":2,\"problem\":"));
    out.getBuffer().setLength(0);
    assertEquals(1, execute("perf run --plan /nowhere/plan.json --json".split(" ")));
    assertTrue(out.toString().startsWith("{\"ok\":false,\"exitCode\":1,\"problem\":"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", ":7400", "127.0.0.1:", "127.0.0.1:70000", "::1:x"})
  void anAddressIsAHostAndAPort(String address) {
    assertEquals(2, execute("perf", "run", "--connect", address));
    assertTrue(err.toString().contains("'" + address + "' is not HOST:PORT"), err.toString());
  }

  @Test
  void sayingNothingIsRefused() {
    assertEquals(2, execute());
    assertTrue(err.toString().contains("the commands are: perf, demo"), err.toString());
    err.getBuffer().setLength(0);
    assertEquals(2, execute("perf"));
    assertEquals(
        """
        frontrow: a command is missing; the commands are: run, bench, limits, compare, curves,\
         memory, report
        see: frontrow perf --help
        """,
        err.toString());
  }

  @Test
  void aPlanThatIsNotThereIsAnError() {
    assertEquals(1, execute("perf", "run", "--plan", "/nowhere/plan.json"));
    assertTrue(err.toString().contains("/nowhere/plan.json"), err.toString());
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() {
    // Port 1 needs privileges that no server of ours has.
    assertEquals(6, execute("perf", "run", "--connect", "127.0.0.1:1"));
    assertTrue(err.toString().contains("127.0.0.1:1"), err.toString());
  }
}
