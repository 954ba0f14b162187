package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.reply.HoldReleased;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.fixp.EstablishDecoder;
import io.frontrow.protocol.fixp.EstablishmentRejectCode;
import io.frontrow.protocol.fixp.EstablishmentRejectEncoder;
import io.frontrow.protocol.fixp.MessageHeaderEncoder;
import io.frontrow.protocol.fixp.NegotiateDecoder;
import io.frontrow.protocol.fixp.NegotiationRejectCode;
import io.frontrow.protocol.fixp.NegotiationRejectEncoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How sessions begin, stay alive and end. */
class ConnectionTest {
  private final ScriptedServer server;
  private final CompletableFuture<ConnectionLostException> disconnected = new CompletableFuture<>();
  private final ClientListener listener =
      new ClientListener() {
        @Override
        public void onDisconnected(ConnectionLostException cause) {
          disconnected.complete(cause);
        }
      };

  ConnectionTest() throws Exception {
    server = new ScriptedServer();
  }

  @AfterEach
  void closeServer() throws Exception {
    server.close();
  }

  private ClientConfig config() {
    return server.config().withListener(listener);
  }

  @Test
  void everyRequestInFlightIsTellableWhenTheServerDies() throws Exception {
    try (FrontrowClient client = FrontrowClient.open(config())) {
      List<CompletableFuture<HoldReleased>> replies = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        replies.add(client.releaseHold(i));
      }
      server.awaitMessage(ReleaseHoldDecoder.TEMPLATE_ID);
      server.peer().kill();
      for (int i = 0; i < 500; i++) {
        OutcomeUnknownException unknown = failure(OutcomeUnknownException.class, replies.get(i));
        assertEquals(i + 1, unknown.requestId());
        assertInstanceOf(ConnectionLostException.class, unknown.getCause());
      }
      disconnected.get(10, TimeUnit.SECONDS);
      failure(ConnectionLostException.class, client.releaseHold(1));
      CommandSender sender = client.sender(new RecordingListener());
      assertThrows(ConnectionLostException.class, () -> sender.releaseHold(1));
    }
  }

  @Test
  void saysWhyTheServerEndedTheSession() throws Exception {
    try (FrontrowClient client = FrontrowClient.open(config())) {
      CompletableFuture<HoldReleased> reply = client.releaseHold(1);
      server.awaitMessage(ReleaseHoldDecoder.TEMPLATE_ID);
      server.peer().terminate(TerminationCode.REPLACED, "a newer session");
      OutcomeUnknownException unknown = failure(OutcomeUnknownException.class, reply);
      SessionTerminatedException cause =
          assertInstanceOf(SessionTerminatedException.class, unknown.getCause());
      assertEquals(TerminationCode.REPLACED, cause.code());
      assertEquals("a newer session", cause.reason());
      assertEquals(cause, disconnected.get(10, TimeUnit.SECONDS));
      server.awaitMessage(TerminateDecoder.TEMPLATE_ID);
      assertTrue(
          failure(ConnectionLostException.class, client.releaseHold(1))
              .getMessage()
              .contains("REPLACED, a newer session"));
    }
  }

  @Test
  void sendsHeartbeatsWhileThereIsNothingToSay() throws Exception {
    ClientConfig config = config().withKeepaliveMillis(500);
    server.session =
        (peer, template, message) -> {
          if (template == SequenceDecoder.TEMPLATE_ID) {
            peer.sendRaw(HEARTBEAT);
          } else {
            peer.answerSession(template, message);
          }
        };
    FrontrowClient client = FrontrowClient.open(config);
    try (client) {
      // More intervals than the three after which silence is death: the server's are heard.
      for (int i = 0; i < 4; i++) {
        server.awaitMessage(SequenceDecoder.TEMPLATE_ID);
      }
      assertTrue(client.isOpen());
    }
  }

  @Test
  void givesUpAServerThatIsSilent() throws Exception {
    FrontrowClient client = FrontrowClient.open(config().withKeepaliveMillis(100));
    try (client) {
      ConnectionLostException lost = disconnected.get(10, TimeUnit.SECONDS);
      assertTrue(lost.getMessage().startsWith("nothing heard for "), lost.getMessage());
    }
  }

  @Test
  void closesInGoodOrder() throws Exception {
    FrontrowClient client = FrontrowClient.open(config());
    CompletableFuture<HoldReleased> reply = client.releaseHold(1);
    client.close();
    server.awaitMessage(TerminateDecoder.TEMPLATE_ID);
    OutcomeUnknownException unknown = failure(OutcomeUnknownException.class, reply);
    assertEquals(
        "request 1: connection lost, closed by this client; it may or may not have taken effect",
        unknown.getMessage());
    assertEquals("closed by this client", disconnected.get(10, TimeUnit.SECONDS).getMessage());
  }

  @Test
  void closesEvenIfTheServerDoesNotAnswer() throws Exception {
    server.session =
        (peer, template, message) -> {
          if (template != TerminateDecoder.TEMPLATE_ID) {
            peer.answerSession(template, message);
          }
        };
    FrontrowClient.open(config()).close();
    disconnected.get(10, TimeUnit.SECONDS);
  }

  @Test
  void cannotReachWhereNobodyListens() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ClientConfig nobody = config().withAddress(new InetSocketAddress("127.0.0.1", port));
    assertThrows(UnreachableException.class, () -> FrontrowClient.open(nobody));
  }

  @Test
  void cannotReachAServerThatDoesNotNegotiate() {
    server.session = (peer, template, message) -> {};
    UnreachableException unreachable =
        assertThrows(
            UnreachableException.class,
            () -> FrontrowClient.open(config().withConnectTimeoutMillis(200)));
    assertTrue(unreachable.getMessage().endsWith("no session within the connect timeout"));
  }

  @Test
  void cannotReachAServerThatHangsUp() {
    server.session = (peer, template, message) -> peer.kill();
    assertThrows(UnreachableException.class, () -> FrontrowClient.open(config()));
  }

  @Test
  void saysWhyNegotiateWasRefused() {
    server.session =
        (peer, template, message) ->
            peer.send(
                (buffer, offset) -> {
                  NegotiationRejectEncoder reject =
                      new NegotiationRejectEncoder()
                          .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
                  reject.sessionId().high(0).low(0);
                  reject.code(NegotiationRejectCode.CREDENTIALS).reason("AUTH_FAILED");
                  return Frame.MESSAGE_HEADER_LENGTH + reject.encodedLength();
                });
    SessionRefusedException refused =
        assertThrows(SessionRefusedException.class, () -> FrontrowClient.open(config()));
    assertEquals("CREDENTIALS", refused.code());
    assertEquals("AUTH_FAILED", refused.reason());
  }

  @Test
  void saysWhyEstablishWasRefused() {
    server.session =
        (peer, template, message) -> {
          if (template == NegotiateDecoder.TEMPLATE_ID) {
            peer.answerSession(template, message);
          } else if (template == EstablishDecoder.TEMPLATE_ID) {
            peer.send(
                (buffer, offset) -> {
                  EstablishmentRejectEncoder reject =
                      new EstablishmentRejectEncoder()
                          .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
                  reject.sessionId().high(0).low(0);
                  reject.code(EstablishmentRejectCode.KEEPALIVE_INTERVAL).reason("");
                  return Frame.MESSAGE_HEADER_LENGTH + reject.encodedLength();
                });
          }
        };
    SessionRefusedException refused =
        assertThrows(SessionRefusedException.class, () -> FrontrowClient.open(config()));
    assertEquals("the server refused the session: KEEPALIVE_INTERVAL", refused.getMessage());
  }

  @Test
  void saysWhyTheServerTookNoFurtherConnection() {
    server.session =
        (peer, template, message) -> peer.terminate(TerminationCode.TOO_MANY_CONNECTIONS, "8");
    SessionTerminatedException ended =
        assertThrows(SessionTerminatedException.class, () -> FrontrowClient.open(config()));
    assertEquals(TerminationCode.TOO_MANY_CONNECTIONS, ended.code());
  }

  /** A Sequence that names 1 as the next number. */
  private static final byte[] HEARTBEAT = {
    0, 0, 0, 22, (byte) 0xEB, 0x50, 8, 0, 7, 0, (byte) 0xBC, 0x0A, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0
  };
}
