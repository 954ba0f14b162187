package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.Manifest;
import io.frontrow.journal.ManifestEntry;
import io.frontrow.journal.Replay;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: which state a journal leads to, and how fast. */
@Command(
    name = "replay",
    description = "Replay a journal and print its state in short, the state's hash, and how fast.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal replay data --at 18:57:03",
      "  frontrow journal replay data --to 1000000 --json",
      "  frontrow journal replay data --compare"
    })
final class ReplayCommand implements Runnable {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Enough for the compiler to have done its work on everything that a replay does. */
  private static final long WARM_UP_RECORDS = 500_000;

  private static final List<String> COUNTS =
      List.of(
          "planCount",
          "eventCount",
          "seatCount",
          "liveHoldCount",
          "orderCount",
          "buyerCount",
          "waitlistCount",
          "clientCount");

  @Mixin private JournalOptions options;
  @Mixin private UntilOptions until;

  @Option(
      names = "--compare",
      description =
          "Measure as well what the engine core alone does with the same records held in memory."
              + " Both are warmed up on the first 500,000 records.")
  private boolean compare;

  /** How fast a replay was, and the core alone if that was asked for. */
  private record Measured(long records, double seconds, double coreSeconds) {
    double rate() {
      return records / seconds;
    }

    double coreRate() {
      return records / coreSeconds;
    }
  }

  @Override
  public void run() {
    if (compare) {
      requireWholeJournal();
      warmUp();
    }
    PastEngine engine = PastEngine.silent();
    long start = System.nanoTime();
    Replay.Result result = until.timeline(options).replay(engine);
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    if (engine.engine().settings() == null) {
      throw new WrongQuestionException("there is no record up to there: no state");
    }
    ObjectNode state = new Questions(engine, new MessageReader()).engine();
    long records = result.journal().records();
    engine = null; // two engines may be more than the heap has room for
    double coreSeconds = compare ? coreSeconds(result.stateHash()) : 0;
    print(result, state, new Measured(records, seconds, coreSeconds));
  }

  private void requireWholeJournal() {
    long archived = JournalReader.of(options.directory()).begin().sequence();
    if (archived > 0) {
      throw new WrongQuestionException(
          Text.format(
              "--compare begins with the first record, and segments up to sequence %,d are archived;"
                  + " put them back, or leave --compare out",
              archived));
    }
  }

  private void warmUp() {
    new Timeline(options.directory(), options)
        .stopAfter(WARM_UP_RECORDS)
        .replay(PastEngine.silent());
    CoreMeasurement core = new CoreMeasurement(skips());
    new Timeline(options.directory(), options).stopAfter(WARM_UP_RECORDS).read(core);
    core.apply();
  }

  private List<ManifestEntry.Skip> skips() {
    return Manifest.read(options.directory()).skips();
  }

  private double coreSeconds(long hash) {
    CoreMeasurement core = new CoreMeasurement(skips());
    until.timeline(options).read(core);
    core.apply();
    if (core.stateHash() != hash) {
      throw new IllegalStateException(
          "two replays of one journal differ: "
              + Text.hex(hash)
              + " and "
              + Text.hex(core.stateHash()));
    }
    return core.seconds();
  }

  private void print(Replay.Result result, ObjectNode state, Measured measured) {
    if (options.json()) {
      printJson(result, state, measured);
      return;
    }
    options.print("last sequence  %,d", state.get("sequence").asLong());
    options.print("state hash     %s", Text.hex(result.stateHash()));
    options.print("time           %s", Text.time(state.get("time").asLong()));
    options.print(
        "state          %s, %s, %s, %s, %,d waiting, %s",
        Text.count(state.get("eventCount").asLong(), "event"),
        Text.count(state.get("seatCount").asLong(), "seat"),
        Text.count(state.get("liveHoldCount").asLong(), "live hold"),
        Text.count(state.get("orderCount").asLong(), "order"),
        state.get("waitlistCount").asLong(),
        Text.count(state.get("clientCount").asLong(), "client"));
    options.print("marks checked  %,d", result.marksChecked());
    options.print(
        "replayed       %,d records in %.3f s, %,.0f records/s",
        measured.records(), measured.seconds(), measured.rate());
    if (compare) {
      options.print(
          "core alone     %,d records in %.3f s, %,.0f records/s: replay reaches %.0f %% of it",
          measured.records(),
          measured.coreSeconds(),
          measured.coreRate(),
          100 * measured.rate() / measured.coreRate());
    }
  }

  private void printJson(Replay.Result result, ObjectNode state, Measured measured) {
    ObjectNode object =
        Json.object()
            .put("lastSequence", state.get("sequence").asLong())
            .put("stateHash", Text.hex(result.stateHash()))
            .put("time", state.get("time").asLong());
    for (String count : COUNTS) {
      object.set(count, state.get(count));
    }
    object
        .put("marksChecked", result.marksChecked())
        .put("records", measured.records())
        .put("seconds", measured.seconds())
        .put("recordsPerSecond", Math.round(measured.rate()));
    if (compare) {
      object
          .put("coreSeconds", measured.coreSeconds())
          .put("coreRecordsPerSecond", Math.round(measured.coreRate()))
          .put("ratio", measured.rate() / measured.coreRate());
    }
    options.print(object);
  }
}
