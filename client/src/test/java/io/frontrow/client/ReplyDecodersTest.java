package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.reply.Reply;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

class ReplyDecodersTest {
  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();

  /** As in the tests of every request, but by what the message itself says that it is. */
  @Test
  void knowsTheRecordOfEveryReply() {
    EveryRequestTest.requests()
        .forEach(
            sample -> {
              Replies.Message message = (Replies.Message) sample.get()[2];
              Reply expected = (Reply) sample.get()[3];
              int length = message.encode(buffer, 4);
              assertEquals(expected, ReplyDecoders.decode(buffer, 4));
              assertTrue(ReplyShapes.isServerMessage(buffer, 4, length), expected.toString());
              assertFalse(ReplyShapes.isServerMessage(buffer, 4, length - 1), expected.toString());
            });
  }

  @Test
  void refusesWhatIsNoReply() {
    buffer.putShort(2, (short) 109);
    assertThrows(ProtocolException.class, () -> ReplyDecoders.decode(buffer, 0));
  }
}
