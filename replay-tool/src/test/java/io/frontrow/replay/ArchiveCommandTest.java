package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.journal.JournalDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveCommandTest {
  private static final String SEGMENT = "start-00000001/19700102F.cq4";

  @TempDir Path temp;
  private Path journal;
  private Path archive;
  private JsonNode whole;

  @BeforeEach
  void writeThreeSegmentsAndTwoSnapshots() throws InterruptedException {
    journal = temp.resolve("journal");
    archive = temp.resolve("archive");
    SampleSale.write(journal);
    assertEquals(0, CommandRun.of("snapshot", journal).exitCode());
    SampleSale.goOn(journal);
    CommandRun early = CommandRun.of("archive", journal, "--to", archive);
    assertEquals(5, early.exitCode());
    assertTrue(early.err().contains("two good snapshots are needed, there is one"), early.err());
    assertEquals(0, CommandRun.of("snapshot", journal).exitCode());
    SampleSale.goOn(journal);
    whole = CommandRun.of("verify", journal, "--json").json().get(0);
  }

  @Test
  void movesWhatTwoSnapshotsCover() throws IOException {
    CommandRun dry = CommandRun.of("archive", journal, "--to", archive, "--dry-run");
    assertEquals(0, dry.exitCode(), dry.err());
    assertTrue(dry.lines().get(0).startsWith("to be moved  segment 1  " + SEGMENT), dry.out());
    assertFalse(Files.exists(archive));

    CommandRun moved = CommandRun.of("archive", journal, "--to", archive, "--json");
    assertEquals(0, moved.exitCode(), moved.err());
    assertEquals(1, moved.json().get(0).get("segments").size());
    assertFalse(Files.exists(journal.resolve(SEGMENT)));
    assertTrue(Files.exists(archive.resolve(SEGMENT)));
    assertEquals(
        0,
        CommandRun.of("archive", journal, "--to", archive, "--json")
            .json()
            .get(0)
            .get("segments")
            .size());
  }

  @Test
  void leavesAJournalThatCanBeVerifiedAndGoneOnWith() throws Exception {
    CommandRun.of("archive", journal, "--to", archive);
    CommandRun verify = CommandRun.of("verify", journal, "--json");
    assertEquals(0, verify.exitCode(), verify.err());
    assertEquals(whole.get("stateHash"), verify.json().get(0).get("stateHash"));
    assertEquals(whole.get("chain"), verify.json().get(0).get("chain"));
    assertEquals(15, verify.json().get(0).get("firstSequence").asLong());
    assertTrue(verify.err().contains("beginning with the snapshot of sequence 14"), verify.err());
    assertEquals(0, CommandRun.of("info", journal).exitCode());
    assertEquals(
        15, CommandRun.of("dump", journal, "--json").json().get(0).get("sequence").asLong());
    JsonNode replay = CommandRun.of("replay", journal, "--json").json().get(0);
    assertEquals(
        replay.get("lastSequence").asLong() - 14, replay.get("records").asLong(), "records read");
  }

  @Test
  void comparesNoReplayThatCanNotBeginAtTheFirstRecord() {
    CommandRun.of("archive", journal, "--to", archive);
    CommandRun compare = CommandRun.of("replay", journal, "--compare");
    assertEquals(2, compare.exitCode());
    assertTrue(compare.err().contains("put them back"), compare.err());
  }

  @Test
  void isWholeAgainOnceTheFilesAreBack() throws IOException {
    CommandRun.of("archive", journal, "--to", archive);
    Files.copy(archive.resolve(SEGMENT), journal.resolve(SEGMENT));
    JsonNode verify = CommandRun.of("verify", journal, "--json").json().get(0);
    assertEquals(1, verify.get("firstSequence").asLong());
    assertEquals(whole.get("stateHash"), verify.get("stateHash"));
    assertEquals(0, CommandRun.of("archive", journal, "--to", archive).exitCode());
    assertFalse(Files.exists(journal.resolve(SEGMENT)));
  }

  @Test
  void saysWhatToDoIfNoSnapshotIsLeft() throws IOException {
    CommandRun.of("archive", journal, "--to", archive);
    try (Stream<Path> files = Files.list(journal.resolve("snapshots"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    CommandRun verify = CommandRun.of("verify", journal);
    assertEquals(5, verify.exitCode());
    assertTrue(verify.err().contains("put its file back"), verify.err());
  }

  @Test
  void refusesWhereSomethingElseIsAndARunningServer() throws IOException {
    Files.createDirectories(archive.resolve("start-00000001"));
    Files.writeString(archive.resolve(SEGMENT), "something else");
    CommandRun refused = CommandRun.of("archive", journal, "--to", archive);
    assertEquals(5, refused.exitCode());
    assertTrue(refused.err().contains("is another file"), refused.err());
    assertEquals(5, CommandRun.of("archive", journal, "--to", journal.resolve("old")).exitCode());
    try (JournalDirectory directory = JournalDirectory.open(journal)) {
      assertEquals(journal, directory.path());
      assertEquals(5, CommandRun.of("archive", journal, "--to", archive).exitCode());
    }
    assertEquals(whole, CommandRun.of("verify", journal, "--json").json().get(0));
  }
}
