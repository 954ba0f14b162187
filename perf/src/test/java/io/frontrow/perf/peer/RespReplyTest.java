package io.frontrow.perf.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.wire.WireException;
import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RespReplyTest {
  private final RespReply reply = new RespReply();

  private boolean read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return reply.read(new UnsafeBuffer(bytes), 0, bytes.length);
  }

  @Test
  void readsNumbers() {
    assertTrue(read(":0\r\n"));
    assertEquals(0, reply.number());
    assertTrue(read(":-1\r\n:7"));
    assertTrue(reply.isNumber());
    assertEquals(-1, reply.number());
    assertEquals(5, reply.next());
    assertTrue(read(":9876543210\r\n"));
    assertEquals(9_876_543_210L, reply.number());
  }

  @Test
  void readsStringsWithAnyBytes() {
    assertTrue(read("$4\r\n\0\r\n|\r\n:1\r\n"));
    assertTrue(reply.isText());
    assertArrayEquals(new byte[] {0, '\r', '\n', '|'}, reply.bytes());
    assertEquals(10, reply.next());
  }

  @Test
  void tellsNothingFromTheEmptyString() {
    assertTrue(read("$-1\r\n"));
    assertFalse(reply.isText());
    assertEquals(5, reply.next());
    assertTrue(read("$0\r\n\r\n"));
    assertTrue(reply.isText());
    assertEquals(0, reply.textLength());
  }

  @Test
  void readsErrors() {
    assertTrue(read("-ERR no\r\n"));
    assertTrue(reply.isError());
    assertEquals("ERR no", reply.describe());
  }

  @ParameterizedTest
  @ValueSource(strings = {":12\r\n", "$3\r\nabc\r\n", "+OK\r\n", "-ERR no\r\n", "$0\r\n\r\n"})
  void waitsForTheWholeReply(String text) {
    for (int length = 0; length < text.length(); length++) {
      assertFalse(read(text.substring(0, length)), length + " bytes");
    }
    assertTrue(read(text));
    assertEquals(text.length(), reply.next());
  }

  @Test
  void refusesWhatIsNoReply() {
    assertThrows(WireException.class, () -> read("HTTP/1.1"));
  }

  @Test
  void findsTheEndOfAnElement() {
    byte[] bytes = "$2\r\nab\r\n$-1\r\n".getBytes(StandardCharsets.US_ASCII);
    UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    assertEquals(8, RespReply.behindText(buffer, 0, bytes.length));
    assertEquals(13, RespReply.behindText(buffer, 8, bytes.length));
    assertEquals(-1, RespReply.behindText(buffer, 0, 7));
    assertEquals(-1, RespReply.behindText(buffer, 8, 12));
  }
}
