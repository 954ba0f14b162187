package io.frontrow.replay.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.replay.JournalOptions;
import io.frontrow.replay.Json;
import io.frontrow.replay.ReadingProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code what-if}: the same commands under other settings, or in another program. */
@Command(
    name = "what-if",
    description = {
      "Run the commands of a journal again under other settings, and print what was sold and what"
          + " would have been, side by side. Changes nothing.",
      "What it cannot know: buyers would have behaved otherwise. Whoever was refused asks for nothing"
          + " else; a hold that did not come about when it was recorded is confirmed by nobody; and"
          + " commands on holds that do not come about now are refused."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frontrow journal what-if data --hold-ttl 120",
      "  frontrow journal what-if data --orphan-mode strict --setting maxHolds=1000",
      "  frontrow journal what-if data --with /opt/frontrow-next/frontrow --json"
    })
public final class WhatIfCommand implements Runnable {
  @Mixin private JournalOptions options;
  @Spec private CommandSpec command;

  @Option(
      names = "--hold-ttl",
      paramLabel = "SECONDS",
      description = "How long every hold lives, whatever its client asked for.")
  private Integer holdTtl;

  @Option(
      names = "--orphan-mode",
      paramLabel = "off|try|strict",
      description = "Whether single seats may be left over, in every event.")
  private String orphanMode;

  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE",
      description = "Another value for a setting of the engine, such as maxTtlMillis=60000.")
  private Map<String, Integer> settings = new LinkedHashMap<>();

  @Option(
      names = "--with",
      paramLabel = "LAUNCHER_OR_DIR",
      description = "Run another installation's what-if on the same journal, beside this one.")
  private Path with;

  @Option(names = "--recorded-ids", paramLabel = "FILE", hidden = true)
  private Path recordedIds;

  @Override
  public void run() {
    Changes changes = changes();
    OtherProgram other = with == null ? null : other();
    Path made = other == null ? null : temporary();
    try {
      WhatIfRun run = run(changes, made);
      JsonNode figures =
          other == null ? null : other.run(options.directory(), changeOptions(), made);
      if (options.json()) {
        options.print(json(run, changes, figures));
      } else {
        print(run, changes, figures);
      }
    } finally {
      delete(made);
    }
  }

  private WhatIfRun run(Changes changes, Path made) {
    try (ReadingProgress progress = options.progress();
        MadeFile out = made == null ? null : MadeFile.write(made);
        MadeFile in = recordedIds == null ? null : MadeFile.read(recordedIds)) {
      WhatIfRun run = new WhatIfRun(changes, out, in);
      run.run(options.directory(), progress);
      return run;
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private Changes changes() {
    if (holdTtl != null && (holdTtl < 1 || holdTtl > Integer.MAX_VALUE / 1_000)) {
      throw wrong("--hold-ttl takes from 1 to " + Integer.MAX_VALUE / 1_000 + " seconds");
    }
    Map<EngineSetting, Integer> values = new LinkedHashMap<>();
    settings.forEach((name, value) -> values.put(setting(name), value));
    return new Changes(holdTtl == null ? 0 : holdTtl, mode(), values);
  }

  private OrphanMode mode() {
    if (orphanMode == null) {
      return null;
    }
    return switch (orphanMode) {
      case "off" -> OrphanMode.OFF;
      case "try" -> OrphanMode.TRY;
      case "strict" -> OrphanMode.STRICT;
      default -> throw wrong("--orphan-mode is off, try or strict, not " + orphanMode);
    };
  }

  private EngineSetting setting(String name) {
    return Arrays.stream(EngineSetting.values())
        .filter(setting -> setting.fieldName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "the engine has no setting "
                        + name
                        + "; it has: "
                        + Arrays.stream(EngineSetting.values())
                            .map(EngineSetting::fieldName)
                            .collect(Collectors.joining(", "))));
  }

  private OtherProgram other() {
    try {
      return new OtherProgram(with);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  /** The changes as another program is told them. */
  private List<String> changeOptions() {
    List<String> told = new ArrayList<>();
    if (holdTtl != null) {
      told.addAll(List.of("--hold-ttl", holdTtl.toString()));
    }
    if (orphanMode != null) {
      told.addAll(List.of("--orphan-mode", orphanMode.toLowerCase(Locale.ROOT)));
    }
    settings.forEach((name, value) -> told.addAll(List.of("--setting", name + "=" + value)));
    return told;
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("frontrow-what-if", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode json(WhatIfRun run, Changes changes, JsonNode figures) {
    ObjectNode object = Json.object().put("ok", true);
    changes.words().forEach(object.putArray("changes")::add);
    object
        .put("commands", run.commands())
        .put("commandsOnMissing", run.missing())
        .put("holdsOnlyNow", run.extra());
    if (recordedIds == null) {
      object.set("asItWas", FiguresJson.of(run.asItWas()));
    }
    object.set("whatIf", FiguresJson.of(run.whatIf()));
    if (figures != null) {
      object.set("other", figures);
    }
    return object;
  }

  private void print(WhatIfRun run, Changes changes, JsonNode figures) {
    String what = changes.words().isEmpty() ? "nothing else" : String.join(", ", changes.words());
    options.print("what if: %s", what);
    WhatIfText text = new WhatIfText(options);
    if (recordedIds == null) {
      text.column("as it was", FiguresJson.of(run.asItWas()));
    }
    text.column("what if", FiguresJson.of(run.whatIf()));
    if (figures != null) {
      text.column("the other program", figures);
    }
    text.print();
    options.print(
        "of %,d commands %,d named a hold or entry that did not come about now; %,d holds came about"
            + " only now, and nobody confirms them",
        run.commands(), run.missing(), run.extra());
    options.print("buyers would have behaved otherwise: these are bounds for thought, no forecast");
  }
}
