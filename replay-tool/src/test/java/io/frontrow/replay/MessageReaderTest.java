package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldSeatsEncoder;
import io.frontrow.protocol.sbe.JoinWaitlistEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomEncoder;
import io.frontrow.protocol.sbe.RequestOutcomeStateEncoder;
import io.frontrow.protocol.sbe.RequestStatus;
import java.io.IOException;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What the schema's kinds of fields look like; no message has code of its own. */
class MessageReaderTest {
  private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final MessageReader reader = new MessageReader();

  private void assertReads(String expected) throws IOException {
    JsonNode message = new ObjectMapper().readTree(reader.read(buffer, 0).toString());
    assertEquals(new ObjectMapper().readTree(expected), message);
  }

  @Test
  void showsASeedInHexadecimal() throws IOException {
    OpenWaitingRoomEncoder message =
        new OpenWaitingRoomEncoder().wrapAndApplyHeader(buffer, 0, header);
    message.requestId(3).eventId(7);
    for (int i = 0; i < OpenWaitingRoomEncoder.seedLength(); i++) {
      message.seed(i, (short) (0xF0 + i & 0xFF));
    }

    assertEquals("OpenWaitingRoom", reader.name(buffer, 0));
    assertReads(
        """
        {"requestId": 3, "eventId": 7,
         "seed": "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff000102030405060708090a0b0c0d0e0f"}""");
  }

  @Test
  void showsGroupsBehindEachOther() throws IOException {
    HoldSeatsEncoder message = new HoldSeatsEncoder().wrapAndApplyHeader(buffer, 0, header);
    message.requestId(3).buyer(1).channelKey(2).unchangedSince(4).eventId(7).ttlMillis(9);
    message.seatsCount(2).next().seat(5).next().seat(6);
    message.areasCount(1).next().area(1).quantity(250);

    assertReads(
        """
        {"requestId": 3, "buyer": 1, "channelKey": 2, "unchangedSince": 4, "eventId": 7,
         "ttlMillis": 9, "seats": [{"seat": 5}, {"seat": 6}],
         "areas": [{"area": 1, "quantity": 250}]}""");
  }

  @Test
  void showsFlagsByNameAndAbsentNumbersAsNull() throws IOException {
    JoinWaitlistEncoder message = new JoinWaitlistEncoder().wrapAndApplyHeader(buffer, 0, header);
    message
        .requestId(3)
        .buyer(1)
        .channelKey(0)
        .priceCeiling(JoinWaitlistEncoder.priceCeilingNullValue())
        .eventId(7)
        .ttlMillis(0)
        .claimMillis(60_000)
        .quantity((short) 2)
        .together(Flag.YES)
        .allOrNone(Flag.NO)
        .categoriesCount(1)
        .next()
        .category((short) 4);

    assertReads(
        """
        {"requestId": 3, "buyer": 1, "channelKey": 0, "priceCeiling": null, "eventId": 7,
         "ttlMillis": 0, "claimMillis": 60000, "quantity": 2, "together": "YES",
         "allOrNone": "NO", "categories": [{"category": 4}]}""");
  }

  @Test
  void showsBytesThatAreNoTextInHexadecimal() throws IOException {
    RequestOutcomeStateEncoder message =
        new RequestOutcomeStateEncoder().wrapAndApplyHeader(buffer, 0, header);
    message.requestId(3).sequence(4).askedRequestId(2).status(RequestStatus.ANSWERED);
    message.putReply(new byte[] {1, (byte) 0xFE}, 0, 2);

    assertReads(
        """
        {"requestId": 3, "sequence": 4, "askedRequestId": 2, "status": "ANSWERED",
         "reply": "01fe"}""");
  }
}
