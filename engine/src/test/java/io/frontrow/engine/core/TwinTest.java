package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The fast engine against the naive twin, on generated commands. {@code -Dfrontrow.twin.seed} is
 * for one run again, looked at after every command.
 */
class TwinTest {
  /** Runs of which the whole state is looked at now and then. */
  private static final int RUNS = 2_500;

  private static final int RECORDS = 4_000;
  private static final int EVERY = 400;

  /** Long runs, in which more is forgotten. */
  private static final int LONG_RUNS = 2 * CommandGenerator.TASTES;

  private static final int LONG_RUN_RECORDS = 20_000;

  /** Runs of which it is looked at after every command. */
  private static final int CLOSE_RUNS = 200;

  private static final int CLOSE_RUN_RECORDS = 1_000;

  /** Whatever can happen must have happened so many times. */
  private static final int OFTEN = 20;

  private static final TwinCoverage MET = new TwinCoverage();

  @AfterAll
  static void printHowMany() {
    System.out.println(MET.commands() + " commands compared");
  }

  private record Plan(long seed, int records, int every) {}

  @Test
  void agreesWithTheNaiveTwin() throws InterruptedException {
    Long again = Long.getLong("frontrow.twin.seed");
    if (again != null) {
      run(new Plan(again, LONG_RUN_RECORDS, 1));
      return;
    }
    long first = System.nanoTime();
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < CLOSE_RUNS; i++) {
      plans.add(new Plan(first + plans.size(), CLOSE_RUN_RECORDS, 1));
    }
    for (int i = 0; i < LONG_RUNS; i++) {
      plans.add(new Plan(first + plans.size(), LONG_RUN_RECORDS, EVERY));
    }
    for (int i = 0; i < RUNS; i++) {
      plans.add(new Plan(first + plans.size(), RECORDS, EVERY));
    }
    System.out.println("naive twin: seeds " + first + " to " + (first + plans.size() - 1));
    runAll(plans);
    assertEquals(Set.of(), MET.messagesBelow(OFTEN), "messages that were not met");
    assertEquals(Set.of(), MET.codesBelow(OFTEN), "refusals that were not met");
    assertEquals(Set.of(), MET.shades().below(OFTEN), "what was not met within messages");
  }

  private void runAll(List<Plan> plans) throws InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> runs = new ArrayList<>();
      plans.forEach(plan -> runs.add(threads.submit(() -> run(plan))));
      for (Future<?> run : runs) {
        run.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private void run(Plan plan) {
    TwinCoverage own = new TwinCoverage();
    new TwinRun(plan.seed, own).run(plan.records, plan.every);
    MET.add(own);
  }
}
