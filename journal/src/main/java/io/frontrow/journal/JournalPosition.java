package io.frontrow.journal;

import io.frontrow.protocol.Chain;

/**
 * A place between two records of a journal: what must be known to check the next one.
 *
 * @param sequence of the record before; 0 at the beginning
 * @param chain the chain value that the next record carries
 * @param timeNanos of the record before, since 1970; 0 at the beginning
 */
public record JournalPosition(long sequence, long chain, long timeNanos) {
  /** Before the first record. */
  public static final JournalPosition START = new JournalPosition(0, Chain.START, 0);
}
