package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.MessageShapes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
  private static final int FRAMES = 5_000;

  private final List<Long> requestIds = new ArrayList<>();
  private final FrameReader reader =
      new FrameReader(
          (buffer, offset, length) -> {
            assertTrue(ReplyShapes.isServerMessage(buffer, offset, length));
            requestIds.add(MessageShapes.requestId(buffer, offset));
          });

  /** Frames of many lengths, whose request ids count from 1. */
  private static byte[] stream() {
    ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    int end = 0;
    for (int i = 1; i <= FRAMES; i++) {
      int length =
          Replies.seatsHeld(i, 5, new int[i % 230]).encode(buffer, end + Frame.HEADER_LENGTH);
      end += Frame.putHeader(buffer, end, length);
    }
    byte[] bytes = new byte[end];
    buffer.getBytes(0, bytes);
    return bytes;
  }

  private void assertAllArrived() {
    assertEquals(LongStream.rangeClosed(1, FRAMES).boxed().toList(), requestIds);
    assertFalse(reader.isInsideFrame());
  }

  @Test
  void findsFramesInOneLongRead() {
    reader.read(Unpooled.wrappedBuffer(stream()));
    assertAllArrived();
  }

  @Test
  void findsFramesThatArriveByteByByte() {
    for (byte next : stream()) {
      reader.read(Unpooled.wrappedBuffer(new byte[] {next}));
    }
    assertAllArrived();
  }

  @Test
  void findsFramesWhereverTheReadsAreCut() {
    for (int seed = 0; seed < 20; seed++) {
      requestIds.clear();
      Random random = new Random(seed);
      ByteBuf in = Unpooled.wrappedBuffer(stream());
      while (in.isReadable()) {
        int length = 1 + random.nextInt(3 * Limits.MAX_FRAME_LENGTH);
        reader.read(in.readSlice(Math.min(in.readableBytes(), length)));
      }
      assertAllArrived();
    }
  }
}
