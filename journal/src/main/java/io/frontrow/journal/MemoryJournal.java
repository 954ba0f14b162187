package io.frontrow.journal;

import io.frontrow.engine.pipeline.Journal;
import org.agrona.DirectBuffer;

/** The journal of level {@code memory}: keeps nothing. Called by the journal thread. */
public final class MemoryJournal implements Journal {
  @Override
  public void append(DirectBuffer buffer, int offset, int length) {}

  @Override
  public void commit() {}

  @Override
  public void close() {}
}
