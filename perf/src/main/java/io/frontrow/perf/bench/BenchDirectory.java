package io.frontrow.perf.bench;

import io.frontrow.perf.process.WorkDirectory;
import java.nio.file.Path;

/** A directory for the journal of one benchmark, gone afterwards. One thread. */
final class BenchDirectory implements AutoCloseable {
  private final WorkDirectory directory = WorkDirectory.temporary("frontrow-bench-");

  Path path() {
    return directory.path().resolve("data");
  }

  @Override
  public void close() {
    directory.close();
  }
}
