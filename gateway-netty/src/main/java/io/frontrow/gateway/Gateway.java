package io.frontrow.gateway;

import io.frontrow.engine.pipeline.Driver;
import io.frontrow.engine.pipeline.Egress;
import io.frontrow.engine.pipeline.FatalHandler;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TCP port. Made first, because the pipeline needs its {@link #egress}; opened last, when the
 * journal has been replayed and the pipeline runs. Any thread.
 */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final int BACKLOG = 4_096;

  /** Above this a client counts as behind: we stop reading from it, and batches wait. */
  private static final int HIGH_WATER_BYTES = 1 << 16;

  /** How long sessions are given to end at a shutdown; a little more than a connection lingers. */
  private static final long CLOSE_MILLIS = 1_500;

  private final GatewayConfig config;
  private final Transport transport;
  private final MultiThreadIoEventLoopGroup group;
  private final Routes routes;
  private final Loop[] loops;
  private final EgressRouter egress;
  private Channel server;

  /**
   * @param fatal told when an event loop fails, on its thread
   */
  public Gateway(GatewayConfig config, FatalHandler fatal) {
    this(config, Transport.best(), fatal);
  }

  Gateway(GatewayConfig config, Transport transport, FatalHandler fatal) {
    this.config = config;
    this.transport = transport;
    this.group =
        new MultiThreadIoEventLoopGroup(
            config.eventLoops(),
            new DefaultThreadFactory("gateway", true),
            transport.handlers(new Looking(config.waiting()))) {
          @Override
          protected IoEventLoop newChild(
              Executor executor, IoHandlerFactory notItsOwn, Object... nothing) {
            Looking looking = new Looking(config.waiting());
            return new TurnEventLoop(this, executor, transport.handlers(looking), looking, fatal);
          }
        };
    this.routes = new Routes(config.maxConnections());
    this.loops = new Loop[config.eventLoops()];
    for (int i = 0; i < loops.length; i++) {
      loops[i] = new Loop(i, (TurnEventLoop) group.next(), routes, config.loopQueueBytes());
    }
    this.egress = new EgressRouter(routes, loops);
  }

  /** The way out for the pipeline's egress stage; works before {@link #open} and after close. */
  public Egress egress() {
    return egress;
  }

  /** The only event loop, to run an inline pipeline on. */
  public Driver driver() {
    return new LoopDriver(onlyLoop().executor());
  }

  /** The way out for that pipeline; on its driver's thread. */
  public Egress inlineEgress() {
    return new LoopEgress(onlyLoop());
  }

  Loop onlyLoop() {
    if (loops.length != 1) {
      throw new IllegalStateException(
          "an inline pipeline needs one event loop, not " + loops.length);
    }
    return loops[0];
  }

  /**
   * Listens, and gives every checked command to {@code commands}.
   *
   * @throws IOException if the address cannot be bound; the gateway is then to be closed
   */
  public void open(CommandSink commands) throws IOException {
    for (Loop loop : loops) {
      loop.start(loops);
    }
    int highWaterBytes = Math.min(HIGH_WATER_BYTES, config.maxPendingBytesPerConnection() / 2);
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(group)
            .channel(transport.serverChannel())
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(highWaterBytes / 2, highWaterBytes))
            .childHandler(new ConnectionInitializer(config, routes, loops, commands));
    ChannelFuture bound = bootstrap.bind(config.listen()).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException("cannot listen on " + config.listen(), bound.cause());
    }
    server = bound.channel();
    LOG.info(
        "listening on {} ({}, {} event loops); at most {} connections of {} KiB unread each,"
            + " {} KiB queued per event loop",
        localAddress(),
        transport.name(),
        loops.length,
        config.maxConnections(),
        config.maxPendingBytesPerConnection() >> 10,
        config.loopQueueBytes() >> 10);
  }

  /** Where the open gateway listens. */
  public InetSocketAddress localAddress() {
    return (InetSocketAddress) server.localAddress();
  }

  /**
   * Accepts nothing more, tells every session that the server stops, and closes. Frames delivered
   * later are dropped.
   */
  @Override
  public void close() {
    if (server != null) {
      server.close().awaitUninterruptibly();
      List<Future<Void>> emptied = new ArrayList<>();
      for (Loop loop : loops) {
        emptied.add(loop.shutdown());
      }
      emptied.forEach(loop -> loop.awaitUninterruptibly(CLOSE_MILLIS));
      server = null;
    }
    group.shutdownGracefully(0, CLOSE_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly();
  }
}
