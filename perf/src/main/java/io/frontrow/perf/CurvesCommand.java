package io.frontrow.perf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.curve.Axis;
import io.frontrow.perf.curve.ConnectionCurve;
import io.frontrow.perf.curve.Curve;
import io.frontrow.perf.curve.CurveRun;
import io.frontrow.perf.result.Conditions;
import io.frontrow.perf.result.Figure;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.VersionText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code perf curves}: what a command costs as the work grows. */
@Command(
    name = "curves",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Measure what a command costs as the work grows. Seats, events and clients: the engine alone,"
          + " in processor time, on records in memory that touch all of it evenly, each size in a"
          + " JVM of its own. Connections: the server's processor time for an operation of the load"
          + " at one rate. Four minutes."
    })
final class CurvesCommand implements Callable<Integer> {
  private static final String CONNECTIONS = "connections";
  private static final int QUICK_MOST = 1_000_000;

  @Option(
      names = "--axis",
      paramLabel = "NAME",
      split = ",",
      description = "Only these: seats, events, clients, connections.")
  private List<String> axes = List.of();

  @Option(names = "--quick", description = "Leave out ten million seats, which need much memory.")
  private boolean quick;

  @Option(names = "--json", description = "Print the figures and curves as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Progress progress = Progress.on(spec.commandLine().getErr());
    List<Curve> curves = new ArrayList<>();
    for (Axis axis : wanted()) {
      curves.add(
          CurveRun.measure(
              axis,
              quick ? QUICK_MOST : Integer.MAX_VALUE,
              step -> progress.line("measuring " + step)));
    }
    ConnectionCurve connections =
        axes.isEmpty() || axes.contains(CONNECTIONS)
            ? ConnectionCurve.measure(step -> progress.line("measuring " + step))
            : null;
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? toJson(curves, connections) : toText(curves, connections));
    out.flush();
    return ExitCode.OK;
  }

  private Set<Axis> wanted() {
    if (axes.isEmpty()) {
      return EnumSet.allOf(Axis.class);
    }
    EnumSet<Axis> wanted = EnumSet.noneOf(Axis.class);
    for (String name : axes) {
      if (name.equals(CONNECTIONS)) {
        continue;
      }
      wanted.add(
          Arrays.stream(Axis.values())
              .filter(it -> it.label().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), "there is no axis of '" + name + "'")));
    }
    return wanted;
  }

  private static String toText(List<Curve> curves, ConnectionCurve connections) {
    List<String> tables = new ArrayList<>(curves.stream().map(Curve::toText).toList());
    if (connections != null) {
      tables.add(connections.toText());
    }
    return String.join("\n\n", tables);
  }

  private static ObjectNode toJson(List<Curve> curves, ConnectionCurve connections) {
    List<Figure> figures = new ArrayList<>();
    curves.forEach(it -> figures.addAll(it.figures()));
    if (connections != null) {
      figures.addAll(connections.figures());
    }
    ObjectNode result = Figure.toJson(figures, Conditions.here());
    ArrayNode array = result.putArray("curves");
    curves.forEach(it -> array.add(it.toJson()));
    if (connections != null) {
      array.add(connections.toJson());
    }
    return result;
  }
}
