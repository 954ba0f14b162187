package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {
  @TempDir static Path directory;
  private static Path journal;

  @BeforeAll
  static void writeAJournal() throws InterruptedException {
    journal = directory.resolve("journal");
    SampleStory.write(journal);
  }

  @Test
  void saysWhyAFileCannotBeWritten() {
    Path nowhere = directory.resolve("no/rows.csv");
    CommandRun run =
        CommandRun.of("export", journal, "--format", "csv", "--what", "events", "--out", nowhere);
    assertEquals(2, run.exitCode());
    assertEquals(
        "frontrow: there is no directory "
            + directory.resolve("no")
            + "; make it, or name another file with --out\n",
        run.err());
  }

  @Test
  void writesNothingIfThereIsNoJournal() {
    CommandRun run = CommandRun.of("export", directory, "--format", "csv", "--what", "commands");
    assertEquals(5, run.exitCode(), run::err);
    assertEquals("", run.out());
  }

  @Test
  void writesCommandsAsCsv() {
    CommandRun run =
        CommandRun.of(
            "export", journal, "--format", "csv", "--what", "commands", "--from", 13, "--to", 15);
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(
        """
        sequence,time,account,instance,request_id,command,event_id,buyer,hold_id,entry_id,\
        order_reference,seats,fields
        13,2026-09-21T14:13:20Z,1,77,12,HoldSeats,1,7,,,,0 1,"{""buyer"":7,""channelKey"":0,\
        ""unchangedSince"":0,""eventId"":1,""ttlMillis"":5000,""seats"":[{""seat"":0},\
        {""seat"":1}],""areas"":[]}"
        14,2026-09-21T14:13:20Z,2,5,13,HoldSeats,1,8,,,,1,"{""buyer"":8,""channelKey"":0,\
        ""unchangedSince"":0,""eventId"":1,""ttlMillis"":5000,""seats"":[{""seat"":1}],\
        ""areas"":[]}"
        15,2026-09-21T14:13:20Z,1,77,14,ConfirmHold,,,1,,web-1,,"{""holdId"":1,\
        ""unchangedSince"":0,""channelKey"":0,""late"":""NO"",""seats"":[],""areas"":[],\
        ""orderReference"":""web-1""}"
        """,
        run.out());
  }

  @Test
  void writesEventsAsJsonLines() {
    List<JsonNode> events =
        CommandRun.of("export", journal, "--format", "jsonl", "--what", "events", "--from", 13)
            .json();
    assertEquals(
        List.of(
            "13 SeatsHeld 7",
            "14 CommandRejected 8",
            "15 HoldConfirmed 7",
            "16 SeatsHeld 8",
            "17 SeatsBlocked -",
            "18 WaitlistJoined 9",
            "19 HoldExpired 8",
            "19 SeatsOffered 9",
            "20 OrderCancelled 7",
            "21 HoldConfirmed 9"),
        events.stream()
            .map(
                event ->
                    event.get("sequence").asText()
                        + " "
                        + event.get("event").asText()
                        + " "
                        + event.path("buyer").asText("-"))
            .toList());
    assertEquals("SEATS_UNAVAILABLE", events.get(1).get("refused").asText());
    assertEquals("web-1", events.get(2).get("order_reference").asText());
    assertEquals(2_500, events.get(2).get("amount").asLong());
    assertEquals("Tick", events.get(7).get("command").asText());
    assertEquals(1, events.get(7).get("part").asInt());
    assertTrue(events.get(7).path("request_id").isMissingNode());
  }

  @Test
  void writesParquetThatCanBeReadBack() throws IOException {
    for (String what : List.of("commands", "events")) {
      Path file = directory.resolve(what + ".parquet");
      CommandRun run =
          CommandRun.of("export", journal, "--format", "parquet", "--what", what, "--out", file);
      assertEquals(0, run.exitCode(), run::err);
      List<Map<String, Object>> rows = read(file);
      assertTrue(run.err().contains("wrote " + rows.size() + " rows to " + file), run::err);
      List<JsonNode> expected =
          CommandRun.of("export", journal, "--format", "jsonl", "--what", what).json();
      assertEquals(expected.size(), rows.size());
      for (int i = 0; i < rows.size(); i++) {
        for (Map.Entry<String, Object> cell : rows.get(i).entrySet()) {
          assertEquals(
              expected.get(i).path(cell.getKey()).asText("null"), String.valueOf(cell.getValue()));
        }
      }
    }
  }

  private static List<Map<String, Object>> read(Path file) throws IOException {
    Hydrator<Map<String, Object>, Map<String, Object>, String[]> rows =
        new Hydrator<>() {
          @Override
          public Map<String, Object> start() {
            return new LinkedHashMap<>();
          }

          @Override
          public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
            row.put(path[0], value);
            return row;
          }

          @Override
          public Map<String, Object> finish(Map<String, Object> row) {
            return row;
          }
        };
    try (Stream<Map<String, Object>> all = ParquetReader.streamContent(file.toFile(), rows)) {
      return all.toList();
    }
  }

  @Test
  void writesNothingOverAFileThatIsThere() throws IOException {
    Path file = Files.createFile(directory.resolve("there.csv"));
    CommandRun run =
        CommandRun.of("export", journal, "--format", "csv", "--what", "events", "--out", file);
    assertEquals(2, run.exitCode());
    assertEquals(
        "frontrow: " + file + " is there already; give another name with --out\n", run.err());
    CommandRun parquet =
        CommandRun.of("export", journal, "--format", "parquet", "--what", "events");
    assertEquals(2, parquet.exitCode());
    assertTrue(parquet.err().contains("give one with --out FILE"), parquet::err);
    assertEquals(2, CommandRun.of("export", journal, "--what", "events").exitCode());
  }
}
