package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed cannot be written. */
final class LostOutputTest {
  @TempDir static Path directory;
  private static Path journal;

  @BeforeAll
  static void writeAJournal() throws InterruptedException {
    journal = directory.resolve("journal");
    SampleStory.write(journal);
  }

  @Test
  void endsInSilenceWhenNobodyReads() {
    StringWriter err = new StringWriter();
    assertEquals(141, run("Broken pipe", err, "dump", journal.toString()));
    assertEquals("", err.toString());
  }

  @Test
  void tellsThatTheDiskIsFull() {
    StringWriter err = new StringWriter();
    assertEquals(
        1,
        run(
            "No space left on device",
            err,
            "export",
            journal.toString(),
            "--format",
            "csv",
            "--what",
            "events"));
    assertEquals(
        "frontrow: cannot write to standard output: No space left on device\n", err.toString());
  }

  /** The writer's buffer is larger than the answer: only the last flush finds it out. */
  @Test
  void findsOutAtTheEndToo() {
    StringWriter err = new StringWriter();
    PrintWriter out =
        new PrintWriter(
            new BufferedWriter(
                new OutputStreamWriter(failing("No space left"), StandardCharsets.UTF_8),
                1_000_000));
    assertEquals(1, run(out, err, "replay", journal.toString(), "--json"));
    assertEquals("frontrow: cannot write to standard output: No space left\n", err.toString());
  }

  private static int run(String failure, StringWriter err, String... arguments) {
    OutputStreamWriter small = new OutputStreamWriter(failing(failure), StandardCharsets.UTF_8);
    return run(new PrintWriter(small, true), err, arguments);
  }

  private static int run(PrintWriter out, StringWriter err, String... arguments) {
    return JournalCommand.execute(
        JournalCommand.commandLine().setOut(out).setErr(new PrintWriter(err, true)), arguments);
  }

  private static OutputStream failing(String failure) {
    return new StandardOutput(
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException(failure);
          }
        });
  }
}
