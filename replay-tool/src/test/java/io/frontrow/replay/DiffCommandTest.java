package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {
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
  void showsTheFirstRecordThatDiffers() {
    CommandRun run = CommandRun.of("diff", journal, other);
    assertEquals(1, run.exitCode(), run::err);
    assertEquals(
        List.of(
            "the records are the same up to sequence 20",
            "sequence 21 differs: " + journal + " | " + other,
            "  orderReference: \"box-9\" | \"box-10\""),
        run.lines());
    JsonNode object = CommandRun.of("diff", journal, other, "--json").json().get(0);
    assertEquals(20, object.get("sameUpTo").asInt());
    assertEquals("box-10", object.get("fields").get("orderReference").get(1).asText());
  }

  @Test
  void saysThatNothingDiffers() {
    CommandRun run = CommandRun.of("diff", journal, twin);
    assertEquals(0, run.exitCode(), run::err);
    assertEquals("the records are the same up to sequence 21\n", run.out());
    assertEquals(0, CommandRun.of("diff", journal, other, "--to", 20).exitCode());
    CommandRun states = CommandRun.of("diff", journal, twin, "--states");
    assertEquals(0, states.exitCode(), states::err);
    assertTrue(states.out().startsWith("the states are the same: hash 0x"), states::out);
  }

  @Test
  void showsWhatDiffersInTwoStates() {
    CommandRun run = CommandRun.of("diff", journal, other, "--states");
    assertEquals(1, run.exitCode(), run::err);
    assertEquals(
        List.of("order box-10: only in " + other, "order box-9: only in " + journal),
        run.lines().subList(0, 2));
    assertTrue(run.lines().get(2).startsWith("2 differences; state hash 0x"), run::out);
  }
}
