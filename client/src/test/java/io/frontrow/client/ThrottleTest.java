package io.frontrow.client;

import static io.frontrow.client.Failures.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  @Test
  void startsInOrderAndOnlySoManyAtATime() {
    Throttle throttle = new Throttle(3);
    List<CompletableFuture<Integer>> started = new ArrayList<>();
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      results.add(
          throttle.submit(
              () -> {
                started.add(new CompletableFuture<>());
                return started.get(started.size() - 1);
              }));
    }
    for (int i = 0; i < 10; i++) {
      assertEquals(Math.min(10, i + 3), started.size());
      started.get(i).complete(i);
      assertEquals(i, results.get(i).getNow(-1));
    }
    assertEquals(IntStream.range(0, 10).boxed().toList(), Throttle.all(results).join());
  }

  @Test
  void requestsThatFailAtOnceDoNotNest() {
    Throttle throttle = new Throttle(1);
    CompletableFuture<Integer> first = new CompletableFuture<>();
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    results.add(throttle.submit(() -> first));
    for (int i = 0; i < 20_000; i++) {
      results.add(
          throttle.submit(
              () -> {
                throw new IllegalStateException("refused");
              }));
    }
    first.complete(1);
    failure(IllegalStateException.class, results.get(20_000));
    assertTrue(Throttle.all(results).isCompletedExceptionally());
  }

  @Test
  void allFailAsSoonAsOneHasFailed() {
    CompletableFuture<Integer> failed =
        CompletableFuture.failedFuture(new IllegalStateException("refused"));
    CompletableFuture<List<Integer>> all = Throttle.all(List.of(new CompletableFuture<>(), failed));
    assertTrue(all.isCompletedExceptionally());
  }
}
