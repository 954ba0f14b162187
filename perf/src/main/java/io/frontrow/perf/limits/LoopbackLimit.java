package io.frontrow.perf.limits;

import io.frontrow.perf.result.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** A frame of a usual size to another thread and back over a socket, without any framing. */
final class LoopbackLimit {
  private static final int FRAME = 64;
  private static final int FRAMES = 256;

  private LoopbackLimit() {}

  static List<Figure> measure(Sampling sampling) {
    return List.of(
        figure("loopbackBlocking", 1, true, sampling),
        figure("loopbackSpinning", 1, false, sampling),
        figure("loopbackBatch", FRAMES, true, sampling));
  }

  private static Figure figure(String name, int frames, boolean blocks, Sampling sampling) {
    try (ServerSocketChannel door = ServerSocketChannel.open()) {
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (SocketChannel near = SocketChannel.open(door.getLocalAddress());
          SocketChannel far = door.accept()) {
        near.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(blocks);
        far.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(blocks);
        Thread echo = new Thread(() -> echo(far, frames), "limit-loopback");
        echo.setDaemon(true);
        echo.start();
        ByteBuffer bytes = ByteBuffer.allocateDirect(FRAME * frames);
        List<Double> samples =
            sampling.nanosPerOperation(frames, (from, count) -> roundTrip(near, bytes));
        near.shutdownOutput();
        join(echo);
        return Figure.of(
            name,
            "ns",
            samples,
            String.format(
                "%d bytes there and back, %s%s",
                FRAME,
                blocks ? "both ends blocking" : "both ends spinning",
                frames == 1 ? "" : ", one of " + frames + " at once"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long roundTrip(SocketChannel channel, ByteBuffer bytes) {
    try {
      write(channel, bytes.clear());
      bytes.clear();
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          throw new IllegalStateException("the other end is gone");
        }
      }
      return bytes.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void echo(SocketChannel channel, int frames) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(FRAME * frames);
    try {
      while (true) {
        bytes.clear();
        while (bytes.hasRemaining()) {
          if (channel.read(bytes) < 0) {
            return;
          }
        }
        write(channel, bytes.flip());
      }
    } catch (AsynchronousCloseException e) {
      // The measurement has failed and says so itself.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
