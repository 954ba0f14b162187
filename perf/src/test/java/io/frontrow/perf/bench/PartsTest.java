package io.frontrow.perf.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.pipeline.Journal;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmarks of the parts do is what they say they do. */
class PartsTest {
  @Test
  void everyReplyToTheLoadsWireIsUnderstood() {
    LoadWireState wire = new LoadWireState(100);
    for (int i = 0; i < 20; i++) {
      wire.round();
    }
    wire.check();
  }

  @ParameterizedTest
  @EnumSource
  void aPipelineAnswersAllThatIsPublished(BenchJournal kind) {
    try (BenchDirectory directory = new BenchDirectory()) {
      Journal journal = kind.open(directory.path());
      try (PipelineState pipeline = new PipelineState(journal)) {
        pipeline.run();
        pipeline.run();
        pipeline.check();
      }
    }
  }

  @Test
  void theReplayOfAJournalLeadsToTheStateOfItsRecords() {
    try (ReplayState replay = new ReplayState()) {
      replay.read();
      replay.require(replay.replay());

      assertNotEquals(0, replay.core());
      assertThrows(IllegalStateException.class, () -> replay.require(1));
    }
  }

  @Test
  void aRequestThatComesAgainIsAnsweredAgain() {
    ResendState requests = new ResendState();
    requests.again();
    requests.again();
    requests.check();
  }

  @Test
  void aStateIsCarriedWhole() {
    ScaledState state = new ScaledState(new ScaledSize(1, 10_000, 1));
    DiscardedState target = new DiscardedState();
    state.transfer(target);

    assertTrue(target.length() > 10_000 * 2 * Long.BYTES, target.length() + " bytes");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMeasuredIsComparedWithWhatIsMeasuredBefore(Measured measured) {
    Set<Measured> all = Measured.withReferences(EnumSet.of(measured));

    assertTrue(all.contains(Measured.BASELINE));
    if (measured.reference() != null) {
      assertTrue(all.contains(measured.reference()));
      assertTrue(measured.reference().ordinal() <= measured.ordinal());
    }
  }

  @Test
  void namesAreWordsOfTheirOwn() {
    assertEquals("pipelineLocalFsync", Measured.PIPELINE_FSYNC.label());
    assertEquals("appendOneByOne", Measured.APPEND_ONE.label());
    assertEquals("pickHalfSold", Measured.HALF_SOLD.label());
  }
}
