package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.protocol.Chain;
import io.frontrow.protocol.RecordHeader;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** On journals that are longer than the comparison remembers chain values. */
final class ChainComparisonTest {
  private static final long LENGTH = 300_000;

  /** A journal whose records from one sequence on are not those of another. */
  private static ChainComparison.Way journal(long first, long last, long differsFrom) {
    return (stopAfter, handler) -> {
      UnsafeBuffer record = new UnsafeBuffer(new byte[RecordHeader.LENGTH]);
      long chain = Chain.START;
      long end = Math.min(last, stopAfter);
      for (long sequence = 1; sequence <= end; sequence++) {
        int checksum = (int) (sequence * 31 + (sequence >= differsFrom ? 1 : 0));
        RecordHeader.sequence(record, 0, sequence);
        RecordHeader.chain(record, 0, chain);
        RecordHeader.checksum(record, 0, checksum);
        chain = Chain.next(chain, checksum);
        if (sequence >= first) {
          handler.onRecord(record, 0, RecordHeader.LENGTH);
        }
      }
      return end;
    };
  }

  private static ChainComparison.Result compare(
      ChainComparison.Way first, ChainComparison.Way second) {
    ChainComparison comparison = new ChainComparison();
    first.read(Long.MAX_VALUE, comparison.sample());
    return comparison.compare(first, second);
  }

  private static void assertParts(long sameUpTo, long differsFrom) {
    ChainComparison.Result result =
        compare(journal(1, LENGTH, LENGTH + 1), journal(1, LENGTH, differsFrom));
    assertEquals(new ChainComparison.Result(sameUpTo, LENGTH, LENGTH), result);
    assertEquals(sameUpTo < LENGTH, result.differ());
  }

  @Test
  void findsWhereJournalsPart() {
    for (long first : new long[] {1, 2, 7, 8, 9, 65_536, 65_537, 131_073, 299_999, LENGTH}) {
      assertParts(first - 1, first);
    }
    assertParts(LENGTH, LENGTH + 1);
  }

  @Test
  void comparesAsFarAsTheShorterGoes() {
    ChainComparison.Way whole = journal(1, LENGTH, LENGTH + 1);
    assertEquals(
        new ChainComparison.Result(1_234, LENGTH, 1_234),
        compare(whole, journal(1, 1_234, LENGTH)));
    assertEquals(
        new ChainComparison.Result(1_234, 1_234, LENGTH),
        compare(journal(1, 1_234, LENGTH), whole));
    assertEquals(new ChainComparison.Result(0, LENGTH, 0), compare(whole, journal(1, 0, LENGTH)));
  }

  @Test
  void comparesJournalsOfWhichPartsWereArchived() {
    ChainComparison.Way whole = journal(1, LENGTH, LENGTH + 1);
    ChainComparison.Way late = journal(200_001, LENGTH, LENGTH + 1);
    ChainComparison.Way other = journal(100_001, LENGTH, 250_000);
    assertEquals(LENGTH, compare(whole, late).sameUpTo());
    assertEquals(LENGTH, compare(late, whole).sameUpTo());
    assertEquals(249_999, compare(late, other).sameUpTo());
    assertEquals(249_999, compare(other, late).sameUpTo());
  }
}
