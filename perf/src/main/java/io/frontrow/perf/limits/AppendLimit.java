package io.frontrow.perf.limits;

import io.frontrow.perf.result.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Records of a usual size appended to a file, without a journal's checks. */
final class AppendLimit {
  private static final int RECORD = 128;
  private static final int RECORDS = 256;
  private static final int FILE_BYTES = 64 << 20;

  private AppendLimit() {}

  static List<Figure> measure(Sampling sampling) {
    try {
      Path file = Files.createTempFile("frontrow-limit-", ".bin");
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        return List.of(
            mapped(channel, sampling),
            written(channel, sampling, false),
            written(channel, sampling, true));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure mapped(FileChannel channel, Sampling sampling) throws IOException {
    MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, FILE_BYTES);
    byte[] record = new byte[RECORD];
    return Figure.of(
        "appendMapped",
        "ns",
        sampling.nanosPerOperation(
            RECORDS,
            (from, count) -> {
              for (long number = from; number < from + count; number++) {
                map.put((int) (number * RECORD % FILE_BYTES), record);
              }
              return 0;
            }),
        String.format("%d bytes copied into a mapped file", RECORD));
  }

  private static Figure written(FileChannel channel, Sampling sampling, boolean forced) {
    ByteBuffer batch = ByteBuffer.allocateDirect(RECORD * RECORDS);
    return Figure.of(
        forced ? "appendForced" : "appendWritten",
        "ns",
        sampling.nanosPerOperation(
            RECORDS,
            (from, count) -> {
              try {
                channel.write(batch.clear(), from * RECORD % FILE_BYTES);
                if (forced) {
                  channel.force(false);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return 0;
            }),
        String.format(
            "%d bytes, one of %d written at once%s",
            RECORD, RECORDS, forced ? " and forced to the disk" : ""));
  }
}
