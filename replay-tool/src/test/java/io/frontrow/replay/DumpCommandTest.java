package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DumpCommandTest {
  @TempDir static Path journal;

  @BeforeAll
  static void writeAJournal() throws InterruptedException {
    SampleStory.write(journal);
  }

  private static void assertDumps(List<Integer> sequences, Object... filters) {
    CommandRun run = dump(filters);
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(
        sequences,
        run.lines().stream()
            .map(line -> Integer.valueOf(line.substring(0, line.indexOf(' '))))
            .toList());
  }

  private static CommandRun dump(Object... filters) {
    Object[] arguments = new Object[filters.length + 2];
    arguments[0] = "dump";
    arguments[1] = journal;
    System.arraycopy(filters, 0, arguments, 2, filters.length);
    return CommandRun.of(arguments);
  }

  @Test
  void filtersByWhatTheRecordSays() {
    assertDumps(List.of(13, 14, 16, 19), "--type", "HoldSeats,Tick");
    assertDumps(List.of(13, 14, 16, 19), "--type", "HoldSeats", "--type", "Tick");
    assertDumps(List.of(14, 16, 18, 21), "--client", "2");
    assertDumps(List.of(1, 19), "--client", "0/0");
    assertDumps(List.of(13), "--type", "HoldSeats", "--client", "1/77");
    assertDumps(List.of(17, 18), "--from", 17, "--to", 18);
  }

  @Test
  void filtersByTime() {
    assertDumps(List.of(19, 20, 21), "--since", "14:13:26");
    assertDumps(List.of(17, 18), "--until", "-1s", "--from", 17);
    assertDumps(List.of(), "--since", "2026-09-22");
  }

  @Test
  void filtersByWhatOnlyTheEngineKnows() {
    assertDumps(List.of(16, 19, 21), "--seat", "Block A-1-3");
    assertDumps(List.of(13, 14, 15), "--seat", "Block A-1-2", "--event", 1);
    assertDumps(List.of(14, 16, 19), "--buyer", 8);
    assertDumps(List.of(18, 19, 21), "--buyer", 9);
    assertDumps(List.of(11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21), "--event", 1);
    assertDumps(List.of(), "--event", 2);
  }

  @Test
  void saysWhatIsWrongWithAFilter() {
    CommandRun type = dump("--type", "HoldSeat");
    assertEquals(2, type.exitCode());
    assertTrue(
        type.err().startsWith("frontrow: no message is called 'HoldSeat'; the commands are Admit"));
    CommandRun seat = dump("--seat", "Block C-1-1");
    assertEquals(2, seat.exitCode());
    assertTrue(seat.err().contains("no seat is called \"Block C-1-1\""), seat::err);
  }
}
