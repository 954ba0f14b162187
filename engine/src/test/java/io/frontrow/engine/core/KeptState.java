package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The state of an engine as the list of all that was carried, in order: sections, numbers, flags,
 * arrays. To be read it must be asked for the same things.
 */
final class KeptState implements StateTransfer {
  /** What a section is among the numbers. */
  record Section(int code) {}

  final List<Object> carried;
  private final boolean isReading;
  private int next;

  private KeptState(List<Object> carried, boolean isReading) {
    this.carried = carried;
    this.isReading = isReading;
  }

  /** Keeps the state of an engine. */
  static KeptState of(Engine engine) {
    return of(engine::transfer);
  }

  /** Keeps the state of a part of one. */
  static KeptState of(Consumer<StateTransfer> part) {
    KeptState state = new KeptState(new ArrayList<>(), false);
    part.accept(state);
    return state;
  }

  /** The same, to be read. */
  KeptState reading() {
    return new KeptState(carried, true);
  }

  /** The seats of an event as they are after they were kept and read again. */
  static void keepAndRead(EventSeats seats) {
    seats.transfer(of(seats::transfer).reading());
  }

  /** An engine with this state, which reports to the output. */
  void read(Engine engine) {
    KeptState reading = reading();
    engine.transfer(reading);
    if (reading.next != carried.size()) {
      throw new AssertionError("read " + reading.next + " of " + carried.size());
    }
  }

  /** The same, but for one thing. */
  KeptState with(int index, Object other) {
    List<Object> changed = new ArrayList<>(carried);
    changed.set(index, other);
    return new KeptState(changed, false);
  }

  @Override
  public boolean isReading() {
    return isReading;
  }

  private <T> T carry(T value) {
    if (!isReading) {
      carried.add(value);
      return value;
    }
    Object read = next < carried.size() ? carried.get(next) : null;
    if (read == null || read.getClass() != value.getClass()) {
      throw new IllegalStateException(
          "thing " + next + " is " + read + ", not a " + value.getClass().getSimpleName());
    }
    next++;
    @SuppressWarnings("unchecked") // it is of the class of the value
    T same = (T) read;
    return same;
  }

  private void fill(Object values, Object read, int length, int readLength) {
    if (length != readLength) {
      throw new IllegalStateException(
          "thing " + (next - 1) + " has " + readLength + " elements, not " + length);
    }
    System.arraycopy(read, 0, values, 0, length);
  }

  @Override
  public void section(int code) {
    int read = carry(new Section(code)).code();
    if (read != code) {
      throw new IllegalStateException("section " + read + ", not " + code);
    }
  }

  @Override
  public long int64(long value) {
    return carry(value);
  }

  @Override
  public int int32(int value) {
    return carry(value);
  }

  @Override
  public boolean flag(boolean value) {
    return carry(value);
  }

  @Override
  public void array(long[] values) {
    long[] read = carry(values.clone());
    fill(values, read, values.length, read.length);
  }

  @Override
  public void array(int[] values) {
    int[] read = carry(values.clone());
    fill(values, read, values.length, read.length);
  }

  @Override
  public void array(byte[] values) {
    byte[] read = carry(values.clone());
    fill(values, read, values.length, read.length);
  }
}
