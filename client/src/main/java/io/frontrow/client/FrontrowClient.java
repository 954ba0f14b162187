package io.frontrow.client;

import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoEventLoopGroup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A connection to a Frontrow server. Its {@link Requests} are futures; {@link #sender} is the way
 * that does not allocate. A request that the server has no room for is sent again, see {@link
 * ClientConfig#retryMillis}. It does not reconnect: when the connection is lost, make another
 * client. Any thread.
 */
public final class FrontrowClient implements Requests, AutoCloseable {
  private static final long SHUTDOWN_MILLIS = 2_000;

  private final ClientConfig config;
  private final Connection connection;
  private final IoEventLoopGroup ownGroup;

  private FrontrowClient(ClientConfig config, Connection connection, IoEventLoopGroup ownGroup) {
    this.config = config;
    this.connection = connection;
    this.ownGroup = ownGroup;
  }

  /**
   * Connects, negotiates, establishes. Fails with {@link UnreachableException}, {@link
   * SessionRefusedException} or another {@link FrontrowException}.
   */
  public static CompletableFuture<FrontrowClient> connect(ClientConfig config) {
    IoEventLoopGroup ownGroup =
        config.eventLoopGroup() == null ? Transport.newEventLoopGroup(1) : null;
    IoEventLoopGroup group = ownGroup == null ? config.eventLoopGroup() : ownGroup;
    Connection connection = new Connection(config);
    ChannelFuture connecting =
        new Bootstrap()
            .group(group)
            .channel(Transport.channelType(group))
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, config.connectTimeoutMillis())
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(connection)
            .connect(config.address());
    connecting.addListener(
        done -> {
          if (!done.isSuccess()) {
            connection.failToConnect(done.cause());
          }
        });
    if (ownGroup != null) {
      connection.closed().thenRun(() -> shutdown(ownGroup));
    }
    return connection.established().thenApply(it -> new FrontrowClient(config, it, ownGroup));
  }

  /** As {@link #connect}, but waits; never to be called on an event loop. */
  public static FrontrowClient open(ClientConfig config) {
    CompletableFuture<FrontrowClient> connecting = connect(config);
    try {
      return connecting.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof FrontrowException known
          ? known
          : new FrontrowException("cannot connect: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      connecting.thenAccept(FrontrowClient::closeAsync);
      Thread.currentThread().interrupt();
      throw new FrontrowException("interrupted while connecting", e);
    }
  }

  public ClientConfig config() {
    return config;
  }

  @Override
  public <T> CompletableFuture<T> request(
      int replyTemplateId, ReplyDecoder<T> decoder, Command command) {
    return request(0, replyTemplateId, decoder, command);
  }

  /**
   * The same requests, but under this request id: to send one again whose outcome is unknown, also
   * after a restart of this process with the same account and instance. If it was executed before,
   * its original reply comes, marked as resent. For one request; an id in flight is refused.
   *
   * @param requestId positive: the others are for queries
   */
  public Requests withRequestId(long requestId) {
    Outgoing.requireOwnId(requestId);
    return new Requests() {
      @Override
      public <T> CompletableFuture<T> request(
          int replyTemplateId, ReplyDecoder<T> decoder, Command command) {
        return FrontrowClient.this.request(requestId, replyTemplateId, decoder, command);
      }
    };
  }

  private <T> CompletableFuture<T> request(
      long requestId, int replyTemplateId, ReplyDecoder<T> decoder, Command command) {
    Retry retry = new Retry(connection, command, config.retryMillis());
    PendingReply<T> pending = new PendingReply<>(replyTemplateId, decoder, retry);
    try {
      if (connection.outgoing().send(requestId, pending, command) == CommandSender.NOT_SENT) {
        return CompletableFuture.failedFuture(new TooManyInFlightException(config.maxInFlight()));
      }
    } catch (ConnectionLostException e) {
      return CompletableFuture.failedFuture(e);
    }
    connection.flush();
    return pending.future();
  }

  /**
   * What became of a command that this account and instance sent under this request id, also before
   * a crash of either side. Asking changes nothing.
   */
  public CompletableFuture<Outcome> outcomeOf(long requestId) {
    return request(
        RequestOutcomeStateDecoder.TEMPLATE_ID,
        Outcome::decode,
        (to, id) -> to.queries().getRequestOutcome(id, config.instance(), requestId));
  }

  /** The status of every seat of an event, read page by page; see {@link SeatMap#version}. */
  public CompletableFuture<SeatMap> seatMap(int eventId) {
    return new SeatMapReader(this, eventId).read();
  }

  /** A sender whose replies go to {@code listener}; any number of them share the connection. */
  public CommandSender sender(ReplyListener listener) {
    return new CommandSender(connection, listener);
  }

  /** The request id that the next command will have; queries have ids of their own. */
  public long nextRequestId() {
    return connection.outgoing().nextRequestId();
  }

  /** The thread on which replies arrive and futures complete. */
  public EventLoop eventLoop() {
    return connection.eventLoop();
  }

  /** Runs something on the {@link #eventLoop}. */
  public void execute(Runnable task) {
    connection.eventLoop().execute(task);
  }

  public boolean isOpen() {
    return !connection.closed().isDone();
  }

  /**
   * Ends the session in good order: no further request is sent, replies are taken until the server
   * has answered or a second has passed. Completes on the event loop.
   */
  public CompletableFuture<Void> closeAsync() {
    try {
      connection.eventLoop().execute(connection::terminate);
    } catch (RejectedExecutionException e) {
      // The event loop is gone, and the connection with it.
      return CompletableFuture.completedFuture(null);
    }
    return connection.closed().copy();
  }

  /** As {@link #closeAsync}, but waits, unless called on the event loop. */
  @Override
  public void close() {
    CompletableFuture<Void> closed = closeAsync();
    if (connection.eventLoop().inEventLoop()) {
      return;
    }
    closed.join();
    if (ownGroup != null) {
      ownGroup.terminationFuture().awaitUninterruptibly(SHUTDOWN_MILLIS);
    }
  }

  private static void shutdown(IoEventLoopGroup group) {
    group.shutdownGracefully(0, SHUTDOWN_MILLIS, TimeUnit.MILLISECONDS);
  }
}
