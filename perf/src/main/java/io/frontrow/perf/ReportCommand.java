package io.frontrow.perf;

import io.frontrow.perf.report.Occasion;
import io.frontrow.perf.report.Report;
import io.frontrow.perf.report.ReportJson;
import io.frontrow.perf.report.ReportPlan;
import io.frontrow.perf.report.ReportRun;
import io.frontrow.perf.report.ReportTable;
import io.frontrow.perf.report.Row;
import io.frontrow.perf.report.Settings;
import io.frontrow.perf.report.Store;
import io.frontrow.perf.report.page.ReportPage;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.RunFiles;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perf report}: every target, measured beside its limit. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Measure all that there are targets for, by rounds, each system in its turn, and put every"
          + " figure beside its limit: a table, report.json, and report.html for a browser.",
      "About an hour; --quick takes about four minutes. One that was interrupted goes on where it"
          + " was if it is started again, but not with another build. A peer that is not installed"
          + " is left out, and the table says so."
    })
final class ReportCommand implements Callable<Integer> {
  @Option(names = "--quick", description = "One short round, fewer curves; for a first look.")
  private boolean quick;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each system has its turn. Default: 5; with --quick 1.")
  private Integer rounds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "frontrow-report",
      description = "Where everything goes. Default ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--within",
      paramLabel = "MINUTES",
      description =
          "Make no measurement that would not be over in so many minutes; started again with the"
              + " same --out, it goes on. At least 9 lets each of them have its turn, but the soak."
              + " Default: all at once.")
  private Double within;

  @Option(
      names = "--only",
      paramLabel = "ROW",
      split = ",",
      description = "Only what these rows of the table need, such as 64x16 or core.")
  private List<String> only = List.of();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "Measure nothing: show what an earlier report has left there, and write its page anew"
              + " unless --only asks for a part.")
  private Path from;

  @Option(names = "--json", description = "Print the report as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ReportPlan plan = ReportPlan.own();
    requireThatOptionsFit();
    Report report = from == null ? measured(plan) : shown(plan);
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.println(json ? ReportJson.of(report) : ReportTable.of(report));
    terminal.flush();
    // A part of a report does not take the place of the whole.
    if (from == null || only.isEmpty()) {
      keep(report);
    }
    return ExitCode.OK;
  }

  private void requireThatOptionsFit() {
    if (from != null && (quick || rounds != null || within != null)) {
      throw usage("--from measures nothing: drop --quick, --rounds and --within");
    }
    if (within != null && within <= 0) {
      throw usage("--within must be more than 0");
    }
  }

  private void keep(Report report) {
    RunFiles.write(report.store().directory().resolve("report.json"), ReportJson.of(report));
    Path page = report.store().directory().resolve("report.html");
    write(page, ReportPage.of(report));
    Progress.on(spec.commandLine().getErr()).line("the page is " + page);
  }

  private Report shown(ReportPlan plan) {
    if (!Occasion.isIn(from)) {
      throw usage("there is no report in " + from);
    }
    return Report.of(plan, new Store(from), Occasion.read(from), rows(plan));
  }

  private Report measured(ReportPlan plan) {
    Progress progress = Progress.on(spec.commandLine().getErr());
    Set<String> rows = rows(plan);
    Store store = new Store(makeDirectory());
    Occasion occasion = Occasion.in(out, settings(plan), Conditions.here());
    ReportRun run =
        new ReportRun(plan, store, occasion.settings(), rows, PerfMain.class, progress::line);
    progress.line(String.format("%d measurements to make, kept in %s", run.left(), out));
    int left = run.run(within == null ? Double.MAX_VALUE : within * TimeUnit.MINUTES.toSeconds(1));
    if (left > 0) {
      progress.line(left + " measurements are left: start it again to go on");
    }
    return Report.of(plan, store, occasion, rows);
  }

  private Settings settings(ReportPlan plan) {
    Settings settings = plan.settings(quick);
    if (rounds != null && rounds < 1) {
      throw usage("--rounds must be at least 1");
    }
    return rounds == null ? settings : settings.withRounds(rounds);
  }

  private Set<String> rows(ReportPlan plan) {
    Set<String> known = plan.rows().stream().map(Row::id).collect(Collectors.toSet());
    for (String id : only) {
      if (!known.contains(id)) {
        throw usage(
            "there is no row '"
                + id
                + "'; there are "
                + plan.rows().stream().map(Row::id).collect(Collectors.joining(", ")));
      }
    }
    return Set.copyOf(only);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Path makeDirectory() {
    try {
      return Files.createDirectories(out);
    } catch (IOException e) {
      throw usage("--out " + out + " can not be made: " + e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
