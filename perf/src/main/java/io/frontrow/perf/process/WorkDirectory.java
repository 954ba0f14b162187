package io.frontrow.perf.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory to work in: removed when closed, with all that is in it, unless somebody wants to
 * keep it. One thread.
 */
public final class WorkDirectory implements AutoCloseable {
  private final Path path;
  private final boolean kept;

  private WorkDirectory(Path path, boolean kept) {
    this.path = path;
    this.kept = kept;
  }

  /** One of its own, that is removed. */
  public static WorkDirectory temporary(String prefix) {
    try {
      return new WorkDirectory(Files.createTempDirectory(prefix), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One that stays.
   *
   * @param path made if it is not there
   * @throws IllegalArgumentException if there is something in it
   */
  public static WorkDirectory kept(Path path) {
    try {
      Files.createDirectories(path);
      try (Stream<Path> files = Files.list(path)) {
        if (files.findAny().isPresent()) {
          throw new IllegalArgumentException(path + " is not empty; name an empty directory");
        }
      }
      return new WorkDirectory(path, true);
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException(path + " is not a directory", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  /** Harmless when repeated. */
  @Override
  public void close() {
    if (kept || !Files.exists(path)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(path)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
