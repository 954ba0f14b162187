package io.frontrow.client;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.EstablishDecoder;
import io.frontrow.protocol.fixp.EstablishmentAckEncoder;
import io.frontrow.protocol.fixp.FlowType;
import io.frontrow.protocol.fixp.MessageHeaderDecoder;
import io.frontrow.protocol.fixp.MessageHeaderEncoder;
import io.frontrow.protocol.fixp.NegotiateDecoder;
import io.frontrow.protocol.fixp.NegotiationResponseEncoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.fixp.TerminateEncoder;
import io.frontrow.protocol.fixp.TerminationCode;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A server that speaks the session layer and leaves the answers to a test. Real sockets, one thread
 * a connection; records the template id of every message it gets.
 */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Peer> peers = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
  final LinkedBlockingQueue<Integer> received = new LinkedBlockingQueue<>();

  /** What to do with a message; the session layer's answers are the default. */
  volatile Script session = Peer::answerSession;

  volatile Script application = (peer, templateId, message) -> {};

  /** Called on the connection's thread with a message whose header begins at 0. */
  @FunctionalInterface
  interface Script {
    void onMessage(Peer peer, int templateId, UnsafeBuffer message) throws IOException;
  }

  ScriptedServer() throws IOException {
    Thread accepting = new Thread(this::accept, "scripted-server");
    accepting.setDaemon(true);
    accepting.start();
  }

  ClientConfig config() {
    return ClientConfig.defaults()
        .withAddress((InetSocketAddress) listening.getLocalSocketAddress());
  }

  FrontrowClient open() {
    return FrontrowClient.open(config());
  }

  /** Waits for a message of this template, ignoring others. */
  void awaitMessage(int templateId) throws InterruptedException {
    Integer next;
    do {
      next = received.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no message of template " + templateId + " came");
      }
    } while (next != templateId);
  }

  Peer peer() {
    return peers.get(peers.size() - 1);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Peer peer = new Peer(listening.accept());
        peers.add(peer);
        Thread thread = new Thread(() -> serve(peer), "scripted-peer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Peer peer) {
    try {
      DataInputStream in = new DataInputStream(peer.socket.getInputStream());
      while (true) {
        int length = in.readInt();
        int encodingType = in.readUnsignedShort();
        if (!Frame.isAcceptable(length, encodingType)) {
          throw new AssertionError("bad frame: " + length + ", " + encodingType);
        }
        byte[] bytes = new byte[length - Frame.HEADER_LENGTH];
        in.readFully(bytes);
        UnsafeBuffer message = new UnsafeBuffer(bytes);
        if (!MessageShapes.isClientMessage(message, 0, bytes.length)) {
          throw new AssertionError("not a client's message");
        }
        int templateId = MessageShapes.templateId(message, 0);
        received.add(templateId);
        boolean isSession = MessageShapes.isSession(MessageShapes.schemaId(message, 0));
        (isSession ? session : application).onMessage(peer, templateId, message);
      }
    } catch (IOException e) {
      peer.kill();
    } catch (RuntimeException | AssertionError e) {
      failures.add(e);
      peer.kill();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    peers.forEach(Peer::kill);
    if (!failures.isEmpty()) {
      throw new AssertionError("the scripted server failed", failures.peek());
    }
  }

  /** One connection. */
  static final class Peer {
    private final Socket socket;
    private final ExpandableArrayBuffer frame = new ExpandableArrayBuffer();
    volatile long clientAccount;
    volatile long sessionHigh;
    volatile long sessionLow;

    Peer(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
    }

    void kill() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    void sendRaw(byte... bytes) throws IOException {
      socket.getOutputStream().write(bytes);
    }

    /** Sends a message as one frame. */
    synchronized void send(Replies.Message message) throws IOException {
      int length = message.encode(frame, Frame.HEADER_LENGTH);
      int frameLength = Frame.putHeader(frame, 0, length);
      socket.getOutputStream().write(frame.byteArray(), 0, frameLength);
    }

    void answerSession(int templateId, UnsafeBuffer message) throws IOException {
      switch (templateId) {
        case NegotiateDecoder.TEMPLATE_ID -> answerNegotiate(message);
        case EstablishDecoder.TEMPLATE_ID -> answerEstablish(message);
        case TerminateDecoder.TEMPLATE_ID -> {
          terminate(TerminationCode.FINISHED, "");
          socket.close();
        }
        default -> {}
      }
    }

    private void answerNegotiate(UnsafeBuffer message) throws IOException {
      NegotiateDecoder negotiate =
          new NegotiateDecoder().wrapAndApplyHeader(message, 0, new MessageHeaderDecoder());
      sessionHigh = negotiate.sessionId().high();
      sessionLow = negotiate.sessionId().low();
      clientAccount = negotiate.clientId().account();
      long timestamp = negotiate.timestamp();
      send(
          (buffer, offset) -> {
            NegotiationResponseEncoder response =
                new NegotiationResponseEncoder()
                    .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
            response.sessionId().high(sessionHigh).low(sessionLow);
            response.requestTimestamp(timestamp).serverFlow(FlowType.IDEMPOTENT);
            return Frame.MESSAGE_HEADER_LENGTH + response.encodedLength();
          });
    }

    private void answerEstablish(UnsafeBuffer message) throws IOException {
      EstablishDecoder establish =
          new EstablishDecoder().wrapAndApplyHeader(message, 0, new MessageHeaderDecoder());
      send(
          (buffer, offset) -> {
            EstablishmentAckEncoder ack =
                new EstablishmentAckEncoder()
                    .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
            ack.sessionId().high(sessionHigh).low(sessionLow);
            ack.requestTimestamp(establish.timestamp())
                .keepaliveInterval(establish.keepaliveInterval())
                .nextSeqNo(1);
            return Frame.MESSAGE_HEADER_LENGTH + ack.encodedLength();
          });
    }

    void terminate(TerminationCode code, String reason) throws IOException {
      send(
          (buffer, offset) -> {
            TerminateEncoder terminate =
                new TerminateEncoder()
                    .wrapAndApplyHeader(buffer, offset, new MessageHeaderEncoder());
            terminate.sessionId().high(sessionHigh).low(sessionLow);
            terminate.code(code).reason(reason);
            return Frame.MESSAGE_HEADER_LENGTH + terminate.encodedLength();
          });
    }
  }
}
