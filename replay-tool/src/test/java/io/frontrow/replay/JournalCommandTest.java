package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path shared;
  @TempDir Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void writeAJournal() throws InterruptedException {
    SampleSale.write(shared.resolve("journal"));
  }

  @BeforeEach
  void copyIt() throws IOException {
    Path from = shared.resolve("journal");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, journal().resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void infoSaysWhatIsThere() {
    assertEquals(0, run("info"));
    List<String> lines = lines();
    assertTrue(lines.get(0).matches("journal     [0-9a-f]{16}"));
    assertEquals("version     format 1, records 1", lines.get(1));
    assertTrue(
        lines
            .get(2)
            .startsWith(
                "segment     1  start-00000001/19700102F.cq4  14 records, sequences 1 to 14,"
                    + " 1 mark, "));
    assertEquals("records     14 records, sequences 1 to 14", lines.get(3));
    assertEquals("marks       1", lines.get(4));
    assertEquals("last time   2026-09-21T14:13:20.000000013Z", lines.get(5));
    assertTrue(lines.get(6).matches("chain       0x[0-9a-f]{16}"));
    assertEquals("in use      no", lines.get(7));
  }

  @Test
  void infoSaysTheSameInJson() {
    assertEquals(0, run("info", "--json"));
    JsonNode info = json().get(0);
    assertEquals(14, info.get("lastSequence").asInt());
    assertEquals(1, info.get("segments").size());
    assertEquals("start-00000001/19700102F.cq4", info.get("segments").get(0).get("file").asText());
    assertEquals(1, info.get("recordVersion").asInt());
  }

  @Test
  void verifySaysWhatItChecked() {
    assertEquals(0, run("verify"));
    assertTrue(
        lines()
            .get(0)
            .matches(
                "ok: 14 records, sequences 1 to 14, 1 mark, chain 0x[0-9a-f]{16},"
                    + " state hash 0x[0-9a-f]{16}"),
        out::toString);
    assertEquals(0, run("verify", "--json"));
    assertTrue(json().get(0).get("ok").asBoolean());
    assertEquals(1, json().get(0).get("marksChecked").asInt());
  }

  @Test
  void verifyNamesTheSequenceThatIsDamaged() throws IOException {
    damage();
    assertEquals(3, run("verify"));
    assertEquals("", out.toString());
    assertTrue(
        err.toString().startsWith("frontrow: the journal is damaged at sequence 7: "),
        err::toString);
    for (String command : List.of("verify", "info", "dump", "replay")) {
      assertEquals(3, run(command, "--json"));
      List<JsonNode> objects = json();
      JsonNode last = objects.get(objects.size() - 1);
      assertEquals(7, last.get("sequence").asInt());
      assertEquals(false, last.get("ok").asBoolean());
      assertEquals("start-00000001/19700102F.cq4", last.get("file").asText());
    }
  }

  @Test
  void infoSaysWhatThereIsBeforeDamage() throws IOException {
    damage();
    assertEquals(3, run("info"));
    assertEquals(
        List.of(
            "segment     1  begins behind sequence 0",
            "up to the damage: 6 records, sequences 1 to 6, 0 marks",
            "last time   2026-09-21T14:13:20.000000005Z",
            "stopped     in good order behind sequence 14"),
        lines());
  }

  @Test
  void replayComesToOneStateEveryTime() {
    assertEquals(0, run("replay", "--json"));
    JsonNode first = json().get(0);
    assertEquals(14, first.get("lastSequence").asInt());
    assertEquals(0, run("replay", "--json"));
    assertEquals(first.get("stateHash"), json().get(0).get("stateHash"));
    assertEquals(0, run("replay", "--to", "10", "--json"));
    assertEquals(10, json().get(0).get("lastSequence").asInt());
    assertNotEquals(first.get("stateHash"), json().get(0).get("stateHash"));
    assertEquals(0, run("replay", "--compare", "--json"));
    assertTrue(json().get(0).get("ratio").asDouble() > 0);
    assertEquals(0, run("replay", "--at", "2026-09-21T14:13:20.000000009Z", "--json"));
    assertEquals(10, json().get(0).get("lastSequence").asInt());
    assertEquals(0, run("replay"));
    assertEquals("state hash     " + first.get("stateHash").asText(), lines().get(1));
  }

  @Test
  void dumpPrintsEachRecordOnALine() {
    assertEquals(0, run("dump"));
    List<String> lines = lines();
    assertEquals(SampleSale.RECORDS, lines.size());
    assertTrue(lines.get(0).contains("  node  request 0  ConfigureEngine  maxPlans=8 "));
    assertEquals(
        "6  2026-09-21T14:13:20.000000005Z  1/77  request 5  DefineSeats  planId=1 seats=["
            + "{category=0 traits=[] label=\"A1\" guid=\"g\u00e4st-1\"}, "
            + "{category=0 traits=[] label=\"A2\" guid=\"g\u00e4st-2\"}, "
            + "{category=0 traits=[\"accessible\"] label=\"A3\" guid=\"g\u00e4st-3\"}]",
        lines.get(5));
    assertTrue(
        lines
            .get(9)
            .endsWith(
                "  HoldSeats  buyer=18446744073709551615 channelKey=0 unchangedSince=0 eventId=1"
                    + " ttlMillis=5000 seats=[0, 1] areas=[]"));
  }

  @Test
  void dumpPrintsEachRecordAsAnObject() throws IOException {
    assertEquals(0, run("dump", "--json"));
    List<JsonNode> records = json();
    assertEquals(
        List.of(
            "ConfigureEngine",
            "BeginPlan",
            "DefineCategory",
            "DefineSection",
            "DefineRow",
            "DefineSeats",
            "SealPlan",
            "CreateEvent",
            "SetSalePhase",
            "HoldSeats",
            "ConfirmHold",
            "HoldBestAvailable",
            "HoldBestAvailable",
            "HoldBestAvailable"),
        records.stream().map(record -> record.get("message").asText()).toList());
    assertEquals(
        JSON.readTree(
            """
            {"sequence":8,"time":1790000000000000007,"clientId":{"account":1,"instance":77},
             "requestId":7,"message":"CreateEvent","planId":1,"orphanMode":"TRY","currency":"EUR",
             "prices":[{"category":0,"amount":1250}],"name":"Tonight"}"""),
        records.get(7));
    assertEquals("ON_SALE", records.get(8).get("phase").asText());
    assertEquals("web-1", records.get(10).get("orderReference").asText());
    assertTrue(records.get(11).get("section").isNull());
    assertEquals(0, records.get(12).get("section").asInt());
  }

  @Test
  void dumpPrintsTheSequencesAskedFor() {
    assertEquals(0, run("dump", "--from", "5", "--to", "7", "--json"));
    assertEquals(
        List.of(5, 6, 7), json().stream().map(record -> record.get("sequence").asInt()).toList());
  }

  @Test
  void refusesWhatIsNoJournal() {
    int exitCode = execute("info", temp.toString(), "--json");
    assertEquals(5, exitCode);
    assertEquals(5, json().get(0).get("exitCode").asInt());
    assertTrue(err.toString().contains("is not a Frontrow journal"));
  }

  @Test
  void everyErrorIsAnObjectIfAskedFor() {
    String[][] lines = {
      {"info", "--json"}, {"sing", "--json"}, {"--json"}, {"dump", "x", "--from", "xx", "--json"}
    };
    for (String[] line : lines) {
      assertEquals(2, execute(line));
      assertEquals(2, json().get(0).get("exitCode").asInt());
      assertTrue(err.toString().startsWith("frontrow: "), err::toString);
    }
    assertTrue(err.toString().contains("'xx' is not a whole number"), err::toString);
  }

  @Test
  void tellsHowToUseIt() {
    assertEquals(0, execute("--help"));
    assertTrue(out.toString().contains("Usage: frontrow journal"));
    for (String command : List.of("info", "verify", "dump", "replay")) {
      assertEquals(0, execute(command, "--help"));
      assertTrue(out.toString().contains("Usage: frontrow journal " + command));
    }
    assertEquals(2, execute("dump"));
    assertEquals(2, execute("sing", "x"));
    assertEquals(2, execute());
  }

  @Test
  void showsProgressOnALineOrInSteps() {
    StringWriter terminal = new StringWriter();
    StringWriter plain = new StringWriter();
    try (ReadingProgress line = new ReadingProgress(new PrintWriter(terminal), true);
        ReadingProgress steps = new ReadingProgress(new PrintWriter(plain), false)) {
      for (int i = 1; i <= 100; i++) {
        line.onProgress(i * 1_000, i, 100);
        steps.onProgress(i * 1_000, i, 100);
      }
    }
    assertEquals(101, terminal.toString().split("\r", -1).length - 1);
    assertEquals(4, plain.toString().lines().count());
    assertEquals("read 25 %, 25,000 records", plain.toString().lines().findFirst().orElseThrow());
  }

  private void damage() throws IOException {
    Path segment = journal().resolve("start-00000001/19700102F.cq4");
    byte[] bytes = Files.readAllBytes(segment);
    int at =
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
            .indexOf("g\u00c3\u00a4st-3");
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      // In the next record, which is sequence 7.
      channel.write(ByteBuffer.wrap(new byte[] {(byte) ~bytes[at + 40]}), at + 40);
    }
  }

  private Path journal() {
    return temp.resolve("journal");
  }

  private int run(String command, String... more) {
    String[] arguments = new String[2 + more.length];
    arguments[0] = command;
    arguments[1] = journal().toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return execute(arguments);
  }

  private int execute(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return JournalCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }

  private List<JsonNode> json() {
    return lines().stream()
        .map(
            line -> {
              try {
                return JSON.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
