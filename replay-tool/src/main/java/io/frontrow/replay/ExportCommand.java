package io.frontrow.replay;

import io.frontrow.journal.JournalIdentity;
import io.frontrow.protocol.RecordHeader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agrona.DirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: commands or events as a table, for analysts. */
@Command(
    name = "export",
    description = {
      "Write the commands of a journal, or the events they led to, as a table.",
      "The columns are listed in docs/replay-tool.md. The filters are those of dump."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal export data --format csv --what events > events.csv",
      "  frontrow journal export data --format parquet --what commands --out a.parquet",
      "  frontrow journal export data --format jsonl --what events --since -1h"
    })
final class ExportCommand implements Runnable {
  @Mixin private JournalOptions options;
  @Mixin private RecordFilter filter;

  private enum Format {
    csv,
    jsonl,
    parquet
  }

  private enum What {
    commands,
    events
  }

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Option(
      names = "--what",
      required = true,
      paramLabel = "WHAT",
      description =
          "commands: what was asked, a row for each record; events: what the engine said to it, and"
              + " what it did by itself.")
  private What what;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file to write; default: standard output, but not for parquet.")
  private Path out;

  private final MessageReader messages = new MessageReader();
  private final ExportRows rows = new ExportRows(messages);

  @Override
  public void run() {
    if (out == null && format == Format.parquet) {
      throw new WrongQuestionException("a Parquet file must have a name: give one with --out FILE");
    }
    if (out != null && Files.exists(out)) {
      throw new WrongQuestionException(out + " is there already; give another name with --out");
    }
    if (out != null) {
      OutputFile.requireWritable(out, "--out");
    }
    JournalIdentity.read(options.directory()); // before anything is written
    Timeline timeline = new Timeline(options.directory(), options);
    filter.prepare(timeline, messages);
    try (PrintWriter file = textFile();
        RowWriter writer = writer(file == null ? options.out() : file)) {
      if (what == What.events || filter.needsEngine()) {
        replay(timeline, writer);
      } else {
        MessageKeys keys = messages.keys();
        timeline.read(
            (buffer, offset, length) -> {
              if (filter.lets(buffer, offset, keys.wrap(buffer, offset + RecordHeader.LENGTH))) {
                write(writer, null, null, buffer, offset);
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (out != null) {
      options.note("wrote " + Text.count(rows.count(), "row") + " to " + out);
    }
  }

  private PrintWriter textFile() throws IOException {
    return out == null || format == Format.parquet
        ? null
        : new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8));
  }

  private RowWriter writer(PrintWriter text) throws IOException {
    List<Column> columns = what == What.events ? ExportRows.EVENTS : ExportRows.COMMANDS;
    return switch (format) {
      case csv -> new CsvRows(text, columns);
      case jsonl -> new JsonRows(text, columns);
      case parquet -> new ParquetRows(out.toFile(), what.name(), columns);
    };
  }

  private void replay(Timeline timeline, RowWriter writer) {
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
            write(writer, engine, questions, buffer, offset);
          }
        });
    filter.finish();
  }

  private void write(
      RowWriter writer, PastEngine engine, Questions questions, DirectBuffer buffer, int offset) {
    try {
      if (what == What.events) {
        rows.events(writer, engine, questions, buffer, offset);
      } else {
        rows.command(writer, buffer, offset);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
