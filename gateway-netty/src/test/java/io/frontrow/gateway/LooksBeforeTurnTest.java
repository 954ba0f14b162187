package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.engine.pipeline.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    List<Integer> turns = new ArrayList<>();
    CompletableFuture<List<Integer>> done = new CompletableFuture<>();
    AtomicReference<Runnable> look = new AtomicReference<>(() -> {});
    TurnEventLoop loop =
        new TurnEventLoop(
            null,
            task -> new Thread(task).start(),
            executor ->
                new ImaginedSockets(
                    () -> {
                      look.get().run();
                      return 0;
                    }),
            new Looking(Waiting.PARK),
            GatewayFixture::unexpected);
    AtomicInteger made = new AtomicInteger();
    loop.submit(
        () -> {
          look.set(
              () -> {
                if (finds.test(made.incrementAndGet())) {
                  loop.published();
                }
              });
          loop.drive(
              () -> {
                turns.add(made.get());
                if (turns.size() == TURNS) {
                  done.complete(List.copyOf(turns));
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
}
