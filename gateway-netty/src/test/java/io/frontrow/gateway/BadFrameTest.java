package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LogWatch.class)
class BadFrameTest {
  private static final int BLOCK_LENGTH = Frame.HEADER_LENGTH;
  private static final int TEMPLATE_ID = BLOCK_LENGTH + 2;
  private static final int SCHEMA_ID = BLOCK_LENGTH + 4;
  private static final int VERSION = BLOCK_LENGTH + 6;
  private static final int BODY = Frame.HEADER_LENGTH + Frame.MESSAGE_HEADER_LENGTH;
  private static final int SEATS_GROUP = BODY + HoldSeatsDecoder.BLOCK_LENGTH;
  private static final int EMPTY_GROUP = 3;
  private static final int ORDER_REFERENCE =
      BODY + ConfirmHoldDecoder.BLOCK_LENGTH + 2 * EMPTY_GROUP;

  private GatewayFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = GatewayFixture.patient();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void answersGarbageBeforeTheLogon() throws Exception {
    try (TestClient client = new TestClient(fixture.gateway)) {
      client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      client.expectTerminate(TerminationCode.BAD_FRAME);
    }
    fixture.assertServes();
  }

  @Test
  void answersMuchGarbageAsWell() throws Exception {
    byte[] garbage = new byte[1 << 20];
    Arrays.fill(garbage, (byte) 0xA5);
    assertBadFrame(garbage);
  }

  @Test
  void answersHalfAFrameWhenTheInputEnds() throws Exception {
    byte[] frame = Messages.holdSeats(1, 2, 3);
    for (int length : new int[] {1, 5, 6, 13, frame.length - 1}) {
      try (TestClient client = TestClient.loggedOn(fixture.gateway, 3, 4)) {
        client.send(Arrays.copyOf(frame, length));
        client.shutdownOutput();
        client.expectTerminate(TerminationCode.BAD_FRAME);
      }
    }
    fixture.assertServes();
  }

  @Test
  void answersAFrameOfFourGibibytes() throws Exception {
    byte[] header = ByteBuffer.allocate(6).putInt(-1).putShort((short) 0xEB50).array();
    assertEquals("a frame of 4294967295 bytes", assertBadFrame(header));
  }

  @Test
  void answersAnUnknownTemplate() throws Exception {
    for (int templateId : new int[] {0, 100, 199, 301, 901, 0xFFFF}) {
      byte[] frame = Messages.holdSeats(1, 2);
      putShort(frame, TEMPLATE_ID, templateId);
      String reason = assertBadFrame(frame);
      assertTrue(reason.contains("template " + templateId), reason);
    }
  }

  @Test
  void answersAnUnknownSchema() throws Exception {
    byte[] frame = Messages.holdSeats(1, 2);
    putShort(frame, SCHEMA_ID, 7_401);
    assertBadFrame(frame);
  }

  @Test
  void answersAnotherVersion() throws Exception {
    byte[] frame = Messages.holdSeats(1, 2);
    putShort(frame, VERSION, 1);
    assertBadFrame(frame);
  }

  @Test
  void answersAnotherBlockLength() throws Exception {
    byte[] frame = Messages.holdSeats(1, 2);
    putShort(frame, BLOCK_LENGTH, 23);
    assertBadFrame(frame);
  }

  @Test
  void answersAGroupCountThatLies() throws Exception {
    for (int count : new int[] {1, 3, 255}) {
      byte[] frame = Messages.holdSeats(1, 2, 3);
      frame[SEATS_GROUP + 2] = (byte) count;
      assertBadFrame(frame);
    }
  }

  @Test
  void answersVarDataThatOverruns() throws Exception {
    byte[] frame = Messages.confirmHold(1, "reference");
    frame[ORDER_REFERENCE]++;
    assertBadFrame(frame);
  }

  @Test
  void answersTrailingBytes() throws Exception {
    byte[] frame = Messages.getHold(1);
    byte[] longer = Arrays.copyOf(frame, frame.length + 1);
    longer[3]++;
    assertBadFrame(longer);
  }

  @Test
  void answersAServersOwnMessage() throws Exception {
    assertBadFrame(Messages.holdReleased(1));
  }

  @Test
  void publishesWhatCameBeforeTheBadFrame() throws Exception {
    try (TestClient client = TestClient.loggedOn(fixture.gateway, 3, 4)) {
      ByteBuffer both = ByteBuffer.allocate(200);
      both.put(Messages.getHold(1)).put(Messages.holdReleased(2)).put(Messages.getHold(3));
      client.send(Arrays.copyOf(both.array(), both.position()));
      client.expectTerminate(TerminationCode.BAD_FRAME);
      fixture.sink.take();
      assertEquals(0, fixture.sink.size());
    }
  }

  private String assertBadFrame(byte[] bytes) throws Exception {
    String reason;
    try (TestClient client = TestClient.loggedOn(fixture.gateway, 3, 4)) {
      client.send(bytes);
      reason = client.expectTerminate(TerminationCode.BAD_FRAME);
    }
    assertEquals(0, fixture.sink.size());
    fixture.assertServes();
    return reason;
  }

  private static void putShort(byte[] frame, int offset, int value) {
    ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putShort(offset, (short) value);
  }
}
