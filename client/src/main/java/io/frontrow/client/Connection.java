package io.frontrow.client;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.frontrow.protocol.MessageShapes;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.DirectBuffer;

/**
 * One TCP connection and its session: writes what {@link Outgoing} holds, hands replies to their
 * listeners, keeps the session alive and gives up requests whose deadline has passed. Everything
 * runs on its event loop, except {@link #flush} and {@link #outgoing}, which any thread may call.
 */
final class Connection extends ChannelInboundHandlerAdapter {
  /** A side that is silent for so many keepalive intervals is gone. */
  private static final int SILENT_INTERVALS = 3;

  private static final int TICKS_PER_INTERVAL = 10;
  private static final long MAX_TICK_MILLIS = 100;
  private static final long TERMINATE_MILLIS = 1_000;

  private final ClientConfig config;
  private final Outgoing outgoing;
  private final Session session;
  private final FrameReader reader = new FrameReader(this::onMessage);
  private final CompletableFuture<Connection> established = new CompletableFuture<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final AtomicBoolean flushScheduled = new AtomicBoolean();
  private final Runnable scheduledFlush = this::runScheduledFlush;
  private final long connectDeadlineNanos;

  private ChannelHandlerContext context;
  private ScheduledFuture<?> timer;
  private ConnectionLostException closing;
  private boolean ended;
  private boolean reading;
  private boolean flushAfterRead;
  private long lastTickNanos;
  private long lastSentNanos;
  private long lastReceivedNanos;

  Connection(ClientConfig config) {
    this.config = config;
    this.outgoing = new Outgoing(config);
    this.session = new Session(config, outgoing);
    this.connectDeadlineNanos =
        System.nanoTime() + MILLISECONDS.toNanos(config.connectTimeoutMillis());
  }

  Outgoing outgoing() {
    return outgoing;
  }

  EventLoop eventLoop() {
    return context.channel().eventLoop();
  }

  /** Completes once commands may be sent, or with the reason why that will not be. */
  CompletableFuture<Connection> established() {
    return established;
  }

  /** Completes when nothing more will happen. */
  CompletableFuture<Void> closed() {
    return closed;
  }

  /** Writes what has been sent so far; from inside a read, at its end. Any thread. */
  void flush() {
    if (!eventLoop().inEventLoop()) {
      if (flushScheduled.compareAndSet(false, true)) {
        scheduleFlush();
      }
    } else if (reading) {
      flushAfterRead = true;
    } else {
      write();
    }
  }

  /** Ends the session in good order; {@link #closed} tells when. */
  void terminate() {
    if (ended || closing != null) {
      return;
    }
    closing = new ConnectionLostException("closed by this client");
    if (!session.isEstablished()) {
      end(closing);
      return;
    }
    outgoing.refuse(closing);
    session.sendTerminate();
    flush();
    eventLoop().schedule(() -> end(closing), TERMINATE_MILLIS, MILLISECONDS);
  }

