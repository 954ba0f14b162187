package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.StateTransfer;

/** Carries the state on as another does, up to one call, where it says so and waits for ever. */
final class StuckTransfer implements StateTransfer {
  private final StateTransfer next;
  private int callsLeft;

  StuckTransfer(StateTransfer next, int calls) {
    this.next = next;
    callsLeft = calls;
  }

  private void call() {
    if (--callsLeft == 0) {
      System.out.println("stuck");
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public boolean isReading() {
    return next.isReading();
  }

  @Override
  public void section(int code) {
    call();
    next.section(code);
  }

  @Override
  public long int64(long value) {
    call();
    return next.int64(value);
  }

  @Override
  public int int32(int value) {
    call();
    return next.int32(value);
  }

  @Override
  public boolean flag(boolean value) {
    call();
    return next.flag(value);
  }

  @Override
  public void array(long[] values) {
    call();
    next.array(values);
  }

  @Override
  public void array(int[] values) {
    call();
    next.array(values);
  }

  @Override
  public void array(byte[] values) {
    call();
    next.array(values);
  }
}
