package io.frontrow.perf.peer;

import io.frontrow.perf.process.ServerFailedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.Consumer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A blocking connection to PostgreSQL, for what happens before and after a load. Main thread. */
final class PostgresLink implements Closeable {
  private static final int IN_BYTES = 1 << 16;

  private final Socket socket;
  private final InputStream in;
  private final ExpandableArrayBuffer out = new ExpandableArrayBuffer();
  private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[0]);
  private final PostgresMessage message = new PostgresMessage();
  private byte[] bytes = new byte[IN_BYTES];
  private int from;
  private int end;

  PostgresLink(InetSocketAddress address) {
    try {
      socket = new Socket(address.getAddress(), address.getPort());
      in = socket.getInputStream();
    } catch (IOException e) {
      throw new ServerFailedException("cannot connect to PostgreSQL at " + address, e);
    }
    send(PostgresCommand.startup(out, 0, PostgresServer.DATABASE_USER, PostgresServer.DATABASE));
    receive(row -> {});
  }

  /** Runs statements; a transaction of their own unless they say otherwise. */
  void run(String sql) {
    query(sql, row -> {});
  }

  /**
   * @param to told of each row; what it is told of is valid only then
   */
  void query(String sql, Consumer<PostgresMessage> to) {
    send(PostgresCommand.query(out, 0, sql));
    receive(to);
  }

  private void send(int length) {
    try {
      socket.getOutputStream().write(out.byteArray(), 0, length);
    } catch (IOException e) {
      throw new ServerFailedException("PostgreSQL has gone", e);
    }
  }

  private void receive(Consumer<PostgresMessage> to) {
    String error = null;
    try {
      for (byte type = 0; type != 'Z'; ) {
        buffer.wrap(bytes);
        while (!message.read(buffer, from, end)) {
          fill();
        }
        type = message.type();
        if (type == 'D') {
          to.accept(message);
        } else if (type == 'E') {
          error = message.field('M');
        }
        from = message.next();
      }
    } catch (IOException e) {
      throw new ServerFailedException(
          "PostgreSQL has gone" + (error == null ? "" : ": " + error), e);
    }
    if (error != null) {
      throw new ServerFailedException("PostgreSQL says: " + error);
    }
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

  @Override
  public void close() {
    try {
      int length = PostgresCommand.terminate(out, 0);
      socket.getOutputStream().write(out.byteArray(), 0, length);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
