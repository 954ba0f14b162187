package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.journal.JournalReport;
import io.frontrow.journal.RecordHandler;
import io.frontrow.journal.Replay;
import io.frontrow.journal.TornTail;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: checks all there is to check, the marks and the state included. */
@Command(
    name = "verify",
    description = {
      "Check every byte, checksum and sequence, replay, compare the state with each mark, and"
          + " count the state hash anew.",
      "With --against, find out as well whether another node's journal has the same records, as far"
          + " as the shorter one goes; exit code 3 if not."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal verify data",
      "  frontrow journal verify node-1 --against node-2"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int DAMAGED = 3;

  @Mixin private JournalOptions options;

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "The data directory of another node, or a copy.")
  private Path against;

  @Override
  public Integer call() {
    PastEngine engine = PastEngine.silent();
    ChainComparison comparison = new ChainComparison();
    Replay.Result result =
        new Timeline(options.directory(), options)
            .replay(engine, against == null ? RecordHandler.NONE : comparison.sample());
    long recounted = engine.engine().recountStateHash();
    if (recounted != result.stateHash()) {
      throw new IllegalStateException(
          "the state hash is "
              + Text.hex(result.stateHash())
              + ", counted anew it is "
              + Text.hex(recounted));
    }
    ChainComparison.Result compared =
        against == null
            ? null
            : comparison.compare(
                ChainComparison.Way.of(() -> new Timeline(options.directory(), options)),
                ChainComparison.Way.of(() -> new Timeline(against, options)));
    boolean torn = result.journal().tornTail().filter(tail -> !tail.unfinished()).isPresent();
    boolean ok = !torn && (compared == null || !compared.differ());
    print(result, compared, ok);
    return ok ? 0 : DAMAGED;
  }

  private void print(Replay.Result result, ChainComparison.Result compared, boolean ok) {
    JournalReport journal = result.journal();
    if (options.json()) {
      ObjectNode object =
          Json.of(journal)
              .put("ok", ok)
              .put("marksChecked", result.marksChecked())
              .put("stateHash", Text.hex(result.stateHash()));
      new ManifestText(options).writeTo(object, journal.manifest());
      if (compared != null) {
        object
            .putObject("against")
            .put("sameUpTo", compared.sameUpTo())
            .put("differs", compared.differ())
            .put("lastSequence", compared.secondEnd());
      }
      options.print(object);
      return;
    }
    options.print(
        "%s: %s, %s, chain %s, state hash %s%s",
        ok ? "ok" : "not ok",
        Text.sequences(journal.records(), journal.firstSequence(), journal.lastSequence()),
        marks(journal.marks(), result.marksChecked()),
        Text.hex(journal.chain()),
        Text.hex(result.stateHash()),
        journal
            .tornTail()
            .filter(TornTail::unfinished)
            .map(tail -> Text.format(", and %,d bytes that were never acknowledged", tail.bytes()))
            .orElse(""));
    journal
        .tornTail()
        .filter(tail -> !tail.unfinished())
        .ifPresent(tail -> options.print("torn tail   %s", ManifestText.of(tail)));
    new ManifestText(options).print(journal.manifest());
    if (compared != null) {
      printComparison(compared);
    }
  }

  private void printComparison(ChainComparison.Result compared) {
    if (compared.differ()) {
      options.print(
          "differs     from %s at sequence %,d; see: frontrow journal diff %s %s",
          against, compared.sameUpTo() + 1, options.directory(), against);
      return;
    }
    boolean equal = compared.firstEnd() == compared.secondEnd();
    Path shorter = compared.firstEnd() < compared.secondEnd() ? options.directory() : against;
    options.print(
        "same        as %s up to sequence %,d%s",
        against, compared.sameUpTo(), equal ? "" : ", where " + shorter + " ends");
  }

  private static String marks(long marks, long checked) {
    return (marks == checked ? "" : Text.format("%,d of ", checked)) + Text.count(marks, "mark");
  }
}
