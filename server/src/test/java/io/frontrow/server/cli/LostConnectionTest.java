package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The answer never comes: the command says how to find out, and what it says works. */
@Timeout(60)
class LostConnectionTest {
  private static final Pattern HINT =
      Pattern.compile(
          "'frontrow (request show 1 --instance \\d+)' tells, or repeat the command with"
              + " (--instance \\d+ --request-id 1): it is not executed twice\n");

  @Test
  void saysHowToAskAndHowToRepeat() throws Exception {
    try (SmallHall hall = new SmallHall()) {
      String event = hall.cellar();
      Matcher hint;
      try (MuteProxy proxy = new MuteProxy(hall.address())) {
        Cli.Result lost =
            Cli.run("event", "open", event, "--connect", proxy.address(), "--timeout", "500ms");
        assertEquals(ExitCode.UNREACHABLE, lost.exitCode(), lost.err());
        hint = HINT.matcher(lost.err());
        assertTrue(hint.find(), lost.err());
      }
      JsonNode told = hall.type(hint.group(1) + " --json").ok().json();
      assertEquals("SalePhaseSet", told.get("reply").asText());
      assertEquals("ON_SALE", told.get("phase").asText());
      String again = hall.type("event open %s %s", event, hint.group(2)).ok().out();
      assertTrue(again.contains("\nresent: this is the original reply to request 1 "), again);
    }
  }

  @Test
  void aQueryThatWasLostHasChangedNothing() throws Exception {
    try (SmallHall hall = new SmallHall();
        MuteProxy proxy = new MuteProxy(hall.address())) {
      String[] hold = {"hold", "1", "--best", "1", "--timeout", "500ms", "--connect"};
      Cli.Result lost =
          Cli.run(
              Stream.concat(Stream.of(hold), Stream.of(proxy.address())).toArray(String[]::new));
      assertEquals(ExitCode.UNREACHABLE, lost.exitCode(), lost.err());
      assertTrue(lost.err().contains("look with 'frontrow event list'"), lost.err());
    }
  }
}
