package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;

/**
 * The channels of one event: a key and a name for each number from 1; 0 is the public. Apply thread
 * only.
 */
final class Channels {
  static final int PUBLIC = 0;
  static final int NONE = -1;

  private final long[] keys = new long[Limits.MAX_CHANNELS + 1];
  private final byte[][] names = new byte[Limits.MAX_CHANNELS + 1][];
  private int count;

  int count() {
    return count;
  }

  /** Whether this number is the public's or a channel's. */
  boolean has(int channel) {
    return channel >= 0 && channel <= count;
  }

  /** The channel of this key; {@link #PUBLIC} for key 0; {@link #NONE} if there is none. */
  int ofKey(long key) {
    for (int channel = 0; channel <= count; channel++) {
      if (keys[channel] == key) {
        return channel;
      }
    }
    return NONE;
  }

  byte[] name(int channel) {
    return names[channel];
  }

  /** Adds a channel whose key is new; returns its number. */
  int add(long key, byte[] name) {
    count++;
    keys[count] = key;
    names[count] = name;
    return count;
  }

  /** All keys and names as one number, for the hash of the event. */
  long fold() {
    long fold = 0;
    for (int channel = 1; channel <= count; channel++) {
      fold = StateHash.pair(fold, keys[channel]);
      fold = StateHash.pair(fold, StateHash.text(names[channel]));
    }
    return fold;
  }

  void transfer(StateTransfer state) {
    count = state.int32(count, 0, Limits.MAX_CHANNELS);
    state.array(keys);
    for (int channel = 1; channel <= count; channel++) {
      byte[] name = state.isReading() ? new byte[0] : names[channel];
      names[channel] = state.sized(name, Limits.MAX_NAME_BYTES);
    }
  }
}
