package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.PoisonedJournalException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SkipCommandTest {
  @TempDir Path temp;
  private Path journal;
  private long sequence;

  @BeforeEach
  void writeAJournalThatEndsWithAPoisonedRecord() throws InterruptedException {
    journal = temp.resolve("journal");
    SampleSale.write(journal);
    sequence = PoisonedJournal.poison(journal);
    assertEquals(SampleSale.RECORDS + 1, sequence);
  }

  @Test
  void runsAgainAfterTwoCrashesAndASkip() {
    PoisonedJournal.crash(journal);
    PoisonedJournal.crash(journal);
    PoisonedJournalException refusal =
        assertThrows(PoisonedJournalException.class, () -> PoisonedJournal.crash(journal));
    assertTrue(refusal.getMessage().contains("skip " + journal + " --sequence " + sequence));
    assertEquals(70, CommandRun.of("verify", journal).exitCode());

    CommandRun skip = CommandRun.of("skip", journal, "--sequence", sequence);
    assertEquals(0, skip.exitCode(), skip.err());
    assertTrue(skip.lines().get(0).startsWith(sequence + "  "), skip.out());
    assertEquals(4, skip.lines().size(), skip.out());
    assertEquals(0, CommandRun.of("verify", journal).exitCode());
    CommandRun compared = CommandRun.of("replay", journal, "--compare");
    assertEquals(0, compared.exitCode(), compared.err());
    assertEquals(5, CommandRun.of("skip", journal, "--sequence", sequence).exitCode());
  }

  @Test
  void refusesARecordThatDidNotCrashTwice() {
    CommandRun never = CommandRun.of("skip", journal, "--sequence", sequence);
    assertEquals(5, never.exitCode());
    assertTrue(never.err().contains("stopped a server never"), never.err());
    PoisonedJournal.crash(journal);
    CommandRun once = CommandRun.of("skip", journal, "--sequence", sequence);
    assertEquals(5, once.exitCode());
    assertTrue(once.err().contains("only once"), once.err());
    CommandRun all =
        CommandRun.of("skip", journal, "--sequence", sequence, "--not-crashed-twice", "--json");
    assertEquals(0, all.exitCode());
    JsonNode object = all.json().get(0);
    assertEquals(sequence, object.get("skipped").asLong());
    assertEquals(1, object.get("crashes").asInt());
  }

  @Test
  void refusesARecordThatWasAppliedOnce() {
    CommandRun refused =
        CommandRun.of("skip", journal, "--sequence", sequence - 1, "--not-crashed-twice");
    assertEquals(5, refused.exitCode());
    assertTrue(refused.err().contains("use that version"), refused.err());
    CommandRun settings = CommandRun.of("skip", journal, "--sequence", 1, "--not-crashed-twice");
    assertEquals(5, settings.exitCode());
    assertTrue(settings.err().contains("settings"), settings.err());
  }

  @Test
  void refusesWhatIsNotThereOrInUse() {
    CommandRun beyond = CommandRun.of("skip", journal, "--sequence", sequence + 1);
    assertEquals(5, beyond.exitCode());
    assertTrue(beyond.err().contains("ends with sequence " + sequence), beyond.err());
    assertEquals(5, CommandRun.of("skip", temp.resolve("none"), "--sequence", 1).exitCode());
    assertTrue(Files.notExists(temp.resolve("none")));
    try (JournalDirectory directory = JournalDirectory.open(journal)) {
      assertEquals(journal, directory.path());
      assertEquals(5, CommandRun.of("skip", journal, "--sequence", sequence).exitCode());
    }
  }
}
