package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What may be a name, and what would do something to the terminal of whoever prints it. */
final class NamesTest {
  private static boolean isName(String text, int maxBytes) {
    byte[] bytes = text.getBytes(UTF_8);
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[1 + bytes.length]);
    buffer.putByte(0, (byte) bytes.length);
    buffer.putBytes(1, bytes);
    return Names.isName(buffer, 0, maxBytes);
  }

  @Test
  void takesTextOfAnyScript() {
    assertTrue(isName("Parterre – Reihe 7, Ää ß", 64));
    assertTrue(isName("Größe\u00A0é", 64));
    assertTrue(isName("正面", 6));
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertFalse(isName("", 64));
    assertFalse(isName("正面", 5));
  }

  @Test
  void refusesControlCharacters() {
    assertFalse(isName("\u001b[2J", 64));
    assertFalse(isName("a\u0000", 64));
    assertFalse(isName("a\nb", 64));
    assertFalse(isName("a\u007f", 64));
    assertFalse(isName("a\u009bm", 64));
  }
}
