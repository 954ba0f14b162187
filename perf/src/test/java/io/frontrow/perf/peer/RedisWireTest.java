package io.frontrow.perf.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class RedisWireTest {
  private final UnsafeBuffer out = new UnsafeBuffer(new byte[2 * Wire.MAX_BYTES]);
  private final RecordedOutcomes outcomes = new RecordedOutcomes();
  private final Wire sections =
      new SectionWire(SmallHall.VENUE, new SectionCells(SmallHall.VENUE), 0);
  private final Wire keys = new KeyWire(SmallHall.VENUE, 0);

  private String text(int length) {
    byte[] bytes = new byte[length];
    out.getBytes(0, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", " ");
  }

  private void decode(Wire wire, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    // Byte by byte: a wire reads whole replies only, and leaves the rest.
    int from = 0;
    for (int end = 1; end <= bytes.length; end++) {
      from += wire.decode(new UnsafeBuffer(bytes), from, end - from, outcomes);
    }
    assertEquals(bytes.length, from);
  }

  @Test
  void namesTheBytesOfTheSeats() {
    int end = sections.holdSeats(out, 0, 0, 1, 6, 2);
    assertEquals(
        "*7 $5 FCALL $1 h $1 1 $1 2 $2 67 $2 88 $6 \u0080\u0080\u0080\u0080\u0080\u0081 ",
        text(end));
    end = sections.readRow(out, 0, 1, 0, 1);
    assertEquals("*4 $8 GETRANGE $1 0 $2 56 $2 88 ", text(end));
    end = sections.holdBest(out, 0, 2, 1, 1, 2);
    assertEquals(
        "*6 $5 FCALL $1 b $1 1 $1 3 $6 \u0080\u0080\u0080\u0080\u0080\u0082 $2 22 ", text(end));
  }

  @Test
  void namesTheKeysOfTheSeats() {
    int end = keys.holdSeats(out, 0, 0, 1, 6, 2);
    assertEquals(
        "*6 $5 FCALL $1 h $1 2 $2 20 $2 21 $6 \u0080\u0080\u0080\u0080\u0080\u0081 ", text(end));
    end = keys.readRow(out, 0, 1, 0, 1);
    assertEquals("*4 $4 MGET $1 5 $1 6 $1 7 ", text(end));
    end = keys.holdBest(out, 0, 2, 1, 1, 2);
    assertEquals(
        "*8 $5 FCALL $1 b $1 0 $6 \u0080\u0080\u0080\u0080\u0080\u0082 $1 2 $2 22 $1 2 $1 4 ",
        text(end));
  }

  @Test
  void tellsOutcomesInOrder() {
    int at = sections.holdSeats(out, 0, 7, 0, 1, 3);
    at = sections.holdSeats(out, at, 5, 0, 1, 3);
    at = sections.holdBest(out, at, 6, 0, 0, 2);
    at = sections.holdBest(out, at, 3, 0, 0, 2);
    at = sections.readRow(out, at, 1, 0, 1);
    at = sections.confirm(out, at, 2, 1, 0, 1, 3);
    sections.release(out, at, 4, 1, 0, 1, 3);

    decode(sections, ":1\r\n:0\r\n:67\r\n:-1\r\n$3\r\n\0\r\n\r\n:1\r\n:0\r\n");

    assertEquals(
        List.of(
            "7 held 1+3",
            "5 refused TAKEN",
            "6 held 6+2",
            "3 refused TAKEN",
            "1 done",
            "2 done",
            "4 refused EXPIRED"),
        outcomes.told);
  }

  @Test
  void readsArraysAsOneReply() {
    keys.holdSeats(out, keys.readRow(out, 0, 1, 0, 1), 2, 0, 0, 1);

    decode(keys, "*3\r\n$-1\r\n$6\r\n123456\r\n$-1\r\n:1\r\n");

    assertEquals(List.of("1 done", "2 held 0+1"), outcomes.told);
  }

  @Test
  void tellsErrorsAsUnexpected() {
    sections.holdSeats(out, 0, 7, 0, 1, 3);

    decode(sections, "-ERR no\r\n");

    assertEquals(List.of("7 unexpected ERR no"), outcomes.told);
  }

  @Test
  void refusesAReplyThatNobodyAskedFor() {
    assertThrows(WireException.class, () -> decode(sections, ":1\r\n"));
  }
}
