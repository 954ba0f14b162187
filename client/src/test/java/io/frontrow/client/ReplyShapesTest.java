package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.CommandRejected;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.OrderState;
import io.frontrow.client.reply.RequestOutcomeState;
import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.client.reply.SeatsOffered;
import io.frontrow.client.reply.WaitlistState;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatReason;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ReplyShapesTest {
  private static final int MUTATIONS = 20_000;

  private static final Map<Replies.Message, ReplyDecoder<?>> MESSAGES =
      Map.of(
          Replies.seatsHeld(1, 5, 12, 13),
          SeatsHeld::decode,
          Replies.eventState(1, 1, 2, 3),
          EventState::decode,
          Replies.rowMapState(1, 2, 1, 6, "B", SeatStatus.FREE, SeatStatus.SOLD),
          RowMapState::decode,
          Replies.seatNamesState(
              1, 2, 6, List.of(new String[] {"7", "g7"}, new String[] {"8", "g8"})),
          SeatNamesState::decode,
          Replies.orderState(1, "order"),
          OrderState::decode,
          Replies.rejected(
              1,
              RejectCode.SEATS_UNAVAILABLE,
              Advice.DO_NOT_RETRY,
              SeatReason.SOLD,
              SeatReason.HELD),
          CommandRejected::decode,
          StateReplies.areaState(1),
          AreaState::decode,
          StateReplies.waitlistState(1),
          WaitlistState::decode,
          StateReplies.requestOutcomeState(1),
          RequestOutcomeState::decode,
          WaitingReplies.seatsOffered(),
          SeatsOffered::decode);

  private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(Limits.MAX_FRAME_LENGTH);

  @Test
  void takesWholeMessagesOnly() {
    for (Replies.Message message : MESSAGES.keySet()) {
      int length = message.encode(buffer, 0);
      assertTrue(ReplyShapes.isServerMessage(buffer, 0, length));
      for (int cut = 0; cut < length; cut++) {
        assertFalse(ReplyShapes.isServerMessage(buffer, 0, cut));
      }
      assertFalse(ReplyShapes.isServerMessage(buffer, 0, length + 1));
    }
  }

  @Test
  void takesLongerBlocksFromANewerServer() {
    int length = Replies.seatsHeld(1, 5, 12).encode(buffer, 0);
    int blockEnd = 8 + SeatsHeldEncoder.BLOCK_LENGTH;
    byte[] groups = new byte[length - blockEnd];
    buffer.getBytes(blockEnd, groups);
    buffer.putBytes(blockEnd + 4, groups);
    buffer.putShort(0, (short) (SeatsHeldEncoder.BLOCK_LENGTH + 4));
    assertFalse(ReplyShapes.isServerMessage(buffer, 0, length + 4), "same version");
    buffer.putShort(6, (short) 1);
    assertTrue(ReplyShapes.isServerMessage(buffer, 0, length + 4));
    assertEquals(List.of(12), SeatsHeld.decode(buffer, 0).seats());
  }

  /** A buffer that ends with the message makes every read beyond it throw. */
  @Test
  void noMessageItTakesMakesADecoderReadBeyondItsEnd() {
    Random random = new Random(7400);
    int taken = 0;
    for (Map.Entry<Replies.Message, ReplyDecoder<?>> entry : MESSAGES.entrySet()) {
      int length = entry.getKey().encode(buffer, 0);
      for (int i = 0; i < MUTATIONS; i++) {
        byte[] bytes = new byte[length];
        buffer.getBytes(0, bytes);
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
          int at = random.nextInt(length);
          // The template says which decoder reads it, so it stays.
          bytes[at] = at == 2 || at == 3 ? bytes[at] : (byte) random.nextInt();
        }
        UnsafeBuffer mutated = new UnsafeBuffer(bytes);
        if (ReplyShapes.isServerMessage(mutated, 0, length)) {
          taken++;
          try {
            entry.getValue().decode(mutated, 0);
          } catch (IllegalArgumentException e) {
            // A value that its enum does not know.
          }
        }
      }
    }
    assertTrue(taken > MUTATIONS, "only " + taken + " mutations were taken");
  }
}
