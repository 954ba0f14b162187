package io.frontrow.server.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the commands down as they are in picocli's model: one section for each. */
final class CommandPages {
  /** Options that mean the same wherever they are. */
  private static final List<String> COMMON =
      List.of(
          "--connect",
          "--account",
          "--timeout",
          "--json",
          "--instance",
          "--request-id",
          "--channel-key",
          "--unchanged-since",
          "--help",
          "--verbose");

  /** What needs no row of a table. */
  private static final Pattern PLAIN = Pattern.compile("The (event|hold|entry)'s number\\.");

  private final List<String> lines = new ArrayList<>();
  private final List<OptionSpec> common;

  private CommandPages(CommandLine root) {
    CommandSpec some = root.getSubcommands().get("confirm").getCommandSpec();
    common = COMMON.stream().map(some::findOption).toList();
  }

  static List<String> of(CommandLine root) {
    CommandPages pages = new CommandPages(root);
    pages.lines.add("Options of most commands:");
    pages.table(pages.common.stream().map(CommandPages::row));
    root.getSubcommands().values().forEach(pages::add);
    return pages.lines;
  }

  /** Every command that does something itself. */
  static Set<String> leaves(CommandLine root) {
    Set<String> leaves = new LinkedHashSet<>();
    addLeaves(root, leaves);
    return leaves;
  }

  private static void addLeaves(CommandLine command, Set<String> leaves) {
    if (command.getCommand() instanceof Callable<?>) {
      leaves.add(path(command.getCommandSpec()));
    }
    command.getSubcommands().values().forEach(it -> addLeaves(it, leaves));
  }

  private static String path(CommandSpec command) {
    return command.qualifiedName().replaceFirst("^frontrow ?", "");
  }

  private void add(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    lines.add("");
    lines.add("### " + path(spec));
    lines.add("");
    lines.add(String.join(" ", spec.usageMessage().description()));
    if (command.getCommand() instanceof Callable<?>) {
      lines.add("");
      lines.add("`" + synopsis(spec) + "`");
      options(spec);
    }
    for (CommandLine subcommand : command.getSubcommands().values()) {
      CommandSpec it = subcommand.getCommandSpec();
      lines.add("");
      lines.add("`" + synopsis(it) + "`: " + String.join(" ", it.usageMessage().description()));
      options(it);
    }
  }

  /** The command with its parameters and those options that it cannot do without. */
  private String synopsis(CommandSpec command) {
    String[] custom = command.usageMessage().customSynopsis();
    if (custom.length > 0) {
      return custom[0];
    }
    StringBuilder text = new StringBuilder(command.qualifiedName());
    for (PositionalParamSpec it : command.positionalParameters()) {
      String label = it.paramLabel() + (it.arity().max() > 1 ? "..." : "");
      text.append(' ').append(it.arity().min() == 0 ? "[" + label + "]" : label);
    }
    command.options().stream()
        .filter(OptionSpec::required)
        .forEach(it -> text.append(' ').append(name(it)));
    boolean more = command.options().stream().anyMatch(it -> !it.required() && !isCommon(it));
    return text + (more ? " [OPTIONS]" : "");
  }

  private void options(CommandSpec command) {
    List<String> rows =
        Stream.concat(
                command.positionalParameters().stream()
                    .filter(it -> !PLAIN.matcher(it.description()[0]).matches())
                    .map(it -> row(it.paramLabel(), String.join(" ", it.description()))),
                command.options().stream().filter(it -> !isCommon(it)).map(CommandPages::row))
            .toList();
    if (!rows.isEmpty()) {
      table(rows.stream());
    }
  }

  private void table(Stream<String> rows) {
    lines.addAll(List.of("", "| option | means |", "|---|---|"));
    rows.forEach(lines::add);
  }

  private boolean isCommon(OptionSpec option) {
    return common.stream()
        .anyMatch(
            it -> it.longestName().equals(option.longestName()) && row(it).equals(row(option)));
  }

  private static String row(OptionSpec option) {
    String description =
        String.join(" ", option.description())
            .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()));
    return row(name(option), description + (option.required() ? " Required." : ""));
  }

  private static String name(OptionSpec option) {
    return option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
  }

  private static String row(String what, String means) {
    return "| `%s` | %s |".formatted(what.replace("|", "\\|"), means.replace("|", "\\|"));
  }
}
