package io.frontrow.engine.core.specimen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks the rule that the core does no I/O. */
public final class WritesAFile {
  void write(Path path) throws IOException {
    Files.write(path, new byte[1]);
  }
}
