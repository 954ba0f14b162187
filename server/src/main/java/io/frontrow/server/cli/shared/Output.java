package io.frontrow.server.cli.shared;

import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine;

/**
 * Where a command's words go: data to standard output, as text or as JSON, everything else to
 * standard error. One thread.
 */
public final class Output {
  private final PrintWriter data;
  private final PrintWriter progress;
  private final boolean json;

  public Output(CommandLine commandLine, boolean json) {
    this.data = commandLine.getOut();
    this.progress = commandLine.getErr();
    this.json = json;
  }

  public boolean isJson() {
    return json;
  }

  /** One result for programs. */
  public void object(Consumer<JsonObject> fields) {
    data.println(JsonObject.of(fields));
    data.flush();
  }

  /** One line for people. */
  public void line(String text) {
    data.println(text);
    data.flush();
  }

  public void progress(String text) {
    progress.println(text);
    progress.flush();
  }
}
