package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;
import java.util.stream.Stream;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that sends what no server should. */
class GarbageTest {
  private static final int BODY = Frame.MESSAGE_HEADER_LENGTH;

  static Stream<Arguments> garbage() {
    return Stream.of(
        Arguments.of("text", raw("HTTP/1.1 400 Bad Request\r\n".getBytes()), "no frame of ours"),
        Arguments.of("4 GiB", raw(-1, -1, -1, -1, 0xEB, 0x50), "no frame of ours"),
        Arguments.of("too short", raw(0, 0, 0, 13, 0xEB, 0x50), "no frame of ours"),
        Arguments.of("one byte too long", raw(0, 0, 4, 1, 0xEB, 0x50), "no frame of ours"),
        Arguments.of("other encoding", raw(0, 0, 0, 22, 0x5B, 0xE0), "no frame of ours"),
        Arguments.of("a command", message(patched(2, (byte) 109, (byte) 0)), "template 109"),
        Arguments.of("unknown template", message(patched(2, (byte) 0xFF, (byte) 0xFF)), "65535"),
        Arguments.of("unknown schema", message(patched(4, (byte) 1, (byte) 0)), "schema 1"),
        Arguments.of("short block", message(patched(0, (byte) 8, (byte) 0)), "malformed"),
        Arguments.of("cut short", message(cut(1)), "malformed"),
        Arguments.of("a byte too many", message(cut(-1)), "malformed"),
        Arguments.of(
            "more seats than bytes",
            message(patched(BODY + SeatsHeldEncoder.BLOCK_LENGTH + 2, (byte) 200)),
            "malformed"),
        Arguments.of("another reply", message(Replies.planBegun(1, 1)), "of template 301"),
        Arguments.of("unknown reject code", message(unknownCode()), "cannot be decoded"));
  }

  /** Sends something over a connection. */
  private interface Sending {
    void sendTo(ScriptedServer.Peer peer) throws Exception;
  }

  private static Sending raw(int... bytes) {
    byte[] raw = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      raw[i] = (byte) bytes[i];
    }
    return raw(raw);
  }

  private static Sending raw(byte[] bytes) {
    return peer -> peer.sendRaw(bytes);
  }

  private static Sending message(Replies.Message message) {
    return peer -> peer.send(message);
  }

  private static Replies.Message patched(int at, byte... bytes) {
    return (buffer, offset) -> {
      int length = held(buffer, offset);
      buffer.putBytes(offset + at, bytes);
      return length;
    };
  }

  private static Replies.Message cut(int bytes) {
    return (buffer, offset) -> held(buffer, offset) - bytes;
  }

  private static Replies.Message unknownCode() {
    return (buffer, offset) -> {
      int length = Replies.rejected(1, RejectCode.BUSY, Advice.DO_NOT_RETRY).encode(buffer, offset);
      buffer.putShort(offset + BODY + CommandRejectedEncoder.codeEncodingOffset(), (short) 9_999);
      return length;
    };
  }

  private static int held(MutableDirectBuffer buffer, int offset) {
    return Replies.seatsHeld(1, 5, 12, 13).encode(buffer, offset);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("garbage")
  void endsTheConnectionAndSaysWhatItWas(String name, Sending garbage, String says)
      throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      server.application =
          (peer, template, message) -> {
            try {
              garbage.sendTo(peer);
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          };
      try (FrontrowClient client = server.open()) {
        OutcomeUnknownException unknown =
            failure(OutcomeUnknownException.class, client.holdSeats(1, 7, 0, 12));
        ProtocolException cause = assertInstanceOf(ProtocolException.class, unknown.getCause());
        assertTrue(cause.getMessage().contains(says), cause.getMessage());
        failure(ConnectionLostException.class, client.releaseHold(1));
      }
    }
  }

  @Test
  void repliesBeforeTheSessionAreGarbage() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      server.session = (peer, template, message) -> peer.send(Replies.holdReleased(1, 1));
      failure(ProtocolException.class, FrontrowClient.connect(server.config()));
    }
  }

  @Test
  void aConnectionThatEndsInsideAFrameSaysSo() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      server.application =
          (peer, template, message) -> {
            peer.sendRaw((byte) 0, (byte) 0, (byte) 0, (byte) 22);
            peer.kill();
          };
      try (FrontrowClient client = server.open()) {
        OutcomeUnknownException unknown =
            failure(OutcomeUnknownException.class, client.releaseHold(1));
        assertTrue(
            unknown.getMessage().contains("closed the connection in the middle of a frame"),
            unknown.getMessage());
      }
    }
  }
}
