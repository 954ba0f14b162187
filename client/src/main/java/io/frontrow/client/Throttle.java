package io.frontrow.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Starts requests in the order in which it got them, at most so many at a time; the others wait.
 * Any thread; blocks none.
 */
final class Throttle {
  private static final int MAX_LIMIT = 64;

  private final int limit;
  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  private int running;
  private boolean pumping;

  /** Leaves at least half of the client's window to others. */
  Throttle(ClientConfig config) {
    this(Math.max(1, Math.min(MAX_LIMIT, config.maxInFlight() / 2)));
  }

  Throttle(int limit) {
    this.limit = limit;
  }

  <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> request) {
    CompletableFuture<T> result = new CompletableFuture<>();
    synchronized (this) {
      waiting.add(() -> start(request, result));
    }
    pump();
    return result;
  }

  /** The values of all, in order; fails as soon as one has failed. */
  static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> futures) {
    CompletableFuture<List<T>> result =
        CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
            .thenApply(
                done -> {
                  List<T> values = new ArrayList<>(futures.size());
                  futures.forEach(future -> values.add(future.join()));
                  return values;
                });
    for (CompletableFuture<T> future : futures) {
      future.whenComplete(
          (value, failure) -> {
            if (failure != null) {
              result.completeExceptionally(failure);
            }
          });
    }
    return result;
  }

  private <T> void start(Supplier<CompletableFuture<T>> request, CompletableFuture<T> result) {
    CompletableFuture<T> sent;
    try {
      sent = request.get();
    } catch (RuntimeException e) {
      sent = CompletableFuture.failedFuture(e);
    }
    sent.whenComplete(
        (value, failure) -> {
          synchronized (this) {
            running--;
          }
          if (failure == null) {
            result.complete(value);
          } else {
            result.completeExceptionally(failure);
          }
          pump();
        });
  }

  /**
   * Starts what may start. Under the monitor, because two threads must not swap the order of two
   * requests; a loop, because requests that fail at once would otherwise nest without bound.
   */
  private synchronized void pump() {
    if (pumping) {
      return;
    }
    pumping = true;
    while (running < limit && !waiting.isEmpty()) {
      running++;
      waiting.poll().run();
    }
    pumping = false;
  }
}
