package io.frontrow.replay;

import io.frontrow.protocol.RecordHeader;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
      "  frontrow journal dump data --client 1/77 --from 1000000 --json"
    })
final class DumpCommand implements Runnable {
  @Mixin private JournalOptions options;
  @Mixin private RecordFilter filter;

  private final MessageReader messages = new MessageReader();
  private final RecordText text = new RecordText(messages);

  @Override
  public void run() {
    Timeline timeline = new Timeline(options.directory(), options);
    filter.prepare(timeline, messages);
    if (filter.needsEngine()) {
      replay(timeline);
    } else {
      MessageKeys keys = messages.keys();
      timeline.read(
          (buffer, offset, length) -> {
            if (filter.lets(buffer, offset, keys.wrap(buffer, offset + RecordHeader.LENGTH))) {
              print(buffer, offset);
            }
          });
    }
  }

  private void replay(Timeline timeline) {
    PastEngine engine = new PastEngine();
    Questions questions = new Questions(engine, messages);
    Concern concern = new Concern(engine, questions, messages);
    MessageKeys keys = messages.keys();
    timeline.replay(
        engine,
        (buffer, offset, length) -> {
          filter.look(engine, questions, keys);
          concern.wrap(buffer, offset);
          if (filter.lets(buffer, offset, concern.command()) && filter.lets(concern)) {
            print(buffer, offset);
          }
        });
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
