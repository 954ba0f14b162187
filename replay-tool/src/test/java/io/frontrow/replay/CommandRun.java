package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One call of the tool in this process, and what it printed. */
public record CommandRun(int exitCode, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static CommandRun of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exitCode =
        JournalCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(texts);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  public List<String> lines() {
    return out.lines().toList();
  }

  public List<JsonNode> json() {
    return lines().stream().map(CommandRun::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
