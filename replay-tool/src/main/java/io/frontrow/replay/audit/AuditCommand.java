package io.frontrow.replay.audit;

import io.frontrow.replay.JournalOptions;
import io.frontrow.replay.OutputFile;
import io.frontrow.replay.ReadingProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: whether a sale was fair and sound, proven from its journal alone. */
@Command(
    name = "audit",
    description = {
      "Prove from a journal alone whether its sales were fair and sound.",
      "The draw is made again, each admission, offer and price is compared with the rules, every"
          + " change of hands with a model of its own, and all that an operator did is listed.",
      "Exit code 0: fair and sound; 1: something is not, each finding names its sequence, which"
          + " `journal dump DIR --from N --to N` shows."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal audit data",
      "  frontrow journal audit data --event 1 --html audit.html",
      "  frontrow journal audit data --json"
    })
public final class AuditCommand implements Callable<Integer> {
  private static final int UNFAIR = 1;

  @Mixin private JournalOptions options;
  @Spec private CommandSpec command;

  @Option(names = "--event", paramLabel = "ID", description = "Report on this event only.")
  private int event;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the report to this file as well, as one page for a browser.")
  private Path html;

  @Override
  public Integer call() {
    if (html != null) {
      OutputFile.requireWritable(html, "--html"); // exit code 1 would say: not fair
    }
    AuditReport report;
    try (ReadingProgress progress = options.progress()) {
      report = AuditRun.of(options.directory(), event, progress);
    }
    if (event != 0 && report.events().isEmpty()) {
      throw wrong("the journal has no event " + event + "; leave --event out to see them all");
    }
    if (html != null) {
      write(new AuditPage(report).html());
    }
    if (options.json()) {
      options.print(AuditJson.of(report));
    } else {
      new AuditText(report, options).print();
    }
    return report.isFair() ? 0 : UNFAIR;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private void write(String page) {
    try {
      Files.writeString(html, page, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + html + ": " + e, e);
    }
  }
}
