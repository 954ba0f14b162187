package io.frontrow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A disk of 64 MiB, in memory, that can be filled. Skips the test where none can be mounted. */
final class SmallDisk implements AutoCloseable {
  static final int BYTES = 64 << 20;

  private static final int ATTEMPTS = 50;

  private final Path path;

  private SmallDisk(Path path) {
    this.path = path;
  }

  static SmallDisk mount(Path mountPoint) throws IOException, InterruptedException {
    Files.createDirectories(mountPoint);
    boolean mounted =
        Files.exists(Path.of("/bin/mount"))
            && run("mount", "-t", "tmpfs", "-o", "size=" + BYTES, "tmpfs", mountPoint.toString());
    Assumptions.assumeTrue(mounted, "a tmpfs cannot be mounted here: no disk was filled");
    return new SmallDisk(mountPoint);
  }

  Path path() {
    return path;
  }

  long free() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  /** Writes a file of so many bytes, or of as many as there is room for. */
  Path fill(String name, long bytes) throws IOException {
    Path file = path.resolve(name);
    ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 16);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (long left = bytes; left > 0; ) {
        left -= channel.write(chunk.clear().limit((int) Math.min(left, chunk.capacity())));
      }
    } catch (IOException full) {
      // As much as fits.
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    try {
      // Mappings are let go of in the background.
      for (int i = 0; i < ATTEMPTS; i++) {
        if (run("umount", path.toString())) {
          return;
        }
        Thread.sleep(20);
      }
      run("umount", "-l", path.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
