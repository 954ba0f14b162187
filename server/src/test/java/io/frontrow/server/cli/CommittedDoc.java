package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code docs/} that a test makes: it fails if the page differs, or writes it. */
final class CommittedDoc {
  /** {@code -Dfrontrow.docs.write=true} writes the pages instead of comparing them. */
  private static final String WRITE = "frontrow.docs.write";

  private final Path file;

  CommittedDoc(String name) {
    file = Path.of("..", "docs", name);
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  void assertIs(String made) throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(file, made);
    } else {
      assertEquals(text(), made, () -> file + " is not up to date; -D" + WRITE + "=true writes it");
    }
  }
}
