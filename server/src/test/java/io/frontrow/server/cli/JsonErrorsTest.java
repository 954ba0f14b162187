package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With {@code --json} anywhere on the line every error is an object on standard output too. */
class JsonErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "hold x --best 2 --json | 2 | 'x' is no event's number",
        "hold 1 --buyer x --json | 2 | 'x' is not a number",
        "sing --json | 2 | 'sing' is no command of 'frontrow'; the commands are: serve, event",
        "help --json | 2 | 'help' is no command of 'frontrow'; the commands are: serve, event",
        "event --json | 2 | the commands are: create, presale",
        "event dance --json | 2 | 'dance' is no command of 'frontrow event'",
        "queue seed --seed 00 --json | 2 | is not 64 hexadecimal digits",
        "queue verify-draw x --data d --json | 2 | 'x' is no event's number",
        "queue verify-draw 1 --data no/such --json | 5 | is not a Frontrow journal",
        "serve --json | 2 | say --data DIR",
        "serve --data d --listen x --json | 2 | 'x' is not HOST:PORT",
        "journal info --json | 5 | ./frontrow starts this one",
        "--json | 2 | the commands are"
      })
  void anErrorIsAnObject(String commandLine, int exitCode, String words) {
    Cli.Result result = Cli.run(commandLine.split(" "));
    assertEquals(exitCode, result.exitCode(), result.err());
    JsonNode error = result.json();
    assertFalse(error.get("ok").asBoolean());
    assertEquals(exitCode, error.get("exitCode").asInt());
    assertTrue(error.get("problem").asText().contains(words), error.toString());
    assertTrue(result.err().startsWith("frontrow: "), result.err());
  }

  @Test
  void whatStandsBehindTwoHyphensIsNoOption() {
    assertEquals("", Cli.run("event", "--", "--json").out());
  }

  @Test
  void numbersAreSpokenOfInWords() {
    String word = Cli.run("hold", "1", "--best", "two").err();
    assertTrue(word.contains("'two' is not a whole number"), word);
    String large = Cli.run("waitlist", "join", "1", "99999999999").err();
    assertTrue(large.contains("'99999999999' is out of range"), large);
  }
}
