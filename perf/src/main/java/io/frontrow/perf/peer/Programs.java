package io.frontrow.perf.peer;

import io.frontrow.perf.process.ServerFailedException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds installed programs. Stateless. */
final class Programs {
  private Programs() {}

  /**
   * @param directories to look in after those of PATH
   */
  static Optional<Path> find(String name, Stream<Path> directories) {
    String path = System.getenv().getOrDefault("PATH", "");
    Stream<Path> ofPath =
        Stream.of(path.split(File.pathSeparator)).filter(it -> !it.isEmpty()).map(Path::of);
    return Stream.concat(ofPath, directories)
        .map(it -> it.resolve(name))
        .filter(it -> Files.isRegularFile(it) && Files.isExecutable(it))
        .findFirst();
  }

  static ServerFailedException missing(String name, String system, String packages) {
    return new ServerFailedException(
        name + " is not installed: install " + system + " (" + packages + "), or add it to PATH");
  }
}
