package io.frontrow.gateway;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.protocol.sbe.RejectCode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One accepted socket: its session, its outbox, its deadlines, and the one way to end it. Event
 * loop thread.
 */
final class Connection extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  /**
   * After the last frame we read and discard for so long. Closing at once, with input unread, would
   * reset the connection, and the client might never see why.
   */
  private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Channel channel;
  private final Loop loop;
  private final RouteSlot slot;
  private final Outbox outbox;
  private final Deadlines deadlines;
  private final Session session;
  private boolean ending;
  private boolean inputEnded;
  private boolean miscountLogged;
  private long closeNanos;

  /** Position in the loop's list, kept by the loop. */
  int index;

  /** Whether the loop will flush this connection at the end of its batch; kept by the loop. */
  boolean unflushed;

  /**
   * @param slot the connection's place among those served; null if it is to be refused
   */
  Connection(Channel channel, Loop loop, RouteSlot slot, GatewayConfig config) {
    this.channel = channel;
    this.loop = loop;
    this.slot = slot;
    this.outbox = new Outbox(channel, config.maxPendingBytesPerConnection());
    this.deadlines = new Deadlines(config, loop.readClock());
    this.session = new Session(this, loop.encoder());
  }

  Session session() {
    return session;
  }

  RouteSlot slot() {
    return slot;
  }

  /** False once the connection is on its way out: what still comes in is not read. */
  boolean isServing() {
    return !ending;
  }

  /** Admits the connection to its loop, until the socket is closed, however that comes about. */
  void opened() {
    loop.opened(this);
    channel.closeFuture().addListener(closed -> loop.executor().guard(this::closed));
  }

  private void closed() {
    if (!ending) {
      end("closed by the client");
    }
    outbox.dropBatch();
    loop.closed(this);
  }

  void published() {
    loop.published();
  }

  void read() {
    loop.read();
  }

  void frameBegun() {
    deadlines.frameBegun(loop.nowNanos());
  }

  void heard() {
    deadlines.heard(loop.nowNanos());
  }

  void established() {
    loop.established(this);
  }

  /** Sends a message that stands at the start of the loop's encoder. */
  void send(int length) {
    append(loop.encoder().buffer(), 0, length);
  }

  /** Sends the reply to a command, or the refusal of one: a message that counts. */
  void deliver(DirectBuffer buffer, int offset, int length) {
    session.countSent();
    append(buffer, offset, length);
  }

  void refuse(long requestId, RejectCode code) {
    deliver(loop.encoder().buffer(), 0, loop.encoder().refused(requestId, code));
  }

  private void append(DirectBuffer buffer, int offset, int length) {
    if (ending) {
      return;
    }
    deadlines.sent(loop.nowNanos());
    if (!outbox.append(buffer, offset, length)) {
      cutOff();
    }
  }

  void flush() {
    if (!ending) {
      outbox.flush();
    }
  }

  void shutDown() {
    terminate(TerminationCode.SHUTDOWN, "the server stops");
  }

  /** A newer session of the same client has begun. */
  void replaced() {
    terminate(TerminationCode.REPLACED, "a newer session of this client has begun");
  }

  /** Sends a Terminate and ends the connection; only the first call has an effect. */
  void terminate(TerminationCode code, String reason) {
    if (ending) {
      return;
    }
    if (code != TerminationCode.FINISHED && code != TerminationCode.SHUTDOWN) {
      logRefusal(code + ": " + reason);
    }
    last(loop.encoder().terminate(session, code, reason), code + ": " + reason);
  }

  /** Sends the refusal that stands at the start of the loop's encoder, then ends the connection. */
  void sendLast(int length, String why) {
    if (!ending) {
      logRefusal(why);
      last(length, why);
    }
  }

  private void last(int length, String why) {
    outbox.appendUnbounded(loop.encoder().buffer(), 0, length);
    end(why);
    channel.config().setAutoRead(true);
    outbox.flushLast().addListener((ChannelFuture written) -> lastWritten(written.isSuccess()));
  }

  private void lastWritten(boolean success) {
    if (success && !inputEnded) {
      ((DuplexChannel) channel).shutdownOutput();
    } else {
      channel.close();
    }
  }

  /** Ends a connection that does not read: its Terminate is tried, and not waited for. */
  private void cutOff() {
    String reason = "replies are not read";
    outbox.dropBatch();
    int length = loop.encoder().terminate(session, TerminationCode.SLOW_READER, reason);
    outbox.appendUnbounded(loop.encoder().buffer(), 0, length);
    logRefusal(TerminationCode.SLOW_READER + ": " + reason);
    end(TerminationCode.SLOW_READER + ": " + reason);
    outbox.flushLast();
    channel.close();
  }

  private void end(String why) {
    ending = true;
    closeNanos = loop.nowNanos() + LINGER_NANOS;
    LOG.debug("{} of client {} ends: {}", channel, ClientId.toString(session.clientId()), why);
    session.terminated();
    loop.ended(this);
  }

  private void logRefusal(String why) {
    LOG.info("{} of client {} is ended: {}", channel, ClientId.toString(session.clientId()), why);
  }

  void miscounted(long expected, long stated) {
    if (!miscountLogged) {
      miscountLogged = true;
      LOG.info("{}: message {} was to come next, the client says {}", channel, expected, stated);
    }
  }

  /**
   * Looks at the clocks; called by the loop every few milliseconds.
   *
   * @param lookedNanos what had come by then has been read
   */
  void sweep(long nowNanos, long lookedNanos) {
    if (ending) {
      if (nowNanos - closeNanos >= 0) {
        channel.close();
      }
      return;
    }
    boolean established = session.isEstablished();
    int keepaliveMillis = session.keepaliveMillis();
    TerminationCode missed = deadlines.missed(lookedNanos, established, keepaliveMillis);
    if (missed == TerminationCode.SLOW_READER) {
      cutOff();
    } else if (missed != null) {
      terminate(missed, Deadlines.reason(missed));
    } else if (established && deadlines.isHeartbeatDue(nowNanos, keepaliveMillis)) {
      send(loop.encoder().sequence(session.nextSent()));
      flush();
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (slot == null) {
      terminate(TerminationCode.TOO_MANY_CONNECTIONS, "no more connections are served");
    } else if (loop.isClosing()) {
      shutDown();
    }
  }

  /** The decoder has handed on everything that one read brought: answer it with one write. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    flush();
    loop.readComplete();
  }

  /** The client reads too slowly: we stop reading until it has caught up. */
  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (ending) {
      return;
    }
    boolean writable = channel.isWritable();
    if (writable) {
      deadlines.resumed(loop.readClock());
      outbox.flush();
    } else {
      deadlines.paused(loop.readClock());
    }
    channel.config().setAutoRead(channel.isWritable());
  }

  /** The client will send no more; an answer to half a frame has been written already. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      inputEnded = true;
      if (ending) {
        channel.close();
      } else {
        terminate(TerminationCode.FINISHED, "the input has ended");
      }
    }
  }

  /** What one client has brought about costs that client its connection; an Error is our own. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof Error) {
      loop.executor().failed(cause);
    } else if (!ending) {
      if (cause instanceof IOException) {
        end(String.valueOf(cause.getMessage()));
      } else {
        LOG.warn("{} fails", channel, cause);
        end("internal error");
      }
    }
    channel.close();
  }
}
