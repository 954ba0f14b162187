package io.frontrow.perf.frontrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
import io.frontrow.perf.load.ClientWait;
import io.frontrow.perf.load.LoadConfig;
import io.frontrow.perf.load.LoadOutcome;
import io.frontrow.perf.load.LoadProgress;
import io.frontrow.perf.load.LoadRun;
import io.frontrow.perf.load.RunSize;
import io.frontrow.perf.load.StateCheck;
import io.frontrow.perf.process.OwnServer;
import io.frontrow.perf.process.ServerProcess;
import io.frontrow.perf.process.WorkDirectory;
import io.frontrow.perf.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that end otherwise than planned, against a real server process. */
class LoadRunIT {
  private static final int CONNECTIONS = 4;
  private static final String ANY_PORT = "127.0.0.1:0";

  private final LoadConfig config =
      new LoadConfig(CONNECTIONS, 16, 0, 0, 3_000, Workload.TTL_MILLIS, true, 2, ClientWait.PARK);
  private final RunSize size = RunSize.estimate(config, Stage.ownSeatCount(), 1);

  private static FrontrowClient open(ServerProcess server) {
    return FrontrowClient.open(ClientConfig.defaults().withAddress(server.address()));
  }

  @Test
  void aKilledServerEndsTheRunAndHasAllItAcknowledgedWhenItIsBack() {
    try (OwnServer servers =
        new OwnServer(
            WorkDirectory.temporary("frontrow-test-"), "local-mem", size.tables(config))) {
      ServerProcess first = servers.start(ANY_PORT);
      Stage stage = setStage(first);
      LoadProgress killer =
          (share, completed) -> {
            if (share > 0.4 && completed > 0 && first.isAlive()) {
              first.kill();
            }
          };
      LoadOutcome outcome =
          new LoadRun(
                  stage.doors(first.address(), config),
                  config,
                  stage.workload(1, CONNECTIONS),
                  killer)
              .run();

      assertTrue(outcome.unknown() > 0, "operations were under way");
      assertFalse(outcome.failures().isEmpty(), "and that is no measurement");
      assertTrue(outcome.orders() > 0);
      try (FrontrowClient client = open(servers.start(ANY_PORT))) {
        StateCheck check =
            StateCheck.of(
                outcome, (events, to) -> stage.tell(client, events, Stage.ALL_ORDERS, to));

        assertEquals(List.of(), check.problems());
        assertEquals(outcome.orders(), check.orders());
        assertEquals(0, check.seatsSoldTwice());
      }
    }
  }

  /** The canary: the same check against another event must not pass. */
  @Test
  void aServerThatSaysOtherwiseIsFoundOut() {
    try (OwnServer servers =
        new OwnServer(WorkDirectory.temporary("frontrow-test-"), "memory", size.tables(config))) {
      ServerProcess server = servers.start(ANY_PORT);
      Stage stage = setStage(server);
      LoadConfig brief =
          new LoadConfig(
              CONNECTIONS, 16, 0, 0, 300, Workload.TTL_MILLIS, false, 1, ClientWait.ADAPTIVE);
      LoadOutcome outcome =
          new LoadRun(
                  stage.doors(server.address(), brief),
                  brief,
                  stage.workload(1, CONNECTIONS),
                  LoadProgress.NONE)
              .run();
      int[] others = stage.eventIds().clone();
      others[0] = others[others.length - 1];
      Stage doctoredStage =
          new Stage(stage.venue(), stage.eventsPerWave(), others, stage.orderTag());
      try (FrontrowClient client = open(server)) {
        StateCheck honest = check(client, outcome, stage);
        StateCheck doctored = check(client, outcome, doctoredStage);

        assertEquals(List.of(), honest.problems());
        assertTrue(honest.seatsHeld() > 0, "nobody followed the last holds up");
        assertFalse(doctored.passed());
        assertTrue(doctored.violations() > 0);
      }
    }
  }

  private static StateCheck check(FrontrowClient client, LoadOutcome outcome, Stage stage) {
    return StateCheck.of(outcome, (events, to) -> stage.tell(client, events, Stage.NO_ORDERS, to));
  }

  private Stage setStage(ServerProcess server) {
    try (FrontrowClient client = open(server)) {
      Stage stage = Stage.set(client, Stage.ownPlan(), size, "On-sale");
      assertTrue(stage.venue().isOwn(), "the server tells the hall that it was given");
      return stage;
    }
  }
}
