package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class FollowTest {
  @TempDir Path journal;

  @Test
  void printsWhatAServerAddsAndGoesOnWithItsSuccessor() throws Exception {
    CompletableFuture<CommandRun> all;
    CompletableFuture<CommandRun> ofSeat;
    try (SampleStory story = SampleStory.begin(journal)) {
      all =
          CompletableFuture.supplyAsync(
              () -> CommandRun.of("dump", journal, "--follow", "--from", 20, "--to", 22));
      ofSeat =
          CompletableFuture.supplyAsync(
              () -> CommandRun.of("dump", journal, "--follow", "--seat", "A-3", "--to", 22));
      Thread.sleep(300); // so that they wait, or not, as it comes
      story.goOn();
    }
    Thread.sleep(300);
    try (SampleStory successor = SampleStory.open(journal)) {
      successor.pause();
    }

    CommandRun run = all.get(60, TimeUnit.SECONDS);
    assertEquals(0, run.exitCode(), run::err);
    assertEquals(3, run.lines().size(), run::out);
    assertTrue(run.lines().get(2).startsWith("22  "), run::out);
    assertTrue(run.lines().get(2).contains("  SetSalePhase  "), run::out);
    CommandRun seat = ofSeat.get(60, TimeUnit.SECONDS);
    assertEquals(0, seat.exitCode(), seat::err);
    assertEquals(3, seat.lines().size(), seat::out);
  }

  @Test
  void doesNotFollowIntoThePast() {
    CommandRun run = CommandRun.of("dump", journal, "--follow", "--until", "-1s");
    assertEquals(2, run.exitCode());
  }
}
