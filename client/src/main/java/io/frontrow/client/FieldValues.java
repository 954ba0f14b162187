package io.frontrow.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.sbe.Flag;

/** Values as the fields of messages take them; those that do not fit are refused. Stateless. */
final class FieldValues {
  private static final int U8_MAX = 254;
  private static final int U16_MAX = 65_534;

  private FieldValues() {}

  static byte[] text(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    if (bytes.length > U8_MAX) {
      throw new IllegalArgumentException("longer than " + U8_MAX + " bytes: " + value);
    }
    return bytes;
  }

  static short u8(int value, String name) {
    return (short) within(U8_MAX, value, name);
  }

  static int u16(int value, String name) {
    return within(U16_MAX, value, name);
  }

  static long u32(int value) {
    return value & 0xFFFF_FFFFL;
  }

  static Flag flag(boolean value) {
    return value ? Flag.YES : Flag.NO;
  }

  private static int within(int max, int value, String name) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(name + " must be 0 to " + max + ", not " + value);
    }
    return value;
  }
}
