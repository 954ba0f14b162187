package io.frontrow.perf;

import io.frontrow.perf.limits.Limit;
import io.frontrow.perf.limits.Sampling;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.Figure;
import io.frontrow.perf.result.Samples;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perf limits}: what the machine can do at best. */
@Command(
    name = "limits",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description =
        "Measure the parts that every engine of this kind is made of, bare: a ring between two"
            + " threads, appending to a file and forcing it, updates of random seats, checksums,"
            + " frames over loopback. About half a minute; less with --quick.")
final class LimitsCommand implements Callable<Integer> {
  private static final double NANOS_PER_SECOND = 1e9;

  @Option(names = "--quick", description = "Fewer and shorter samples; for a first look.")
  private boolean quick;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Only these: ring, file, memory, checksum, loopback.")
  private List<String> only = List.of();

  @Option(names = "--json", description = "Print the figures as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = Progress.on(err);
    List<Figure> figures = new ArrayList<>();
    for (Limit limit : wanted()) {
      progress.line("measuring " + limit.label());
      figures.addAll(limit.measure(quick ? Sampling.QUICK : Sampling.FULL));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Figure.toJson(figures, Conditions.here()) : toText(figures));
    out.flush();
    return ExitCode.OK;
  }

  private Set<Limit> wanted() {
    if (only.isEmpty()) {
      return EnumSet.allOf(Limit.class);
    }
    EnumSet<Limit> wanted = EnumSet.noneOf(Limit.class);
    for (String label : only) {
      wanted.add(
          Arrays.stream(Limit.values())
              .filter(it -> it.label().equals(label))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), "there is no limit of '" + label + "'")));
    }
    return wanted;
  }

  private static String toText(List<Figure> figures) {
    String format = "%-22s %11s %11s %11s %14s  %s";
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            format, "bare", "ns, median", "fastest", "slowest", "a second", "what it is"));
    for (Figure figure : figures) {
      Samples samples = Samples.of(figure.samples());
      text.append(System.lineSeparator())
          .append(
              String.format(
                  Locale.ROOT,
                  format,
                  figure.figure(),
                  nanos(figure.value()),
                  nanos(samples.smallest()),
                  nanos(samples.largest()),
                  String.format(Locale.ROOT, "%,.0f", NANOS_PER_SECOND / figure.value()),
                  figure.conditions()));
    }
    return text.toString();
  }

  private static String nanos(double nanos) {
    return String.format(Locale.ROOT, "%,.1f", nanos);
  }
}
