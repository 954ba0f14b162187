package io.frontrow.engine.core;

import org.agrona.DirectBuffer;

/**
 * What may be a name or a label: text that is there, fits, and does nothing to a terminal.
 * Stateless.
 */
final class Names {
  private static final int DELETE = 0x7F;

  /**
   * The first byte of U+0080 to U+00BF in UTF-8; of those, U+0080 to U+009F are control characters.
   */
  private static final int LATIN_1 = 0xC2;

  private static final int FIRST_PRINTABLE_LATIN_1 = 0xA0;

  private Names() {}

  /**
   * Whether the var-data field is a name.
   *
   * @param offset of the field: its length in one byte, then its text
   */
  static boolean isName(DirectBuffer buffer, int offset, int maxBytes) {
    int length = buffer.getByte(offset) & 0xFF;
    boolean printable = length > 0 && length <= maxBytes;
    int before = 0;
    for (int i = 1; i <= length && printable; i++) {
      int letter = buffer.getByte(offset + i) & 0xFF;
      boolean control = before == LATIN_1 && letter < FIRST_PRINTABLE_LATIN_1;
      printable = letter >= ' ' && letter != DELETE && !control;
      before = letter;
    }
    return printable;
  }
}
