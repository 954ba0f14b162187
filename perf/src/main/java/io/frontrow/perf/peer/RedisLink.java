package io.frontrow.perf.peer;

import io.frontrow.perf.process.ServerFailedException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/** A blocking connection to Redis, for what happens before and after a load. Main thread. */
final class RedisLink implements Closeable {
  private static final int OUT_BYTES = 1 << 16;
  private static final int IN_BYTES = 1 << 16;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final RespReply reply = new RespReply();
  private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[0]);
  private byte[] bytes = new byte[IN_BYTES];
  private int from;
  private int end;

  RedisLink(InetSocketAddress address) {
    try {
      socket = new Socket(address.getAddress(), address.getPort());
      out = new BufferedOutputStream(socket.getOutputStream(), OUT_BYTES);
      in = socket.getInputStream();
    } catch (IOException e) {
      throw new ServerFailedException("cannot connect to Redis at " + address, e);
    }
  }

  /** Sends a command without waiting for its reply. Arguments are byte[] or printed as they are. */
  void send(Object... arguments) {
    try {
      out.write(("*" + arguments.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
      for (Object argument : arguments) {
        byte[] value =
            argument instanceof byte[] given
                ? given
                : argument.toString().getBytes(StandardCharsets.UTF_8);
        out.write(("$" + value.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(value);
        out.write('\r');
        out.write('\n');
      }
    } catch (IOException e) {
      throw new ServerFailedException("Redis has gone", e);
    }
  }

  /** The next reply; valid until the next call. */
  RespReply receive() {
    try {
      out.flush();
      buffer.wrap(bytes);
      while (!reply.read(buffer, from, end)) {
        fill();
      }
      from = reply.next();
    } catch (IOException e) {
      throw new ServerFailedException("Redis has gone", e);
    }
    if (reply.isError()) {
      throw new ServerFailedException("Redis says: " + reply.describe());
    }
    return reply;
  }

  private void fill() throws IOException {
    if (from > 0) {
      System.arraycopy(bytes, from, bytes, 0, end - from);
      end -= from;
      from = 0;
    }
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      buffer.wrap(bytes);
    }
    int count = in.read(bytes, end, bytes.length - end);
    if (count < 0) {
      throw new IOException("the connection was closed");
    }
    end += count;
  }

  RespReply call(Object... arguments) {
    send(arguments);
    return receive();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
