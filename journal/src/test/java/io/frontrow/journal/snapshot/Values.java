package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.StateTransfer;
import io.frontrow.journal.JournalPosition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/** Something like a state: numbers and arrays of all kinds, which go both ways. */
final class Values {
  static final SnapshotHeader HEADER =
      new SnapshotHeader(
          7,
          0x1234_5678_9abc_def0L,
          new JournalPosition(42, -1, 1_700_000_000_000_000_000L),
          99,
          EngineSettings.defaults());

  private boolean flag;
  private int small;
  private long large;
  private final long[] longs;
  private final int[] ints;
  private final byte[] bytes;

  private Values(int length) {
    longs = new long[length];
    ints = new int[length];
    bytes = new byte[length];
  }

  /** Values by chance, a share of which are equal to the ones before. */
  static Values random(int length, Random random) {
    Values values = new Values(length);
    values.flag = random.nextBoolean();
    values.small = random.nextInt();
    values.large = random.nextLong();
    int oneOf = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      boolean changes = i == 0 || random.nextInt(oneOf) == 0;
      values.longs[i] = changes ? random.nextLong() : values.longs[i - 1];
      values.ints[i] = changes ? random.nextInt() : values.ints[i - 1];
      values.bytes[i] = changes ? (byte) random.nextInt() : values.bytes[i - 1];
    }
    return values;
  }

  void transfer(StateTransfer state) {
    state.section(1);
    flag = state.flag(flag);
    small = state.int32(small);
    state.array(longs);
    state.section(2);
    large = state.int64(large);
    state.array(ints);
    state.array(bytes);
  }

  void write(Path file, int pageBytes) throws IOException {
    try (SnapshotWriter writer = SnapshotWriter.create(file, HEADER, pageBytes)) {
      transfer(writer);
      writer.finish();
    }
  }

  static Values read(Path file, int length) throws IOException {
    Values values = new Values(length);
    try (SnapshotReader reader = SnapshotReader.open(file)) {
      values.transfer(reader);
      reader.requireEnd();
    }
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values that
        && flag == that.flag
        && small == that.small
        && large == that.large
        && Arrays.equals(longs, that.longs)
        && Arrays.equals(ints, that.ints)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(flag, small, large, Arrays.hashCode(longs));
  }
}
