package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyAgainstTest {
  @TempDir static Path directory;
  private static Path journal;
  private static Path twin;
  private static Path other;

  @BeforeAll
  static void writeJournals() throws InterruptedException {
    journal = directory.resolve("journal");
    twin = directory.resolve("twin");
    other = directory.resolve("other");
    SampleStory.write(journal);
    SampleStory.write(twin);
    SampleStory.write(other, "box-10");
  }

  @Test
  void saysThatTwoJournalsAreTheSame() {
    CommandRun run = CommandRun.of("verify", journal, "--against", twin);
    assertEquals(0, run.exitCode(), run::err);
    assertTrue(run.lines().get(0).startsWith("ok: 21 records, sequences 1 to 21, "), run::out);
    assertTrue(run.lines().contains("same        as " + twin + " up to sequence 21"), run::out);
  }

  @Test
  void namesTheFirstSequenceThatDiffers() {
    CommandRun run = CommandRun.of("verify", journal, "--against", other);
    assertEquals(3, run.exitCode(), run::err);
    assertTrue(run.lines().get(0).startsWith("not ok: 21 records"), run::out);
    assertTrue(
        run.out().contains("differs     from " + other + " at sequence 21; see: "), run::out);
    JsonNode object = CommandRun.of("verify", journal, "--against", other, "--json").json().get(0);
    assertEquals(false, object.get("ok").asBoolean());
    assertEquals(20, object.get("against").get("sameUpTo").asInt());
  }
}
