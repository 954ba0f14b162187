package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.MessageHeaderDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What no client of ours would send: it is answered, the connection ends, the server goes on. */
@Timeout(120)
class GarbageIT {
  @TempDir private static Path directory;
  private static ServerProcess server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    server = ServerProcess.serve(directory.resolve("data"), directory.resolve("err"));
    port = server.ready().get("port").asInt();
  }

  @AfterAll
  static void stop() throws Exception {
    assertEquals(ExitCode.OK, server.terminate(), server.err());
  }

  @AfterEach
  void theServerGoesOnServing() {
    Cli.run("status", "--connect", "127.0.0.1:" + port).ok();
  }

  /** Sends bytes, ends the sending side if told to, and reads until the server hangs up. */
  private static byte[] answerTo(byte[] bytes, boolean hangUp) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(bytes);
      if (hangUp) {
        socket.shutdownOutput();
      }
      return socket.getInputStream().readAllBytes();
    }
  }

  private static void answersBadFrame(byte[] bytes) throws IOException {
    byte[] answer = answerTo(bytes, false);
    UnsafeBuffer frame = new UnsafeBuffer(answer);
    assertTrue(answer.length >= Frame.MIN_LENGTH, "only " + answer.length + " bytes");
    assertEquals(answer.length, Frame.length(frame, 0), "one frame and nothing behind it");
    assertEquals(
        TerminateDecoder.TEMPLATE_ID, MessageShapes.templateId(frame, Frame.HEADER_LENGTH));
    assertEquals(
        TerminationCode.BAD_FRAME,
        new TerminateDecoder()
            .wrapAndApplyHeader(frame, Frame.HEADER_LENGTH, new MessageHeaderDecoder())
            .code());
  }

  private static byte[] frame(int templateId) {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[64]);
    new MessageHeaderEncoder()
        .wrap(buffer, Frame.HEADER_LENGTH)
        .blockLength(16)
        .templateId(templateId)
        .schemaId(HoldSeatsDecoder.SCHEMA_ID)
        .version(HoldSeatsDecoder.SCHEMA_VERSION);
    int length = Frame.putHeader(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + 16);
    return Arrays.copyOf(buffer.byteArray(), length);
  }

  @Test
  void randomBytes() throws IOException {
    Random random = new Random(7_400);
    for (int i = 0; i < 20; i++) {
      byte[] bytes = new byte[1 + random.nextInt(64)];
      random.nextBytes(bytes);
      answerTo(bytes, true);
    }
    byte[] bytes = new byte[64];
    random.nextBytes(bytes);
    answersBadFrame(bytes);
  }

  @Test
  void halfAFrame() throws IOException {
    byte[] whole = frame(HoldSeatsDecoder.TEMPLATE_ID);
    answerTo(Arrays.copyOf(whole, whole.length / 2), true);
  }

  @Test
  void aFrameOfFourGigabytes() throws IOException {
    byte[] bytes = frame(HoldSeatsDecoder.TEMPLATE_ID);
    Arrays.fill(bytes, 0, 4, (byte) 0xFF);
    answersBadFrame(bytes);
  }

  @Test
  void anUnknownTemplate() throws IOException {
    answersBadFrame(frame(9_999));
  }

  @Test
  void aTemplateThatOnlyTheServerSends() throws IOException {
    answersBadFrame(frame(306));
  }
}
