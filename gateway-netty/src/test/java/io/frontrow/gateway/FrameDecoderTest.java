package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LogWatch.class)
class FrameDecoderTest {
  private static final byte[] FIRST = Messages.holdSeats(1, 10, 11, 12);
  private static final byte[] SECOND = Messages.confirmHold(2, "order-2");

  private final Recorder recorder = new Recorder();
  private final EmbeddedChannel channel = new EmbeddedChannel(new FrameDecoder(recorder));

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void findsManyFramesInOneRead() {
    channel.writeInbound(Unpooled.wrappedBuffer(FIRST, SECOND, FIRST));
    recorder.assertMessages(FIRST, SECOND, FIRST);
  }

  @Test
  void findsFramesThatAreSplitAnywhere() {
    byte[] stream = concat(FIRST, SECOND);
    for (int split = 1; split < stream.length; split++) {
      recorder.messages.clear();
      channel.writeInbound(Unpooled.copiedBuffer(stream, 0, split));
      channel.writeInbound(Unpooled.copiedBuffer(stream, split, stream.length - split));
      recorder.assertMessages(FIRST, SECOND);
    }
  }

  @Test
  void findsFramesThatComeByteByByte() {
    for (byte b : concat(FIRST, SECOND)) {
      channel.writeInbound(Unpooled.copiedBuffer(new byte[] {b}));
    }
    recorder.assertMessages(FIRST, SECOND);
    assertEquals(2, recorder.begun);
  }

  @Test
  void readsEveryKindOfBuffer() {
    CompositeByteBuf composite = Unpooled.compositeBuffer();
    composite.addComponent(true, Unpooled.directBuffer().writeBytes(FIRST, 0, 9));
    composite.addComponent(true, Unpooled.copiedBuffer(FIRST, 9, FIRST.length - 9));
    channel.writeInbound(composite);
    channel.writeInbound(Unpooled.directBuffer().writeBytes(FIRST));
    ByteBuf offset = Unpooled.buffer().writeBytes(new byte[7]).writeBytes(FIRST).skipBytes(7);
    channel.writeInbound(offset);
    recorder.assertMessages(FIRST, FIRST, FIRST);
  }

  @Test
  void takesTheLongestFrame() {
    byte[] longest = header(Limits.MAX_FRAME_LENGTH, Frame.ENCODING_TYPE);
    channel.writeInbound(Unpooled.copiedBuffer(longest, 0, 500));
    channel.writeInbound(Unpooled.copiedBuffer(longest, 500, longest.length - 500));
    recorder.assertMessages(longest);
  }

  @Test
  void refusesAFrameThatIsTooLong() {
    assertRefused(
        header(Limits.MAX_FRAME_LENGTH + 1, Frame.ENCODING_TYPE), "a frame of 1025 bytes");
  }

  @Test
  void refusesAFrameOfFourGibibytes() {
    assertRefused(header(0xFFFF_FFFFL, Frame.ENCODING_TYPE), "a frame of 4294967295 bytes");
  }

  @Test
  void refusesAFrameThatIsTooShort() {
    assertRefused(header(Frame.MIN_LENGTH - 1, Frame.ENCODING_TYPE), "a frame of 13 bytes");
    assertRefused(header(0, Frame.ENCODING_TYPE), "a frame of 0 bytes");
  }

  @Test
  void refusesAnotherEncodingType() {
    assertRefused(header(FIRST.length, 0x5BE0), "unknown encoding type 0x5be0");
  }

  @Test
  void refusesGarbageAfterAGoodFrame() {
    channel.writeInbound(Unpooled.wrappedBuffer(FIRST, "GET / HTTP/1.1\r\n".getBytes()));
    recorder.assertMessages(FIRST);
    assertEquals("unknown encoding type 0x2f20", recorder.badFrame);
  }

  @Test
  void refusesInputThatEndsInsideAFrame() {
    for (int length = 1; length < FIRST.length; length++) {
      Recorder broken = new Recorder();
      EmbeddedChannel half = new EmbeddedChannel(new FrameDecoder(broken));
      half.writeInbound(Unpooled.copiedBuffer(FIRST, 0, length));
      half.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
      assertEquals("the input ends inside a frame", broken.badFrame);
      half.finishAndReleaseAll();
    }
  }

  @Test
  void acceptsInputThatEndsBetweenFrames() {
    channel.writeInbound(Unpooled.copiedBuffer(FIRST));
    channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    assertNull(recorder.badFrame);
  }

  @Test
  void readsNothingOnceToldToStop() {
    recorder.limit = 1;
    channel.writeInbound(Unpooled.wrappedBuffer(FIRST, SECOND));
    channel.writeInbound(Unpooled.copiedBuffer(SECOND));
    recorder.assertMessages(FIRST);
  }

  /** In one piece and byte by byte: the sixth byte must be enough, and nothing after it read. */
  private static void assertRefused(byte[] frame, String reason) {
    for (int piece : new int[] {frame.length, Frame.HEADER_LENGTH, 1}) {
      Recorder refused = new Recorder();
      EmbeddedChannel fresh = new EmbeddedChannel(new FrameDecoder(refused));
      for (int i = 0; i < Math.min(frame.length, Frame.HEADER_LENGTH); i += piece) {
        fresh.writeInbound(Unpooled.copiedBuffer(frame, i, Math.min(piece, frame.length - i)));
      }
      assertEquals(reason, refused.badFrame);
      fresh.writeInbound(Unpooled.copiedBuffer(FIRST));
      refused.assertMessages();
      fresh.finishAndReleaseAll();
    }
  }

  private static byte[] header(long length, int encodingType) {
    int size = length < Frame.HEADER_LENGTH || length > 2_000 ? 20 : (int) length;
    return ByteBuffer.allocate(size).putInt((int) length).putShort((short) encodingType).array();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static final class Recorder implements FrameHandler {
    private final List<byte[]> messages = new ArrayList<>();
    private int begun;
    private int limit = Integer.MAX_VALUE;
    private String badFrame;

    @Override
    public void onRead() {}

    @Override
    public void onFrameBegun() {
      begun++;
    }

    @Override
    public boolean onMessage(DirectBuffer buffer, int offset, int length) {
      byte[] message = new byte[length];
      buffer.getBytes(offset, message);
      messages.add(message);
      return messages.size() < limit;
    }

    @Override
    public void onBadFrame(String reason) {
      assertNull(badFrame, "told twice");
      badFrame = reason;
    }

    private void assertMessages(byte[]... frames) {
      assertEquals(frames.length, messages.size());
      for (int i = 0; i < frames.length; i++) {
        byte[] message = Arrays.copyOfRange(frames[i], Frame.HEADER_LENGTH, frames[i].length);
        assertArrayEquals(message, messages.get(i));
      }
    }
  }
}
