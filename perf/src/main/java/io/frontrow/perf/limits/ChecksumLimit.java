package io.frontrow.perf.limits;

import io.frontrow.perf.result.Figure;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/** The CRC32C of a record. */
final class ChecksumLimit {
  private static final int SMALL = 64;
  private static final int LARGE = 256;
  private static final int BATCH = 1_000;

  private ChecksumLimit() {}

  static List<Figure> measure(Sampling sampling) {
    return List.of(figure("checksum64", SMALL, sampling), figure("checksum256", LARGE, sampling));
  }

  private static Figure figure(String name, int length, Sampling sampling) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    CRC32C checksum = new CRC32C();
    return Figure.of(
        name,
        "ns",
        sampling.nanosPerOperation(
            BATCH,
            (from, count) -> {
              long sum = 0;
              for (long number = 0; number < count; number++) {
                bytes.putLong(0, from + number).clear();
                checksum.reset();
                checksum.update(bytes);
                sum += checksum.getValue();
              }
              return sum;
            }),
        String.format("CRC32C of %d bytes of an array", length));
  }
}
