package io.frontrow.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter text = new StringWriter();

  @Test
  void aTerminalSeesABarThatMoves() {
    Progress progress = new Progress(new PrintWriter(text), true);
    progress.at(0.5, 1_234);
    progress.line("done");

    assertTrue(
        text.toString().startsWith("\r  [####################....................]  50 %"),
        text.toString());
    assertTrue(text.toString().contains("1,234 commands"), text.toString());
    assertTrue(text.toString().endsWith(System.lineSeparator() + "done" + System.lineSeparator()));
  }

  @Test
  void aFileSeesALineNowAndThen() {
    Progress progress = new Progress(new PrintWriter(text), false);
    for (int i = 0; i <= 100; i++) {
      progress.at(i / 100.0, i);
    }

    assertEquals(4, text.toString().lines().count(), text.toString());
    assertTrue(text.toString().indexOf('\r') < 0);
  }
}
