package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The place of request id, sequence and flags, against the schema's XML and the codecs. */
class ReplyHeaderTest {
  private static final int FIRST_REPLY = 300;
  private static final int FIRST_RECORD = 900;

  @Test
  void everyReplyBeginsWithItsRequestIdAndSequence() {
    for (SchemaMessage message : replies()) {
      assertEquals(
          List.of("requestId", "sequence"), message.fields().subList(0, 2), message.name());
    }
    assertTrue(replies().size() > 50, "too few replies in the XML");
  }

  @Test
  void everyReplyWithFlagsHasThemThird() {
    for (SchemaMessage message : replies()) {
      int at = message.fields().indexOf("flags");
      assertTrue(at == -1 || at == 2, message.name() + " has its flags at " + at);
    }
  }

  @Test
  void everyReplyHasFlagsUnlessItTellsAState() {
    for (SchemaMessage message : replies()) {
      boolean state = message.name().endsWith("State");
      assertEquals(!state, message.fields().contains("flags"), message.name());
    }
  }

  @Test
  void marksAReplyAsSentAgainAndNothingElse() {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[100]);
    HoldReleasedEncoder encoder =
        new HoldReleasedEncoder().wrapAndApplyHeader(buffer, 4, new MessageHeaderEncoder());
    encoder.requestId(-1).sequence(-1).flags().clear();
    encoder.holdId(5).eventId(1).ticketCount(2).ticketsLeft(3);
    assertFalse(ReplyHeader.isResent(buffer, 4));
    ReplyHeader.markResent(buffer, 4);
    assertTrue(ReplyHeader.isResent(buffer, 4));
    HoldReleasedDecoder decoder =
        new HoldReleasedDecoder().wrapAndApplyHeader(buffer, 4, new MessageHeaderDecoder());
    assertTrue(decoder.flags().resent());
    assertEquals(-1, decoder.sequence());
    assertEquals(5, decoder.holdId());
    assertEquals(-1, buffer.getLong(4 + ReplyHeader.REQUEST_ID_OFFSET));
    assertEquals(-1, buffer.getLong(4 + ReplyHeader.SEQUENCE_OFFSET));
  }

  private static List<SchemaMessage> replies() {
    return SchemaMessage.application().stream()
        .filter(message -> message.id() > FIRST_REPLY && message.id() < FIRST_RECORD)
        .toList();
  }
}
