package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What can be told before any server is asked. */
class UsageTest {
  private static void refuses(String words, String... args) {
    Cli.Result result = Cli.run(args);
    assertEquals(ExitCode.USAGE, result.exitCode(), result.err());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("frontrow: "), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
  }

  private static void refusesToCreate(String words, String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(more, 0, args, 4, more.length);
    args[0] = "event";
    args[1] = "create";
    args[2] = "--plan";
    args[3] = SmallHall.plan().toString();
    refuses(words, args);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | a command is missing",
        "event | a command is missing",
        "sell | 'sell' is no command",
        "event open | Missing required parameter: 'EVENT'",
        "event open one | 'one' is no event's number",
        "confirm 1 | Missing required option: '--order=REF'",
        "release - | '-' is not a number",
        "status --connect 7400 | '7400' is not HOST:PORT",
        "status --connect localhost:70000 | is not HOST:PORT",
        "status --account -1 | '-1' is not a number",
        "status --timeout 10 | '10' is no length of time",
        "hold --buyer 7 --best 4 | which EVENT?",
        "hold 1 --buyer 7 | which seats?",
        "hold 1 --buyer 7 --best 4 --seats A | which seats?",
        "hold 1 --buyer 7 --best 0 | a hold has from 1 to 100 seats, not 0",
        "hold 1 --buyer 7 --best 101 | a hold has from 1 to 100 seats, not 101",
        "hold 1 --buyer 7 --seats A --section S | go with --best only",
        "hold 1 --buyer 7 --best 2 --ttl 0s | is not from 1ms",
        "hold 1 --best 2 --accessible 3 | --accessible is from 0 to the number of seats",
        "hold 1 --best 2 --unchanged-since 9 | goes with named seats only",
        "hold 1 --area Floor | 'Floor' is not AREA=N",
        "hold 1 --area Floor=0 | 'Floor=0' is not AREA=N",
        "hold 1 --best 2 --request-id 7 | --instance and --request-id go together",
        "hold 1 --best 2 --instance 1 --request-id 0 | '0' is not a number from 1",
        "hold swap 1 A | 'A' is not GIVE=TAKE",
        "order | a command is missing",
        "waitlist | a command is missing",
        "waitlist join 1 0 | one can wait for 1 to 100 tickets, not 0",
        "waitlist explain | say either ENTRY or --event EVENT",
        "queue open 1 --seed 00 | '00' is not 64 hexadecimal digits",
        "queue set 1 --cap 0 --rate 1 --visit 1m | --cap is 1 or more",
        "queue set 1 --cap 1 --rate 600001 --visit 1m | --rate is from 1 to 600,000",
        "queue enter 1 | Missing required option: '--buyer=ID'",
        "queue verify-draw 1 | Missing required option: '--data=DIR'",
        "block 1 --reason fun --seats A | --reason is one of house, kill",
        "block 1 --reason house | which seats?",
        "unblock 1 | which seats?",
        "for-sale 1 maybe --seats A | say on or off, not 'maybe'",
        "for-sale 1 off | what?",
        "limits set 1 | which limit?",
        "limits set 1 --per-hold 65536 | a limit is from 0, for none, to 65535",
        "channel assign 1 Press | which seats?",
        "event create --name X | say either --plan FILE or --plan-id N",
        "event create --plan-id 1 | needs an event's --name",
        "event create --plan-id 1 --name X --overlay f | --overlay goes with --plan only",
        "request show 1 | Missing required option: '--instance=N'",
        "serve | say --data DIR",
        "serve --durability memory --data d | drop --data",
        "serve --data d --durability tape | no durability level 'tape'",
        "serve --data d --layout many | --layout is one of inline, composed, staged, not 'many'",
        "serve --data d --wait long | --wait is one of park, adaptive, yield, spin, not 'long'",
        "serve --data d --layout inline --event-loops 2 | layout inline has one event loop, not 2",
        "serve --data d --listen 192.0.2.1:7400 | --insecure-development-listen allows it",
        "serve --data d --max-seats 0 | maxSeats must be from 1"
      })
  void refuses(String commandLine, String words) {
    refuses(words, commandLine.isEmpty() ? new String[0] : commandLine.split(" "));
  }

  @Test
  void refusesAnOrderReferenceOfTheWrongLength() {
    refuses("from 1 to 40 bytes", "confirm", "1", "--order", "");
    refuses("from 1 to 40 bytes", "order", "show", "x".repeat(41));
  }

  @Test
  void refusesAPriceForACategoryThatThePlanLacks() {
    refusesToCreate(
        "there is no category 'Royal'; the categories are: Best, Rest", "--price", "Royal=12");
  }

  @Test
  void refusesWhatIsNoPrice() {
    refusesToCreate("'Best' is not CATEGORY=PRICE", "--price", "Best");
    refusesToCreate("'-1' is no price", "--price", "Best=-1");
    refusesToCreate("'1e3' is no price", "--price", "Best=1e3");
    refusesToCreate("more decimals than EUR, which has 2", "--price", "Best=1.005");
    refusesToCreate("more decimals than JPY", "--price", "Best=1.5", "--currency", "JPY");
    refusesToCreate("'Best' has two prices", "--price", "Best=1", "--price", "best=2");
    refusesToCreate("above the highest price", "--price", "Best=10000000000.01");
    refusesToCreate("'XYZ' is no currency", "--price", "Best=1", "--currency", "XYZ");
  }

  @Test
  void refusesANameThatIsTooLongAndAnUnknownOrphanMode() {
    refusesToCreate("--name must have from 1 to 64 bytes", "--name", "ü".repeat(33));
    refusesToCreate("--orphan-mode is off, try or strict", "--orphan-mode", "never");
  }

  @Test
  void aPlanThatCannotBeReadIsAnError() {
    Cli.Result result = Cli.run("event", "create", "--plan", Path.of("no", "such").toString());
    assertEquals(ExitCode.ERROR, result.exitCode());
    assertTrue(result.err().contains("no such file"), result.err());
  }

  @Test
  void saysWhereAnErrorComesFromWhenAsked() {
    Cli.Result result = Cli.run("--verbose", "hold", "1", "--best", "0");
    assertEquals(ExitCode.USAGE, result.exitCode());
    assertTrue(result.err().contains("\tat io.frontrow"), result.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"journal", "perf", "demo"})
  void leavesOtherProgramsToTheLauncher(String command) {
    Cli.Result result = Cli.run(command, "run", "--seconds", "5");
    assertEquals(ExitCode.PRECONDITION, result.exitCode());
    assertTrue(result.err().contains("./frontrow"), result.err());
  }

  @Test
  void helpListsEveryCommandAndExitCode() {
    Cli.Result result = Cli.run("--help");
    assertEquals(ExitCode.OK, result.exitCode());
    for (String word :
        ("serve event hold confirm release order waitlist queue buyer channel area for-sale limits block unblock request"
                + " status journal perf demo 70")
            .split(" ")) {
      assertTrue(result.out().lines().anyMatch(it -> it.matches(" +" + word + " +\\S.*")), word);
    }
  }

  @Test
  void everyCommandHasHelp() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    helpOf("", FrontrowCommand.commandLine(nowhere, nowhere));
  }

  private static void helpOf(String path, CommandLine commandLine) {
    Cli.Result result = Cli.run((path + " --help").strip().split(" "));
    assertEquals(ExitCode.OK, result.exitCode(), path);
    assertTrue(result.out().startsWith("Usage: frontrow"), result.out());
    commandLine
        .getSubcommands()
        .forEach(
            (name, subcommand) -> {
              assertTrue(subcommand.getCommandSpec().usageMessage().description().length > 0, name);
              helpOf((path + " " + name).strip(), subcommand);
            });
  }
}
