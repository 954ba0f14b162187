package io.frontrow.replay;

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

  /** The first sequence of the journal that was sampled, which may have been archived in part. */
  private long firstSequence;

  private long lastSequence;

  /** A way along a journal from its beginning. */
  @FunctionalInterface
  interface Way {
    /** Hands over the records up to a sequence, and returns the last one's. */
    long read(long lastSequence, RecordHandler handler);

    static Way of(Supplier<Timeline> timeline) {
      return (lastSequence, handler) ->
          timeline.get().stopAtMost(lastSequence).read(handler).lastSequence();
    }
  }

  /** The last sequence that both have alike, and where each ends. */
  record Result(long sameUpTo, long firstEnd, long secondEnd) {
    boolean differ() {
      return sameUpTo < Math.min(firstEnd, secondEnd);
    }
  }

  /** Remembers the first journal: a handler of its records, in order. */
  RecordHandler sample() {
    return (buffer, offset, length) -> {
      long sequence = RecordHeader.sequence(buffer, offset);
      if (firstSequence == 0) {
        firstSequence = sequence;
      }
      lastSequence = sequence;
      if (index(sequence) == MAX_SAMPLES) {
        thinOut();
      }
      int index = index(sequence);
      if (index >= 0) {
        chains[index] = RecordHeader.chain(buffer, offset);
      }
    };
  }

  /** Which sample a sequence is; -1 if none. */
  private int index(long sequence) {
    long behind = sequence - firstSequence;
    return behind < 0 || behind % stride != 0 ? -1 : Math.toIntExact(behind / stride);
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
   * @param first the journal that was sampled
   * @param second the other
   */
  Result compare(Way first, Way second) {
    Samples samples = new Samples();
    long otherEnd = second.read(Long.MAX_VALUE, samples);
    long common = Math.min(lastSequence, otherEnd);
    long from = Math.max(1, samples.lastSame);
    long to = Math.min(common, samples.firstDifferent);
    Stretch stretch = new Stretch(from, to);
    first.read(to, stretch.remember());
    second.read(to, stretch.compare());
    return new Result(stretch.sameUpTo, lastSequence, otherEnd);
  }

  /** Looks whether the other journal comes by the same chain values. */
  private final class Samples implements RecordHandler {
    /** The last one that is alike; before, the first record that both journals have. */
    private long lastSame;

    private long firstDifferent = Long.MAX_VALUE;

    @Override
    public void onRecord(DirectBuffer buffer, int offset, int length) {
      long sequence = RecordHeader.sequence(buffer, offset);
      if (sequence < firstSequence || sequence > lastSequence || isDone()) {
        return;
      }
      if (lastSame == 0) {
        lastSame = sequence;
      }
      int index = index(sequence);
      if (index >= 0 && chains[index] == RecordHeader.chain(buffer, offset)) {
        lastSame = sequence;
      } else if (index >= 0) {
        firstDifferent = sequence;
      }
    }

    private boolean isDone() {
      return firstDifferent != Long.MAX_VALUE;
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
