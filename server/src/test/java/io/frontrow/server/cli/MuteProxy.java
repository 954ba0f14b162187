package io.frontrow.server.cli;

import io.frontrow.protocol.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.agrona.concurrent.UnsafeBuffer;

/** Lies between one client and a server: lets a session begin, and then loses every answer. */
final class MuteProxy implements AutoCloseable {
  /** NegotiationResponse and EstablishmentAck. */
  private static final int ANSWERS = 2;

  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Thread thread;

  MuteProxy(String server) throws IOException {
    int port = Integer.parseInt(server.substring(server.indexOf(':') + 1));
    thread = new Thread(() -> run(port), "mute proxy");
    thread.start();
  }

  String address() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  private void run(int port) {
    try (Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread answers = new Thread(() -> passAnswers(server, client), "mute proxy, answers");
      answers.start();
      client.getInputStream().transferTo(server.getOutputStream());
      server.shutdownOutput();
      answers.join();
    } catch (IOException e) {
      // One side is gone, and so is the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void passAnswers(Socket server, Socket client) {
    try {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int i = 0; i < ANSWERS; i++) {
        byte[] header = in.readNBytes(Frame.HEADER_LENGTH);
        int length = (int) Frame.length(new UnsafeBuffer(header), 0);
        out.write(header);
        out.write(in.readNBytes(length - header.length));
      }
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // One side is gone, and so is the other.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
