package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatReason;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What the comparison of all other tests rests on. */
class SaidTest {
  private static final long CLIENT = ClientId.of(1, 2);

  private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[100]);

  private Said rejection(long clientId, int seat) {
    CommandRejectedEncoder message =
        new CommandRejectedEncoder()
            .wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .requestId(5)
            .sequence(6)
            .retryAfterMicros(0)
            .code(RejectCode.SEATS_UNAVAILABLE);
    message.flags().clear();
    message.seatsCount(1).next().seat(seat).reason(SeatReason.SOLD);
    message.areasCount(0);
    return Said.of(clientId, buffer, 0, message.limit());
  }

  @Test
  void isReadByTheNamesOfTheSchema() {
    Said said = rejection(CLIENT, 3);
    assertEquals(CommandRejectedEncoder.TEMPLATE_ID, said.templateId());
    assertEquals(6, said.field("sequence"));
    assertEquals("SEATS_UNAVAILABLE", said.text("code"));
    assertEquals(List.of(3), said.numbers("seats", "seat"));
    assertThrows(IllegalArgumentException.class, () -> said.field("holdId"));
    assertEquals(
        "CommandRejected{requestId=5, sequence=6, flags=0, retryAfterMicros=0, code=SEATS_UNAVAILABLE,"
            + " advice=DO_NOT_RETRY, seats=[{seat=3, reason=SOLD}], areas=[]} to "
            + ClientId.toString(CLIENT),
        said.toString());
  }

  @Test
  void differsInEveryByteAndInTheClient() {
    assertEquals(rejection(CLIENT, 3), rejection(CLIENT, 3));
    assertEquals(rejection(CLIENT, 3).hashCode(), rejection(CLIENT, 3).hashCode());
    assertNotEquals(rejection(CLIENT, 3), rejection(CLIENT, 4));
    assertNotEquals(rejection(CLIENT, 3), rejection(CLIENT + 1, 3));
  }
}
