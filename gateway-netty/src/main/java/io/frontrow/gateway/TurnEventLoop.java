package io.frontrow.gateway;

import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SingleThreadIoEventLoop;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * An event loop that lets somebody have a turn each time it has looked at its sockets: an inline
 * pipeline. Event loop thread.
 */
final class TurnEventLoop extends SingleThreadIoEventLoop {
  /** Turns in a row, before sockets and tasks are looked at again. */
  private static final int MAX_TURNS = 16;

  private static final Runnable NOTHING = () -> {};

  /**
   * Commands that are worth a turn, though not all sockets have been looked at: their clients get
   * answers while the others are read, and the ring does not fill.
   */
  private static final int COMMANDS_PER_TURN = 256;

  private BooleanSupplier turn;
  private int published;

  TurnEventLoop(IoEventLoopGroup parent, Executor executor, IoHandlerFactory handlers) {
    super(parent, executor, handlers);
  }

  void drive(BooleanSupplier turn) {
    this.turn = turn;
  }

  @Override
  protected int runIo() {
    int handled = super.runIo();
    if (turn != null) {
      giveTurns();
    }
    return handled;
  }

  void published() {
    published++;
  }

  void turnIfDue() {
    if (published >= COMMANDS_PER_TURN && turn != null) {
      giveTurns();
    }
  }

  private void giveTurns() {
    published = 0;
    int turns = 1;
    while (turn.getAsBoolean()) {
      if (++turns > MAX_TURNS) {
        execute(NOTHING); // there may be more to do, so the loop must not sleep
        return;
      }
    }
  }
}
