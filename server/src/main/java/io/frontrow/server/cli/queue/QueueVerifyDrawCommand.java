package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.Seed;
import io.frontrow.journal.JournalException;
import io.frontrow.journal.check.DrawnLine;
import io.frontrow.server.cli.ExitCode;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.HostAndPort;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code queue verify-draw}: makes a draw again from the journal and compares. */
@Command(
    name = "verify-draw",
    description = {
      "Make the draw of a waiting room again, from the journal, and compare.",
      "Was the seed the published one, and was everybody admitted in the order drawn? Works beside"
          + " a server. Exit code 0: all is right; 1: it is not; 2: there is nothing to check, for"
          + " the event has no waiting room, or it was not opened."
    })
final class QueueVerifyDrawCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The data directory of the server.")
  private Path directory;

  @Option(
      names = "--seed-hash",
      paramLabel = "HEX",
      converter = SeedHex.class,
      description = "The hash as it was published; default: the one in the journal.")
  private Seed published;

  @Option(
      names = "--connect",
      paramLabel = "HOST:PORT",
      converter = HostAndPort.Converter.class,
      description = "Also ask this server which rank each visitor has.")
  private HostAndPort server;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Output output = new Output(spec.commandLine(), json);
    DrawAudit audit = read();
    DrawVerdict verdict = new DrawVerdict(audit, published != null, told(audit));
    List<String> problems = problems(audit);
    if (json) {
      output.object(it -> write(it, audit, verdict, problems));
    } else {
      print(output, audit, verdict, problems);
    }
    return problems.isEmpty() ? ExitCode.OK : ExitCode.ERROR;
  }

  /** Null: nobody was asked. */
  private OptionalInt told(DrawAudit audit) {
    return server == null ? null : ToldRanks.compare(server, eventId, audit.line());
  }

  private DrawAudit read() {
    DrawAudit audit;
    try {
      audit = DrawAudit.read(directory, eventId);
    } catch (JournalException e) {
      throw new CommandFailedException(
          e.exitCode(), e.getMessage() + "; 'frontrow journal verify DIR' looks at it", e);
    }
    if (audit.publishedHash() == null) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "nothing to check: event " + eventId + " has no waiting room in this journal");
    }
    if (audit.seed() == null) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "nothing to check: the waiting room of event "
              + eventId
              + (audit.isClosed()
                  ? " was closed without having been opened"
                  : " was not opened yet: nothing is drawn"));
    }
    return audit;
  }

  private List<String> problems(DrawAudit audit) {
    List<String> problems = new ArrayList<>();
    if (published != null && !published.equals(audit.publishedHash())) {
      problems.add("the hash in the journal is not the one that was published");
    }
    if (!audit.seed().sha256().equals(audit.publishedHash())) {
      problems.add("the seed's SHA-256 is not the hash in the journal");
    }
    problems.addAll(audit.line().problems());
    return problems;
  }

  private void print(Output output, DrawAudit audit, DrawVerdict verdict, List<String> problems) {
    output.line("draw of the waiting room of event " + eventId);
    output.line("published hash: " + audit.publishedHash().hex());
    output.line("seed:           " + audit.seed().hex());
    output.line("SHA-256(seed):  " + audit.seed().sha256().hex());
    output.line(
        "drawn:          " + Texts.count(audit.line().drawn().size(), "visitor", "visitors"));
    output.line("order:          " + order(audit.line().drawn()));
    output.line(
        "admissions:     " + Texts.number(audit.line().admissions()) + " in turn, compared");
    if (server != null) {
      output.line(
          "ranks:          " + Texts.number(verdict.ranks()) + " told by the server, compared");
    }
    verdict.notChecked().forEach(it -> output.line("not checked:    " + it));
    problems.forEach(it -> output.line("problem:        " + it));
    output.line(
        "verdict:        "
            + (problems.isEmpty()
                ? "right: " + verdict.words()
                : "WRONG: " + Texts.count(problems.size(), "problem", "problems")));
  }

  private static String order(List<DrawnLine.Place> drawn) {
    String first =
        drawn.stream()
            .limit(SHOWN)
            .map(it -> Long.toUnsignedString(it.visitor().buyer()))
            .collect(Collectors.joining(", ", "buyers ", ""));
    return drawn.isEmpty() ? "nobody" : drawn.size() > SHOWN ? first + ", ..." : first;
  }

  private void write(JsonObject json, DrawAudit audit, DrawVerdict verdict, List<String> problems) {
    json.flag("ok", problems.isEmpty())
        .number("eventId", eventId)
        .text("seedHash", audit.publishedHash().hex())
        .text("seed", audit.seed().hex())
        .number("drawCount", audit.line().drawn().size())
        .objects(
            "order",
            audit.line().drawn().stream().limit(SHOWN).toList(),
            (item, it) ->
                item.number("account", Integer.toUnsignedLong(it.visitor().account()))
                    .unsigned("buyer", it.visitor().buyer()))
        .number("admissionsChecked", audit.line().admissions())
        .number("ranksChecked", verdict.ranks())
        .texts("notChecked", verdict.notChecked())
        .texts("problems", problems);
  }
}
