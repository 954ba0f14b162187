package io.frontrow.replay;

import io.frontrow.journal.JournalReport;
import io.frontrow.journal.RecordHandler;
import io.frontrow.protocol.RecordHeader;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;

/**
 * Finds where two journals part, in constant memory: of one the chain value is remembered every now
 * and then, which stands for all that was before; the other is compared with that, and only the
 * stretch where they part is looked at record by record. One thread only.
 */
final class ChainComparison {
  private static final int MAX_SAMPLES = 1 << 16;

  private final long[] chains = new long[MAX_SAMPLES];
  private long stride = 1;
  private long lastSequence;

  /** The last sequence that both have alike, and where each ends. */
  record Result(long sameUpTo, long firstEnd, long secondEnd) {
    boolean differ() {
      return sameUpTo < Math.min(firstEnd, secondEnd);
    }
  }

  /** Remembers the first journal: a handler of its records from the first one on. */
  RecordHandler sample() {
    return (buffer, offset, length) -> {
      long sequence = RecordHeader.sequence(buffer, offset);
      lastSequence = sequence;
      if ((sequence - 1) % stride == 0) {
        if ((sequence - 1) / stride == MAX_SAMPLES) {
          thinOut();
        }
        if ((sequence - 1) % stride == 0) {
          chains[(int) ((sequence - 1) / stride)] = RecordHeader.chain(buffer, offset);
        }
      }
    };
  }

  /** Keeps every other one. */
  private void thinOut() {
    for (int i = 0; i < MAX_SAMPLES / 2; i++) {
      chains[i] = chains[2 * i];
    }
    stride *= 2;
  }

  /**
   * Compares.
   *
   * @param first makes ways along the journal that was sampled
   * @param second makes ways along the other
   */
  Result compare(Supplier<Timeline> first, Supplier<Timeline> second) {
    Samples samples = new Samples();
    JournalReport other = second.get().read(samples);
    long common = Math.min(lastSequence, other.lastSequence());
    long from = samples.lastSame;
    long to = Math.min(common, samples.firstDifferent);
    Stretch stretch = new Stretch(from, to);
    first.get().stopAfter(to).read(stretch.remember());
    second.get().stopAfter(to).read(stretch.compare());
    return new Result(stretch.sameUpTo, lastSequence, other.lastSequence());
  }

  /** Looks whether the other journal comes by the same chain values. */
  private final class Samples implements RecordHandler {
    private long lastSame = 1;
    private long firstDifferent = Long.MAX_VALUE;

    @Override
    public void onRecord(DirectBuffer buffer, int offset, int length) {
      long sequence = RecordHeader.sequence(buffer, offset);
      if (sequence > lastSequence
          || firstDifferent != Long.MAX_VALUE
          || (sequence - 1) % stride != 0) {
        return;
      }
      if (chains[(int) ((sequence - 1) / stride)] == RecordHeader.chain(buffer, offset)) {
        lastSame = sequence;
      } else {
        firstDifferent = sequence;
      }
    }
  }

  /** The records of a stretch: those of one journal by their checksums, compared with another's. */
  private static final class Stretch {
    private final long from;
    private final int[] checksums;
    private long sameUpTo;
    private boolean parted;

    Stretch(long from, long to) {
      this.from = from;
      checksums = new int[Math.toIntExact(Math.max(0, to - from + 1))];
      sameUpTo = from - 1;
    }

    RecordHandler remember() {
      return (buffer, offset, length) -> {
        long sequence = RecordHeader.sequence(buffer, offset);
        if (sequence >= from) {
          checksums[(int) (sequence - from)] = RecordHeader.checksum(buffer, offset);
        }
      };
    }

    RecordHandler compare() {
      return (buffer, offset, length) -> {
        long sequence = RecordHeader.sequence(buffer, offset);
        if (sequence >= from && !parted) {
          parted = checksums[(int) (sequence - from)] != RecordHeader.checksum(buffer, offset);
          sameUpTo = parted ? sequence - 1 : sequence;
        }
      };
    }
  }
}
