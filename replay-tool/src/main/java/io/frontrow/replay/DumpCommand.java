package io.frontrow.replay;

import io.frontrow.journal.JournalReport;
import io.frontrow.journal.RecordHandler;
import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dump}: the records themselves, a line each. */
@Command(
    name = "dump",
    description = {
      "Print the records of a journal, a line each.",
      "Filters are all to be met. For --event, --buyer and --seat the journal is replayed: a"
          + " record is about them too if only the engine knows it, such as the Tick that expires"
          + " a hold."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal dump data --type HoldSeats,HoldBestAvailable --since -5m",
      "  frontrow journal dump data --seat \"Block A-1-7\" --event 1",
      "  frontrow journal dump data --event 1 --follow",
      "  frontrow journal dump data --client 1/77 --from 1000000 --json"
    })
final class DumpCommand implements Runnable {
  @Mixin private JournalOptions options;
  @Mixin private RecordFilter filter;

  private final MessageReader messages = new MessageReader();
  private final RecordText text = new RecordText(messages);

  @Option(
      names = "--follow",
      description =
          "Then print what a server adds, until --to is reached or Ctrl-C is pressed, like tail -f.")
  private boolean follow;

  @Override
  public void run() {
    if (follow && filter.hasUntil()) {
      throw new WrongQuestionException("--follow goes on for ever, --until does not; give one");
    }
    Timeline timeline = new Timeline(options.directory(), options);
    filter.prepare(timeline, messages);
    if (filter.needsEngine()) {
      replay(timeline);
    } else {
      read(timeline);
    }
  }

  private void read(Timeline timeline) {
    MessageKeys keys = messages.keys();
    RecordHandler handler =
        (buffer, offset, length) -> {
          if (filter.lets(buffer, offset, keys.wrap(buffer, offset + RecordHeader.LENGTH))) {
            print(buffer, offset);
          }
        };
    JournalReport report = timeline.read(handler);
    if (follow) {
      timeline.follow(report.end(), handler);
    }
  }

  private void replay(Timeline timeline) {
    PastEngine engine = new PastEngine();
    Questions questions = new Questions(engine, messages);
    Concern concern = new Concern(engine, questions, messages);
    MessageKeys keys = messages.keys();
    RecordHandler applied =
        (buffer, offset, length) -> {
          filter.look(engine, questions, keys);
          concern.wrap(buffer, offset);
          if (filter.lets(buffer, offset, concern.command()) && filter.lets(concern)) {
            print(buffer, offset);
          }
        };
    JournalReport report = timeline.replay(engine, applied).journal();
    if (follow) {
      timeline.follow(
          report.end(),
          (buffer, offset, length) -> {
            engine.apply(buffer, offset, length);
            applied.onRecord(buffer, offset, length);
          });
    }
    filter.finish();
  }

  private void print(DirectBuffer buffer, int offset) {
    if (options.json()) {
      options.print(text.object(buffer, offset));
    } else {
      options.out().println(text.line(buffer, offset));
    }
  }
}
