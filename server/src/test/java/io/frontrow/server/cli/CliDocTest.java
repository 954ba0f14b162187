package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Makes the parts of {@code docs/cli.md} that say what the program itself says: its commands from
 * picocli's model, and the JSON of each from running it on a server.
 */
@Timeout(120)
class CliDocTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> OTHER_PROGRAMS = Set.of("journal", "perf", "demo");
  private static final String SEED =
      "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

  /** One command after the other, so that each finds what it needs; every one of them is here. */
  private static final String[] SCRIPT = {
    "event create --plan ../plans/cellar.json --price Table=45.00",
    "limits set 1 --per-buyer 50",
    "limits show 1",
    "channel create 1 Members --key sesame",
    "channel list 1",
    "channel assign 1 Members --row Tables-A",
    "area capacity 1 Floor 4 --channel Members",
    "area show 1",
    "event presale 1",
    "event open 1",
    "event pause 1",
    "event open 1",
    "event price 1 Table=50.00",
    "block 1 --reason house --seats Tables-B-6",
    "seat show 1 Tables-B-6",
    "unblock 1 --seats Tables-B-6",
    "for-sale 1 off --seats Tables-B-6 --areas Floor",
    "for-sale 1 on --seats Tables-B-6 --areas Floor",
    "hold 1 --buyer 7 --seats Tables-B-3 --area Floor=2 --instance 5 --request-id 1",
    "request show 1 --instance 5",
    "hold show 1",
    "hold extend 1 --ttl 10m",
    "hold swap 1 Tables-B-3=Tables-B-4",
    "confirm 1 --order R-1",
    "order show R-1",
    "order swap R-1 Tables-B-4=Tables-B-3",
    "order cancel R-1 --area Floor=1",
    "hold 1 --buyer 7 --best 1",
    "release 2",
    "buyer show 1 7",
    "waitlist join 1 30 --buyer 9 --categories Table --max-price 60",
    "waitlist list 1",
    "waitlist show 1",
    "waitlist explain 1",
    "waitlist join 1 1 --buyer 10",
    "waitlist decline 2",
    "waitlist leave 1",
    "queue seed --seed " + SEED,
    "queue set 1 --cap 1 --rate 60 --visit 10m --seed-hash HASH",
    "queue admit 1 --buyer 8",
    "queue enter 1 --buyer 7",
    "queue open 1 --seed " + SEED,
    "queue show 1",
    "queue show 1 --buyer 7",
    "queue leave 1 --buyer 8",
    "queue reject 1 --buyer 8",
    "queue suspend 1",
    "queue resume 1",
    "queue verify-draw 1 --data DATA",
    "queue close 1",
    "event list",
    "event show 1",
    "event map 1",
    "status",
    "event close 1",
    "event archive 1"
  };

  @TempDir private Path directory;
  private final Map<String, JsonFields> json = new LinkedHashMap<>();

  private static CommandLine commandLine() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return FrontrowCommand.commandLine(nowhere, nowhere);
  }

  @Test
  void thePageSaysWhatTheProgramSays() throws Exception {
    CommittedDoc page = new CommittedDoc("cli.md");
    runTheScript();
    Set<String> commands = new LinkedHashSet<>(CommandPages.leaves(commandLine()));
    commands.removeAll(OTHER_PROGRAMS);
    Set<String> seen = new LinkedHashSet<>();
    json.keySet().forEach(it -> seen.add(it.replaceAll("^`| --.*|`.*$", "")));
    commands.removeAll(seen);
    assertEquals(Set.of(), commands, "without JSON in this test");
    List<String> table = new ArrayList<>(List.of("| command | object |", "|---|---|"));
    table.addAll(JsonFields.rows(json));
    page.assertIs(
        with(with(page.text(), "commands", CommandPages.of(commandLine())), "JSON", table));
  }

  /** The page with what stands between the marks of this name replaced. */
  private static String with(String page, String name, List<String> lines) {
    String begin = "<!-- " + name + ": made by CliDocTest -->\n";
    String end = "<!-- end of " + name + " -->\n";
    int from = page.indexOf(begin) + begin.length();
    return page.substring(0, from)
        + "\n"
        + String.join("\n", lines)
        + "\n\n"
        + page.substring(page.indexOf(end, from));
  }

  private void runTheScript() throws IOException, InterruptedException {
    String data = directory.resolve("data").toString();
    try (ServeThread server =
        ServeThread.small("--data", data, "--listen", "127.0.0.1:0", "--json")) {
      JsonNode ready = MAPPER.readTree(server.readyLine());
      fields("serve").add(ready);
      String address = "127.0.0.1:" + ready.get("port").asInt();
      String hash =
          Cli.run("queue", "seed", "--seed", SEED, "--json").json().get("seedHash").asText();
      for (String line : SCRIPT) {
        run(line.replace("DATA", data).replace("HASH", hash), address, ExitCode.OK);
        if (line.startsWith("confirm")) {
          String refused = "hold 1 --buyer 8 --seats Tables-B-4 --area Floor=9";
          run(refused, address, ExitCode.ERROR);
        }
      }
      assertEquals(ExitCode.OK, server.stop());
    }
  }

  private void run(String line, String address, int exitCode) throws IOException {
    List<String> words = new ArrayList<>(Tour.words(line));
    words.add("--json");
    if (!line.startsWith("queue seed")) {
      words.addAll(List.of("--connect", address));
    }
    Cli.Result result = Cli.run(words.toArray(String[]::new));
    assertEquals(exitCode, result.exitCode(), line + ": " + result.err() + result.out());
    JsonFields fields = exitCode == ExitCode.OK ? fields(name(words)) : refusals();
    for (String object : result.out().lines().toList()) {
      fields.add(MAPPER.readTree(object));
    }
  }

  private static String name(List<String> words) {
    Set<String> leaves = CommandPages.leaves(commandLine());
    String two = words.get(0) + " " + words.get(1);
    String name = leaves.contains(two) ? two : words.get(0);
    return name.equals("queue show") && words.contains("--buyer") ? name + " --buyer" : name;
  }

  private JsonFields fields(String name) {
    return json.computeIfAbsent("`" + name + "`", it -> new JsonFields());
  }

  private JsonFields refusals() {
    return json.computeIfAbsent("a refusal", it -> new JsonFields());
  }
}
