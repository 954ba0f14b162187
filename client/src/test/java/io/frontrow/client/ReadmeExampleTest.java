package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
  @Test
  void printsTheSeatsThatWereSold() throws Exception {
    PrintStream standardOutput = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (ScriptedServer server = new ScriptedServer()) {
      server.application = new SmallPlan().row("Block A", "1", "1", "2", "3");
      System.setOut(new PrintStream(printed, true));
      ReadmeExample.main(new String[] {Integer.toString(server.config().address().getPort())});
    } finally {
      System.setOut(standardOutput);
    }
    assertEquals("sold: [Block A-1-2, Block A-1-3]", printed.toString().trim());
  }

  @Test
  void isShort() throws Exception {
    Path source = Path.of("src/test/java/io/frontrow/client/ReadmeExample.java");
    assertTrue(Files.readAllLines(source).size() <= 25);
  }
}