  /** Gives up a connection that never came to be. Any thread. */
  void failToConnect(Throwable cause) {
    established.completeExceptionally(
        new UnreachableException(config.address() + ": " + cause.getMessage(), cause));
    closed.complete(null);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    timer =
        eventLoop()
            .schedule(
                () -> endUnreachable("no session within the connect timeout", null),
                connectDeadlineNanos - System.nanoTime(),
                NANOSECONDS);
    session.sendNegotiate();
    flush();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf in = (ByteBuf) message;
    reading = true;
    lastReceivedNanos = System.nanoTime();
    try {
      reader.read(in);
    } catch (FrontrowException e) {
      end(e);
    } catch (RuntimeException e) {
      end(new ConnectionLostException("a listener failed: " + e, e));
    } finally {
      in.release();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    reading = false;
    if (flushAfterRead) {
      flushAfterRead = false;
      write();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    endUnreachable(
        "the server closed the connection"
            + (reader.isInsideFrame() ? " in the middle of a frame" : ""),
        null);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof IOException) {
      endUnreachable("connection failed: " + cause.getMessage(), cause);
    } else {
      end(new ConnectionLostException("connection failed: " + cause, cause));
    }
  }

  private void onMessage(DirectBuffer buffer, int offset, int length) {
    if (ended) {
      return;
    }
    if (!ReplyShapes.isServerMessage(buffer, offset, length)) {
      throw new ProtocolException(
          String.format(
              "no message of ours, or malformed: %d bytes, schema %d, template %d",
              length,
              MessageShapes.schemaId(buffer, offset),
              MessageShapes.templateId(buffer, offset)));
    }
    if (MessageShapes.isSession(MessageShapes.schemaId(buffer, offset))) {
      onSessionMessage(buffer, offset);
    } else if (session.isEstablished()) {
      onReply(buffer, offset, length);
    } else {
      throw new ProtocolException("a reply before the session was established");
    }
  }

  private void onSessionMessage(DirectBuffer buffer, int offset) {
    boolean wasEstablished = session.isEstablished();
    SessionTerminatedException terminated;
    try {
      terminated = session.onMessage(buffer, offset);
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("a session message with a value unknown here", e);
    }
    if (terminated != null) {
      if (closing == null) {
        session.sendTerminate();
        write();
      }
      end(terminated);
    } else if (session.isEstablished() && !wasEstablished) {
      onEstablished();
    } else if (!wasEstablished) {
      flush();
    }
  }

  private void onEstablished() {
    timer.cancel(false);
    long tickMillis =
        Math.min(
            MAX_TICK_MILLIS,
            1
                + Math.min(config.keepaliveMillis(), config.requestTimeoutMillis())
                    / TICKS_PER_INTERVAL);
    lastTickNanos = System.nanoTime();
    timer = eventLoop().scheduleWithFixedDelay(this::tick, tickMillis, tickMillis, MILLISECONDS);
    established.complete(this);
  }

  private void onReply(DirectBuffer buffer, int offset, int length) {
    long requestId = MessageShapes.requestId(buffer, offset);
    int templateId = MessageShapes.templateId(buffer, offset);
    if (requestId == 0) {
      Unasked.tell(config.listener(), templateId, buffer, offset);
      return;
    }
    ReplyListener listener = outgoing.take(requestId);
    // Nobody waits for a reply behind its deadline: that its outcome is unknown was said already.
    if (listener == null) {
      return;
    }
    try {
      listener.onReply(requestId, templateId, buffer, offset, length);
    } catch (ProtocolException e) {
      // It is not in flight any more. First end, so that who is told finds the connection ended.
      end(e);
      giveUp(List.of(new InFlight.Unanswered(requestId, listener)), e.getMessage(), e);
    }
  }

  private void tick() {
    long nowNanos = System.nanoTime();
    // After a stop of this very thread, replies may lie unread: first read, then judge.
    boolean wasHeldUp = nowNanos - lastTickNanos > MILLISECONDS.toNanos(config.keepaliveMillis());
    lastTickNanos = nowNanos;
    long silentMillis = NANOSECONDS.toMillis(nowNanos - lastReceivedNanos);
    if (!wasHeldUp && silentMillis >= (long) SILENT_INTERVALS * session.keepaliveMillis()) {
      end(new ConnectionLostException("nothing heard for " + silentMillis + " ms"));
      return;
    }
    if (nowNanos - lastSentNanos >= MILLISECONDS.toNanos(config.keepaliveMillis())) {
      session.sendHeartbeat();
      write();
    }
    if (!wasHeldUp) {
      String why = "no reply within " + config.requestTimeoutMillis() + " ms";
      giveUp(outgoing.expire(nowNanos), why, null);
    }
  }

  private void scheduleFlush() {
    try {
      eventLoop().execute(scheduledFlush);
    } catch (RejectedExecutionException e) {
      // The event loop has stopped, and the connection with it: who sent something is told so.
      flushScheduled.set(false);
    }
  }

  private void runScheduledFlush() {
    flushScheduled.set(false);
    write();
  }

  private void write() {
    ByteBuf bytes = outgoing.drain(context.alloc());
    if (bytes != null) {
      lastSentNanos = System.nanoTime();
      context.writeAndFlush(bytes, context.voidPromise());
    }
  }

  private void endUnreachable(String message, Throwable cause) {
    end(
        session.isEstablished()
            ? new ConnectionLostException(message, cause)
            : new UnreachableException(config.address() + ": " + message, cause));
  }

  private void end(FrontrowException reason) {
    if (ended) {
      return;
    }
    ended = true;
    if (timer != null) {
      timer.cancel(false);
    }
    context.close();
    FrontrowException cause = closing != null ? closing : reason;
    ConnectionLostException lost =
        cause instanceof ConnectionLostException known
            ? known
            : new ConnectionLostException(cause.getMessage(), cause);
    giveUp(outgoing.close(lost), "connection lost, " + lost.getMessage(), lost);
    if (!established.completeExceptionally(cause)) {
      tell(() -> config.listener().onDisconnected(lost));
    }
    closed.complete(null);
  }

  private void giveUp(List<InFlight.Unanswered> requests, String why, Throwable cause) {
    for (InFlight.Unanswered request : requests) {
      long requestId = request.requestId();
      tell(
          () ->
              request
                  .listener()
                  .onOutcomeUnknown(requestId, new OutcomeUnknownException(requestId, why, cause)));
    }
  }

  /** One listener that throws must not keep the others from being told. */
  private void tell(Runnable notification) {
    try {
      notification.run();
    } catch (RuntimeException e) {
      context.fireExceptionCaught(e);
    }
  }
}
