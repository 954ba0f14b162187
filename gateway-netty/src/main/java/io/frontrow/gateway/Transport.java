package io.frontrow.gateway;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/**
 * How event loops wait for sockets. Immutable.
 *
 * @param name for people
 */
record Transport(
    String name, IoHandlerFactory handlers, Class<? extends ServerChannel> serverChannel) {

  /** Epoll where the native library is at hand, else NIO. */
  static Transport best() {
    return Epoll.isAvailable()
        ? new Transport("epoll", EpollIoHandler.newFactory(), EpollServerSocketChannel.class)
        : nio();
  }

  static Transport nio() {
    return new Transport("NIO", NioIoHandler.newFactory(), NioServerSocketChannel.class);
  }
}
