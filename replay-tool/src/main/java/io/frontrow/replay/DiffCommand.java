package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.RecordHeader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: where two journals, or two states, part. */
@Command(
    name = "diff",
    description = {
      "Show the first record in which two journals differ, field by field; or what differs in the"
          + " states they lead to.",
      "Ends with exit code 0 if nothing differs, 1 if something does."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal diff node-1 node-2",
      "  frontrow journal diff node-1 node-2 --states --at 18:57:03"
    })
final class DiffCommand implements Callable<Integer> {
  private static final int SAME = 0;
  private static final int DIFFERENT = 1;

  @Mixin private JournalOptions options;
  @Mixin private UntilOptions until;

  @Parameters(index = "1", paramLabel = "OTHER", description = "The other data directory.")
  private Path other;

  @Option(names = "--states", description = "Compare the states, not the records.")
  private boolean states;

  private final MessageReader messages = new MessageReader();

  @Override
  public Integer call() {
    return (states ? differInState() : differInRecords()) ? DIFFERENT : SAME;
  }

  private boolean differInState() {
    Path first = options.directory();
    StateDiff diff = new StateDiff(options, messages);
    return diff.print(until.timeline(options, first), until.timeline(options, other), first, other);
  }

  private boolean differInRecords() {
    ChainComparison comparison = new ChainComparison();
    until.timeline(options).read(comparison.sample());
    ChainComparison.Result result =
        comparison.compare(
            ChainComparison.Way.of(() -> until.timeline(options)),
            ChainComparison.Way.of(() -> until.timeline(options, other)));
    boolean lengthsDiffer = result.firstEnd() != result.secondEnd();
    ObjectNode object =
        Json.object()
            .put("same", !result.differ() && !lengthsDiffer)
            .put("sameUpTo", result.sameUpTo())
            .put("lastSequence", result.firstEnd())
            .put("otherLastSequence", result.secondEnd());
    if (!options.json()) {
      options.print("the records are the same up to sequence %,d", result.sameUpTo());
    }
    if (result.differ()) {
      printRecord(result.sameUpTo() + 1, object);
    } else if (lengthsDiffer && !options.json()) {
      boolean firstEnds = result.firstEnd() < result.secondEnd();
      options.print(
          "%s ends there; %s goes on to sequence %,d",
          firstEnds ? options.directory() : other,
          firstEnds ? other : options.directory(),
          Math.max(result.firstEnd(), result.secondEnd()));
    }
    if (options.json()) {
      options.print(object);
    }
    return result.differ() || lengthsDiffer;
  }

  private void printRecord(long sequence, ObjectNode object) {
    ObjectNode first = record(options.directory(), sequence);
    ObjectNode second = record(other, sequence);
    if (!options.json()) {
      options.print("sequence %,d differs: %s | %s", sequence, options.directory(), other);
    }
    ObjectNode fields = object.putObject("fields");
    Set<String> names = new LinkedHashSet<>();
    first.fieldNames().forEachRemaining(names::add);
    second.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode here = first.path(name);
      JsonNode there = second.path(name);
      if (!here.equals(there)) {
        fields.putArray(name).add(first.get(name)).add(second.get(name));
        if (!options.json()) {
          options.print("  %s: %s | %s", name, text(here), text(there));
        }
      }
    }
    if (fields.isEmpty() && !options.json()) {
      options.print("  only the place in the chain or the cluster's log");
    }
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() ? "-" : MessageText.value(value);
  }

  private ObjectNode record(Path directory, long sequence) {
    RecordText text = new RecordText(messages);
    ObjectNode[] found = {Json.object()};
    new Timeline(directory, options)
        .stopAfter(sequence)
        .read(
            (buffer, offset, length) -> {
              if (RecordHeader.sequence(buffer, offset) == sequence) {
                found[0] = text.object(buffer, offset);
                found[0].put("time", Text.time(RecordHeader.timeNanos(buffer, offset)));
              }
            });
    return found[0];
  }
}
