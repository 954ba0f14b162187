package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.protocol.fixp.EstablishmentAckDecoder;
import io.frontrow.protocol.fixp.NegotiationResponseDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.fixp.TerminationCode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;

/** A plain blocking socket that knows frames. Its timeout only keeps a broken test from hanging. */
final class TestClient implements AutoCloseable {
  private static final int HANG_MILLIS = 20_000;
  private static final int KEEPALIVE_MILLIS = 60_000;

  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;

  TestClient(Gateway gateway) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(1 << 14);
    socket.setSoTimeout(HANG_MILLIS);
    socket.setTcpNoDelay(true);
    socket.connect(gateway.localAddress());
    out = socket.getOutputStream();
    in = new DataInputStream(socket.getInputStream());
  }

  /** A client with an established session. */
  static TestClient loggedOn(Gateway gateway, int account, int instance) throws IOException {
    TestClient client = new TestClient(gateway);
    client.logOn(account, instance, KEEPALIVE_MILLIS);
    return client;
  }

  void logOn(int account, int instance, int keepaliveMillis) throws IOException {
    send(Messages.negotiate(account, instance));
    assertTrue(read().isSession(NegotiationResponseDecoder.TEMPLATE_ID));
    send(Messages.establish(keepaliveMillis));
    assertTrue(read().isSession(EstablishmentAckDecoder.TEMPLATE_ID));
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** The next frame; null at the end of the input. */
  Received readOrEnd() throws IOException {
    byte[] header = new byte[4];
    int first = in.read();
    if (first < 0) {
      return null;
    }
    header[0] = (byte) first;
    in.readFully(header, 1, 3);
    int length = ByteBuffer.wrap(header).getInt();
    byte[] frame = ByteBuffer.allocate(length).put(header).array();
    in.readFully(frame, header.length, length - header.length);
    return new Received(frame);
  }

  Received read() throws IOException {
    Received frame = readOrEnd();
    assertNotNull(frame, "the connection ended");
    return frame;
  }

  /** The next frame that is no heartbeat. */
  Received readPastHeartbeats() throws IOException {
    Received frame = read();
    while (frame.isSession(SequenceDecoder.TEMPLATE_ID)) {
      frame = read();
    }
    return frame;
  }

  /** Expects one Terminate, then the end; returns the reason. */
  String expectTerminate(TerminationCode code) throws IOException {
    Received frame = readPastHeartbeats();
    assertTrue(frame.isSession(TerminateDecoder.TEMPLATE_ID), "template " + frame.templateId());
    TerminateDecoder terminate = frame.terminate();
    assertEquals(code, terminate.code());
    expectEnd();
    return terminate.reason();
  }

  void expectEnd() throws IOException {
    assertNull(readOrEnd(), "a frame after the last one");
  }

  /** Reads until the connection ends or is reset; returns how many bytes there were. */
  long readUntilGone() throws IOException {
    byte[] bytes = new byte[1 << 16];
    long count = 0;
    try {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        count += read;
      }
    } catch (SocketException reset) {
      // A reset will do: the server did not wait for us to read.
    }
    return count;
  }

  /** Closes the socket, as {@link #close} does, for a test that goes on after it. */
  void hangUp() throws IOException {
    socket.close();
  }

  @Override
  public void close() throws IOException {
    hangUp();
  }
}
