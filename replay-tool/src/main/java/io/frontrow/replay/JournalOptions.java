package io.frontrow.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command of the tool takes, and where it writes. */
public final class JournalOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "DIR", description = "The data directory of a server.")
  private Path directory;

  @Option(names = "--json", description = "Print JSON, one object a line.")
  private boolean json;

  public Path directory() {
    return directory;
  }

  public boolean json() {
    return json;
  }

  /** Where data goes. */
  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** A line of data. */
  public void print(String format, Object... arguments) {
    out().println(Text.format(format, arguments));
  }

  public void print(ObjectNode object) {
    out().println(object);
  }

  /** A line for people, on standard error. */
  public void note(String text) {
    command.commandLine().getErr().println(text);
  }

  /** Shows how far reading has come, on standard error. */
  public ReadingProgress progress() {
    return new ReadingProgress(command.commandLine().getErr());
  }
}
