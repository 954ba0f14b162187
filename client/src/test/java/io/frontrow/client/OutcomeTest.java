package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.frontrow.client.reply.CommandRejected;
import io.frontrow.client.reply.HoldExtended;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.GetRequestOutcomeDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.RequestOutcomeStateEncoder;
import io.frontrow.protocol.sbe.RequestStatus;
import io.frontrow.protocol.sbe.SeatReason;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client asks after a crash. */
class OutcomeTest {
  private final ScriptedServer server;
  private final CompletableFuture<String> asked = new CompletableFuture<>();

  OutcomeTest() throws Exception {
    server = new ScriptedServer();
  }

  @AfterEach
  void closeServer() throws Exception {
    server.close();
  }

  private void answer(RequestStatus status, byte... enclosed) {
    server.application =
        (peer, template, message) -> {
          GetRequestOutcomeDecoder query =
              new GetRequestOutcomeDecoder()
                  .wrapAndApplyHeader(message, 0, new MessageHeaderDecoder());
          asked.complete(query.instance() + " " + query.askedRequestId());
          peer.send(
              (buffer, offset) -> {
                RequestOutcomeStateEncoder to =
                    new RequestOutcomeStateEncoder()
                        .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
                to.requestId(MessageShapes.requestId(message, 0)).sequence(9);
                to.askedRequestId(77).status(status).putReply(enclosed, 0, enclosed.length);
                return Frame.MESSAGE_HEADER_LENGTH + to.encodedLength();
              });
        };
  }

  private static byte[] bytes(Replies.Message message) {
    ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    byte[] bytes = new byte[message.encode(buffer, 0)];
    buffer.getBytes(0, bytes);
    return bytes;
  }

  private Outcome outcome() throws Exception {
    try (FrontrowClient client = FrontrowClient.open(server.config().withInstance(8))) {
      return client.outcomeOf(77).get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void asksForARequestOfItsOwnInstance() throws Exception {
    answer(RequestStatus.UNSEEN);
    assertEquals(new Outcome.Unseen(), outcome());
    assertEquals("8 77", asked.join());
  }

  @Test
  void decodesTheReplyThatWasGivenThen() throws Exception {
    answer(RequestStatus.ANSWERED, bytes(HoldReplies.holdExtended(77)));
    assertEquals(new Outcome.Answered(new HoldExtended(77, 9, true, 11, 12, 13)), outcome());
  }

  @Test
  void aRefusalIsAnAnswerToo() throws Exception {
    answer(
        RequestStatus.ANSWERED,
        bytes(
            Replies.rejected(
                77, RejectCode.SEATS_UNAVAILABLE, Advice.DO_NOT_RETRY, SeatReason.SOLD)));
    CommandRejected rejected =
        new CommandRejected(
            77,
            9,
            false,
            1_000,
            RejectCode.SEATS_UNAVAILABLE,
            Advice.DO_NOT_RETRY,
            List.of(new CommandRejected.Seat(12, SeatReason.SOLD)),
            List.of());
    assertEquals(new Outcome.Answered(rejected), outcome());
  }

  @Test
  void saysThatItIsForgotten() throws Exception {
    answer(RequestStatus.FORGOTTEN);
    assertEquals(new Outcome.Forgotten(), outcome());
  }

  @Test
  void saysThatTheClientIsUnknown() throws Exception {
    answer(RequestStatus.CLIENT_UNKNOWN);
    assertEquals(new Outcome.ClientUnknown(), outcome());
  }

  @Test
  void anEnclosedMessageThatIsNoneEndsTheConnection() throws Exception {
    byte[] whole = bytes(HoldReplies.holdExtended(77));
    answer(RequestStatus.ANSWERED, Arrays.copyOf(whole, whole.length + 1));
    try (FrontrowClient client = server.open()) {
      OutcomeUnknownException unknown =
          failure(OutcomeUnknownException.class, client.outcomeOf(77));
      assertInstanceOf(ProtocolException.class, unknown.getCause());
    }
  }
}
