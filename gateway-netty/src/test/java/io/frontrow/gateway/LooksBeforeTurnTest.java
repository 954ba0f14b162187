package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.engine.pipeline.Waiting;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import io.netty.util.concurrent.ThreadAwareExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** How often an event loop looks at its sockets before a turn; these sockets are imagined. */
final class LooksBeforeTurnTest {
  private static final int TURNS = 4;

  @Test
  void looksAgainAsLongAsThereAreCommands() throws Exception {
    // Two looks of three find commands: the third is followed by a turn.
    assertEquals(List.of(3, 6, 9, 12), looksAtTurns(8, look -> look % 3 != 0));
  }

  @Test
  void doesNotLookForEver() throws Exception {
    assertEquals(List.of(4, 8, 12, 16), looksAtTurns(4, look -> true));
  }

  @Test
  void takesATurnAfterEachLookWhereTurnsAreCheap() throws Exception {
    assertEquals(List.of(1, 2, 3, 4), looksAtTurns(1, look -> true));
  }

  /** After how many looks each turn came. */
  private static List<Integer> looksAtTurns(int looksPerTurn, IntPredicate finds) throws Exception {
    List<Integer> looks = new ArrayList<>();
    CompletableFuture<List<Integer>> done = new CompletableFuture<>();
    ImaginedSockets sockets = new ImaginedSockets(finds);
    TurnEventLoop loop =
        new TurnEventLoop(
            null,
            task -> new Thread(task).start(),
            sockets::on,
            new Looking(Waiting.PARK),
            GatewayFixture::unexpected);
    sockets.loop = loop;
    loop.submit(
        () -> {
          sockets.looks = 0;
          loop.drive(
              () -> {
                looks.add(sockets.looks);
                if (looks.size() == TURNS) {
                  done.complete(List.copyOf(looks));
                }
                return false;
              },
              Integer.MAX_VALUE,
              looksPerTurn);
        });
    try {
      return done.get();
    } finally {
      loop.shutdownGracefully();
    }
  }

  /** Never sleeps, and says at each look whether somebody has sent a command. */
  private static final class ImaginedSockets implements IoHandler {
    private final IntPredicate finds;
    private TurnEventLoop loop;
    private int looks;

    ImaginedSockets(IntPredicate finds) {
      this.finds = finds;
    }

    IoHandler on(ThreadAwareExecutor executor) {
      return this;
    }

    @Override
    public int run(IoHandlerContext context) {
      if (finds.test(++looks)) {
        loop.published();
      }
      return 0;
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
}
