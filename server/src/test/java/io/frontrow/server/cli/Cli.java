package io.frontrow.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs the real command line in this process and keeps what it printed. */
final class Cli {
  private Cli() {}

  /** What a command ended with. */
  record Result(int exitCode, String out, String err) {
    /** Standard output as the one JSON object that it must be. */
    JsonNode json() {
      List<String> lines = out.lines().toList();
      if (lines.size() != 1) {
        throw new AssertionError("not one line: " + this);
      }
      try {
        return new JsonMapper().readTree(lines.get(0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Standard error of a command that the server refused. */
    String refused() {
      if (exitCode != ExitCode.ERROR || !out.isEmpty()) {
        throw new AssertionError("exit code " + exitCode + ": " + err + out);
      }
      return err;
    }

    /** This, if the command succeeded. */
    Result ok() {
      if (exitCode != 0) {
        throw new AssertionError("exit code " + exitCode + ": " + err + out);
      }
      return this;
    }
  }

  static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = FrontrowCommand.execute(new PrintWriter(out), new PrintWriter(err), args);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
