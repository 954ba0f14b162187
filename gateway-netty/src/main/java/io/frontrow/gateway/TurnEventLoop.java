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

  /**
   * Commands that are worth a turn, though not all sockets have been looked at: their clients get
   * answers while the others are read, and the ring does not fill.
   */
  private int commandsPerTurn;

  /** Looks at all sockets before a turn, as long as each finds commands. */
  private int looksPerTurn;

  private BooleanSupplier turn;
  private int published;
  private int rounds;
  private int looks;

  /** Whether there may be more to do: the turns were ended before, or have not begun yet. */
  private boolean more;

  TurnEventLoop(IoEventLoopGroup parent, Executor executor, IoHandlerFactory handlers) {
    super(parent, executor, handlers);
  }

  void drive(BooleanSupplier turn, int commands, int looks) {
    this.turn = turn;
    commandsPerTurn = commands;
    looksPerTurn = looks;
  }

  @Override
  protected int runIo() {
    rounds++;
    int before = published;
    int handled = super.runIo();
    if (turn != null) {
      if (published > before && ++looks < looksPerTurn) {
        more = true;
      } else {
        giveTurns();
      }
    }
    return handled;
  }

  /** Changes with each look at all sockets. */
  int rounds() {
    return rounds;
  }

  void published() {
    published++;
  }

  void turnIfDue() {
    if (published >= commandsPerTurn && turn != null) {
      giveTurns();
    }
  }

  private void giveTurns() {
    published = 0;
    looks = 0;
    int turns = 0;
    do {
      more = turn.getAsBoolean();
    } while (more && ++turns < MAX_TURNS);
  }

  /** As long as there may be more to do, the loop must not sleep. */
  @Override
  protected boolean hasTasks() {
    return more || super.hasTasks();
  }
}
