package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The framing header and the client id. */
class FrameTest {
  @Test
  void headerIsSixBigEndianBytesWhoseLengthCountsThem() {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[32]);
    assertEquals(306, Frame.putHeader(buffer, 2, 300));
    byte[] header = new byte[8];
    buffer.getBytes(1, header);
    byte[] expected = {0, 0, 0, 1, 0x32, (byte) 0xEB, 0x50, 0};
    assertArrayEquals(expected, header);
    assertEquals(306, Frame.length(buffer, 2));
    assertEquals(0xEB50, Frame.encodingType(buffer, 2));
  }

  @Test
  void lengthIsUnsigned() {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[32]);
    buffer.putInt(0, -1);
    assertEquals(0xFFFF_FFFFL, Frame.length(buffer, 0));
  }

  @Test
  void refusesAFrameThatIsTooShortTooLongOrOfAnotherEncoding() {
    assertTrue(Frame.isAcceptable(14, 0xEB50));
    assertTrue(Frame.isAcceptable(1_024, 0xEB50));
    assertFalse(Frame.isAcceptable(13, 0xEB50));
    assertFalse(Frame.isAcceptable(1_025, 0xEB50));
    assertFalse(Frame.isAcceptable(0xFFFF_FFFFL, 0xEB50));
    assertFalse(Frame.isAcceptable(100, 0x5BE0));
    assertFalse(Frame.isAcceptable(100, 0));
  }

  @Test
  void aClientIdKeepsBothUnsignedHalves() {
    long id = ClientId.of(0xFFFF_FFFEL, 0xFFFF_FFFFL);
    assertEquals(-2, ClientId.account(id));
    assertEquals(-1, ClientId.instance(id));
    assertEquals("4294967294/4294967295", ClientId.toString(id));
    assertEquals("1/2", ClientId.toString(ClientId.of(1, 2)));
  }
}
