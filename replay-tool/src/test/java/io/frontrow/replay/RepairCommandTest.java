package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepairCommandTest {
  @TempDir Path temp;
  private Path journal;
  private Path peer;

  @BeforeEach
  void writeAJournalAndACopy() throws Exception {
    journal = temp.resolve("journal");
    peer = temp.resolve("peer");
    SampleSale.write(journal);
    try (Stream<Path> files = Files.walk(journal)) {
      for (Path file : files.toList()) {
        Files.copy(file, peer.resolve(journal.relativize(file).toString()));
      }
    }
  }

  @Test
  void fetchesFromAnotherJournal() throws IOException {
    damage();
    CommandRun verify = CommandRun.of("verify", journal);
    assertEquals(3, verify.exitCode());
    assertTrue(verify.err().contains("frontrow journal repair"), verify.err());

    CommandRun repair = CommandRun.of("repair", journal, "--from", peer);
    assertEquals(0, repair.exitCode(), repair.err());
    assertTrue(repair.lines().get(0).startsWith("segment 1 written anew: sequences "));
    assertTrue(repair.lines().get(1).startsWith("whole: 14 records"), repair.out());
    assertEquals(0, CommandRun.of("verify", journal, "--against", peer).exitCode());

    CommandRun again = CommandRun.of("repair", journal, "--from", peer, "--json");
    assertEquals(0, again.exitCode());
    JsonNode object = again.json().get(0);
    assertEquals(0, object.get("restored").size());
    assertEquals(14, object.get("lastSequence").asInt());
  }

  @Test
  void givesUpLoudly() throws IOException {
    damage();
    CommandRun without = CommandRun.of("repair", journal);
    assertEquals(3, without.exitCode());
    long good =
        CommandRun.of("verify", journal, "--json").json().get(0).get("sequence").asLong() - 1;
    assertEquals(5, CommandRun.of("repair", journal, "--give-up-after", good - 1).exitCode());
    CommandRun repair = CommandRun.of("repair", journal, "--give-up-after", good);
    assertEquals(0, repair.exitCode(), repair.err());
    assertTrue(repair.err().startsWith("GIVEN UP: all behind sequence " + good), repair.err());
    assertEquals(0, CommandRun.of("verify", journal).exitCode());
    assertEquals(
        5, CommandRun.of("repair", journal, "--give-up-after", good).exitCode(), "it is whole");
  }

  @Test
  void refusesWhatIsNoJournalAndBothWaysAtOnce() {
    assertEquals(5, CommandRun.of("repair", temp.resolve("none")).exitCode());
    assertTrue(Files.notExists(temp.resolve("none")));
    assertEquals(
        2, CommandRun.of("repair", journal, "--from", peer, "--give-up-after", 3).exitCode());
  }

  private void damage() throws IOException {
    Path segment = journal.resolve("start-00000001/19700102F.cq4");
    try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6}), 1_500);
    }
  }
}
