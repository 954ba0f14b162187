package io.frontrow.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;

/** Admits an accepted socket and lays its pipeline. Event loop threads. */
final class ConnectionInitializer extends ChannelInitializer<Channel> {
  /** Beyond so many sockets being told that there is no place, one is closed without a word. */
  private static final int MAX_REFUSED_PER_LOOP = 64;

  private final GatewayConfig config;
  private final Routes routes;
  private final Loop[] loops;
  private final CommandSink commands;

  ConnectionInitializer(GatewayConfig config, Routes routes, Loop[] loops, CommandSink commands) {
    this.config = config;
    this.routes = routes;
    this.loops = loops;
    this.commands = commands;
  }

  @Override
  protected void initChannel(Channel channel) {
    Loop loop = loopOf(channel.eventLoop());
    RouteSlot slot = routes.take();
    if (slot == null && loop.refusedCount() >= MAX_REFUSED_PER_LOOP) {
      channel.close();
      return;
    }
    Connection connection = new Connection(channel, loop, slot, config);
    connection.opened();
    channel.config().setRecvByteBufAllocator(loop.readBuffer());
    channel
        .pipeline()
        .addLast(new FrameDecoder(new CommandIngress(connection, commands)))
        .addLast(connection);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
    if (cause instanceof Error) {
      loopOf(context.channel().eventLoop()).executor().failed(cause);
    }
    super.exceptionCaught(context, cause);
  }

  private Loop loopOf(EventLoop executor) {
    for (Loop loop : loops) {
      if (loop.isOn(executor)) {
        return loop;
      }
    }
    throw new IllegalStateException("a channel on a foreign event loop");
  }
}
