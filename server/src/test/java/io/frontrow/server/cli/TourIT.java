package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code docs/tour.md}, command by command, on a server that is a process, and compares what
 * they print with what stands there.
 */
@Timeout(180)
class TourIT {
  private static final String DATA = "cellar-data";
  private static final String ADDRESS = "127.0.0.1:7400";
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d");
  private static final Pattern LEFT = Pattern.compile("\\((\\d+ h )?(\\d+ min )?\\d+ s left\\)");
  private static final Pattern SEQUENCE = Pattern.compile("(sequence|(?<!price )version) \\d+");

  @TempDir private Path directory;
  private ServerProcess server;
  private String address;

  @Test
  void everyCommandOfTheTourPrintsWhatThePageSays() throws Exception {
    CommittedDoc page = new CommittedDoc("tour.md");
    try {
      String rerun = Tour.rerun(page.text(), this::run);
      assertEquals(ExitCode.OK, server.terminate(), server.err());
      page.assertIs(rerun);
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }

  private List<String> run(String commandLine) {
    List<String> words = Tour.words(commandLine);
    try {
      if (words.get(0).equals("sleep")) {
        Thread.sleep(Long.parseLong(words.get(1)) * 1_000);
        return List.of();
      }
      assertEquals("./frontrow", words.get(0));
      if (words.get(1).equals("serve")) {
        return serve(words.subList(1, words.size()));
      }
      return frontrow(words.subList(1, words.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it says of the machine before it listens is left out. */
  private List<String> serve(List<String> words) throws IOException {
    List<String> arguments = new ArrayList<>(here(words));
    arguments.addAll(List.of("--listen", "127.0.0.1:0"));
    server = ServerProcess.start(directory.resolve("err"), arguments.toArray(String[]::new));
    String ready = server.readyLine();
    address = ready.replace("listening on ", "");
    return List.of("...", asOnThePage(ready));
  }

  private List<String> frontrow(List<String> words) {
    List<String> arguments = new ArrayList<>(here(words));
    boolean offline =
        words.contains("--connect") || words.subList(0, 2).equals(List.of("queue", "seed"));
    if (!offline) {
      arguments.addAll(List.of("--connect", address));
    }
    StringWriter said = new StringWriter();
    PrintWriter both = new PrintWriter(said);
    int exitCode = FrontrowCommand.execute(both, both, arguments.toArray(String[]::new));
    assertTrue(exitCode == ExitCode.OK || exitCode == ExitCode.ERROR, words + ": " + said);
    return said.toString().lines().map(this::asOnThePage).toList();
  }

  private List<String> here(List<String> words) {
    return words.stream()
        .map(it -> it.equals(DATA) ? directory.resolve(DATA).toString() : it)
        .map(it -> it.startsWith("plans/") ? Path.of("..", it).toString() : it)
        .map(it -> it.equals(ADDRESS) ? address : it)
        .toList();
  }

  /** With the stated words in the place of what differs from run to run. */
  private String asOnThePage(String line) {
    String text = line.replace(address, ADDRESS);
    text = CLOCK.matcher(text).replaceAll("hh:mm:ss");
    text = LEFT.matcher(text).replaceAll("(<left> left)");
    return SEQUENCE.matcher(text).replaceAll("$1 <n>");
  }
}
