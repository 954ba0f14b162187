package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.example.ReadmeExample;
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
  void standsInTheReadmeAndIsShort() throws Exception {
    String source =
        Files.readString(Path.of("src/test/java/io/frontrow/client/example/ReadmeExample.java"));
    String example = source.substring(source.indexOf("import"));
    assertTrue(example.lines().count() <= 25);
    assertTrue(Files.readString(Path.of("../README.md")).contains("```java\n" + example + "```"));
  }
}
