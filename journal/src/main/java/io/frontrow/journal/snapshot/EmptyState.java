package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.StateTransfer;

/**
 * The state of an engine that was told nothing, to bring one back to that after a snapshot turned
 * out to be none. Any thread.
 */
final class EmptyState implements StateTransfer {
  @Override
  public boolean isReading() {
    return true;
  }

  @Override
  public void section(int code) {}

  @Override
  public long int64(long value) {
    return 0;
  }

  @Override
  public int int32(int value) {
    return 0;
  }

  @Override
  public boolean flag(boolean value) {
    return false;
  }

  @Override
  public void array(long[] values) {}

  @Override
  public void array(int[] values) {}

  @Override
  public void array(byte[] values) {}
}
