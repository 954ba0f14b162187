package io.frontrow.gateway;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import java.util.function.IntSupplier;

/**
 * Stands in for sockets: an event loop that looks at them never sleeps.
 *
 * @param look says how many of them had something to say
 */
record ImaginedSockets(IntSupplier look) implements IoHandler {
  @Override
  public int run(IoHandlerContext context) {
    return look.getAsInt();
  }

  @Override
  public IoRegistration register(IoHandle handle) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void wakeup() {}

  @Override
  public boolean isCompatible(Class<? extends IoHandle> handleType) {
    return false;
  }
}
