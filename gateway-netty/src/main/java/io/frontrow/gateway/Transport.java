package io.frontrow.gateway;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SelectStrategyFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.function.Function;

/**
 * How event loops wait for sockets. Immutable.
 *
 * @param name for people
 * @param handlers makes what polls the sockets, with a strategy
 */
record Transport(
    String name,
    Function<SelectStrategyFactory, IoHandlerFactory> handlers,
    Class<? extends ServerChannel> serverChannel) {

  /** Epoll where the native library is at hand, else NIO. */
  static Transport best() {
    return Epoll.isAvailable()
        ? new Transport(
            "epoll",
            strategies -> EpollIoHandler.newFactory(0, strategies),
            EpollServerSocketChannel.class)
        : nio();
  }

  static Transport nio() {
    return new Transport(
        "NIO",
        strategies -> NioIoHandler.newFactory(SelectorProvider.provider(), strategies),
        NioServerSocketChannel.class);
  }

  /** What polls the sockets of one event loop. */
  IoHandlerFactory handlers(Looking looking) {
    return handlers.apply(() -> looking);
  }
}
