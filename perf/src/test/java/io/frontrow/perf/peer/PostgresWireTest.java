package io.frontrow.perf.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.perf.wire.Wire;
import io.frontrow.perf.wire.WireException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class PostgresWireTest {
  private static final int[] ROWS = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3};

  private final UnsafeBuffer out = new UnsafeBuffer(new byte[4 * Wire.MAX_BYTES]);
  private final RecordedOutcomes outcomes = new RecordedOutcomes();
  private final Wire wire = new PostgresWire(SmallHall.VENUE, ROWS, 1_000, 0);
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream();

  private void reply(char type, byte... body) {
    DataOutputStream to = new DataOutputStream(replies);
    try {
      to.writeByte(type);
      to.writeInt(4 + body.length);
      to.write(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void completed(String tag) {
    reply('2');
    reply('C', (tag + "\0").getBytes(StandardCharsets.US_ASCII));
    ready();
  }

  private void ready() {
    reply('Z', (byte) 'I');
  }

  private void decode() {
    byte[] bytes = replies.toByteArray();
    int from = 0;
    for (int end = 1; end <= bytes.length; end++) {
      from += wire.decode(new UnsafeBuffer(bytes), from, end - from, outcomes);
    }
    assertEquals(bytes.length, from);
    replies.reset();
  }

  private void open() {
    wire.writeSession(out, 0, 0);
    reply('R', new byte[4]);
    ready();
    decode();
    wire.writeSession(out, 0, 0);
    reply('1');
    ready();
    decode();
  }

  @Test
  void greetsThenPreparesThenIsReady() {
    int length = wire.writeSession(out, 0, 0);
    assertEquals(length, out.getInt(0, ByteOrder.BIG_ENDIAN));
    assertEquals(0, wire.writeSession(out, 0, 0), "once is enough");
    reply('R', new byte[4]);
    reply('S', "server_version\00015\0".getBytes(StandardCharsets.US_ASCII));
    ready();
    decode();
    assertFalse(wire.isReady());

    int prepare = wire.writeSession(out, 0, 0);
    assertTrue(prepare < Wire.MAX_BYTES, prepare + " bytes");
    assertEquals('P', out.getByte(0));
    assertEquals('S', out.getByte(prepare - 5));
    reply('1');
    ready();
    decode();

    assertTrue(wire.isReady());
    assertEquals(0, wire.writeSession(out, 0, 0));
  }

  @Test
  void executesAPreparedStatementForEachOperation() {
    open();
    int end = wire.readRow(out, 0, 0, 1, 2);
    byte[] bytes = new byte[end];
    out.getBytes(0, bytes);
    assertEquals(
        "B\0\0\0\031\0m\0\0\1\0\1\0\1\0\0\0\4\0\0\0\6\0\1\0\1E\0\0\0\011\0\0\0\0\0S\0\0\0\4",
        new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Test
  void tellsOutcomesInOrder() {
    open();
    int at = wire.holdSeats(out, 0, 7, 0, 1, 3);
    at = wire.holdSeats(out, at, 5, 0, 1, 3);
    at = wire.holdBest(out, at, 6, 1, 0, 2);
    at = wire.holdBest(out, at, 3, 1, 0, 2);
    at = wire.readRow(out, at, 1, 0, 1);
    at = wire.confirm(out, at, 2, 1, 0, 1, 3);
    wire.release(out, at, 4, 1, 0, 1, 3);

    completed("UPDATE 1");
    completed("UPDATE 0");
    // Row 5 is the second of event 1; the hold's number in the second cell begins at character 31.
    reply('D', new byte[] {0, 2, 0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0, 4, 0, 0, 0, 31});
    completed("UPDATE 1");
    completed("UPDATE 0");
    reply('D', new byte[] {0, 1, 0, 0, 0, 1, ' '});
    completed("SELECT 1");
    completed("UPDATE 1");
    completed("UPDATE 0");
    decode();

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
  void hasATransactionThatMetAnotherTriedAgain() {
    open();
    wire.holdSeats(out, wire.holdSeats(out, 0, 7, 0, 1, 3), 8, 0, 1, 3);
    reply('E', "SERROR\0C40P01\0Mdeadlock detected\0\0".getBytes(StandardCharsets.US_ASCII));
    ready();
    completed("UPDATE 1");
    decode();

    assertEquals(List.of("7 busy", "8 held 1+3"), outcomes.told);
  }

  @Test
  void tellsErrorsAsUnexpected() {
    open();
    wire.holdSeats(out, 0, 7, 0, 1, 3);
    reply('E', "SERROR\0C42P01\0Mno such table\0\0".getBytes(StandardCharsets.US_ASCII));
    ready();
    decode();

    assertEquals(List.of("7 unexpected 42P01 no such table"), outcomes.told);
  }

  @Test
  void givesUpWhenItIsNotLetIn() {
    wire.writeSession(out, 0, 0);
    reply('R', new byte[] {0, 0, 0, 5, 1, 2, 3, 4});
    assertThrows(WireException.class, this::decode);
  }
}
