package io.frontrow.replay.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another installation of Frontrow, whose own {@code journal what-if} is run on the same journal,
 * as a process. It is told which ids the recorded commands made, for its own rules may make others.
 */
final class OtherProgram {
  private static final String LAUNCHER = "frontrow";

  private final Path launcher;

  /** A launcher, or the directory where it is. */
  OtherProgram(Path launcherOrDirectory) {
    launcher =
        Files.isDirectory(launcherOrDirectory)
            ? launcherOrDirectory.resolve(LAUNCHER)
            : launcherOrDirectory;
    if (!Files.isExecutable(launcher)) {
      throw new IllegalArgumentException(
          launcher + " is no program; say where another installation's launcher is");
    }
  }

  /** Runs it and returns its figures. */
  JsonNode run(Path journal, List<String> changes, Path made) {
    List<String> command = new ArrayList<>();
    command.add(launcher.toAbsolutePath().toString());
    command.addAll(List.of("journal", "what-if", journal.toAbsolutePath().toString()));
    command.addAll(changes);
    command.addAll(List.of("--json", "--recorded-ids", made.toString()));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw new IOException(
            "it has ended with exit code " + exitCode + "; see what it said above");
      }
      return new ObjectMapper().readTree(printed).path("whatIf");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(launcher + " has printed no JSON: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(launcher + " has failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + launcher + " was running", e);
    }
  }
}
