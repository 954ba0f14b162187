package io.frontrow.gateway;

import io.frontrow.engine.pipeline.FatalHandler;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SingleThreadIoEventLoop;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * An event loop that lets somebody have a turn when it has looked at its sockets, once or, where a
 * turn is dear, as often as that finds commands: an inline pipeline. Event loop thread.
 *
 * <p>Netty ends a loop whose turn throws, and logs what a task throws and goes on: the process
 * would live on with a loop that is dead, or does half of its work. Here it ends.
 */
final class TurnEventLoop extends SingleThreadIoEventLoop {
  /** Turns in a row, before sockets and tasks are looked at again. */
  private static final int MAX_TURNS = 16;

  private final Looking looking;
  private final FatalHandler fatal;

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

  /**
   * @param looking what {@code handlers} waits by
   */
  TurnEventLoop(
      IoEventLoopGroup parent,
      Executor executor,
      IoHandlerFactory handlers,
      Looking looking,
      FatalHandler fatal) {
    super(parent, executor, handlers);
    this.looking = looking;
    this.fatal = fatal;
  }

  void drive(BooleanSupplier turn, int commands, int looks) {
    this.turn = turn;
    commandsPerTurn = commands;
    looksPerTurn = looks;
  }

  @Override
  protected int runIo() {
    rounds++;
    try {
      // What is left of the turns before does not wait for what may come.
      boolean backlog = more && looks == 0;
      int before = published;
      int handled = super.runIo();
      // What ends a sleep is seen here only. A timer that ends one is no find.
      if (handled > 0 || hasTasks()) {
        looking.found();
      }
      if (turn != null) {
        if (!backlog && published > before && ++looks < looksPerTurn) {
          more = true;
        } else {
          giveTurns();
        }
      }
      return handled;
    } catch (Throwable e) {
      failed(e);
      return 0;
    }
  }

  /** A task that ends the process where it fails. Any thread. */
  Runnable guarded(Runnable task) {
    return () -> guard(task);
  }

  /** Runs a task, and ends the process if it fails. */
  void guard(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** The loop can not be trusted any more: the process ends. */
  void failed(Throwable cause) {
    fatal.halt("gateway", cause, null, 0, 0);
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
