package io.frontrow.client;

import io.netty.channel.Channel;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** Epoll where the machine has it, NIO elsewhere. Stateless. */
public final class Transport {
  private Transport() {}

  /** Daemon threads that any number of clients can share; whoever makes the group shuts it down. */
  public static IoEventLoopGroup newEventLoopGroup(int threads) {
    IoHandlerFactory factory =
        Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    return new MultiThreadIoEventLoopGroup(
        threads, new DefaultThreadFactory("frontrow-client", true), factory);
  }

  static Class<? extends Channel> channelType(IoEventLoopGroup group) {
    return group.isIoType(EpollIoHandler.class) ? EpollSocketChannel.class : NioSocketChannel.class;
  }
}
