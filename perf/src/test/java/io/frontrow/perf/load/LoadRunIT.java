package io.frontrow.perf.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
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
      new LoadConfig(CONNECTIONS, 16, 0, 0, 3_000, Workload.TTL_MILLIS, true, 2);
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
                  first.address(), config, stage.workload(1, CONNECTIONS), stage.eventIds(), killer)
              .run();

      assertTrue(outcome.unknown() > 0, "operations were under way");
      assertFalse(outcome.failures().isEmpty(), "and that is no measurement");
      assertTrue(outcome.orders() > 0);
      try (FrontrowClient client = open(servers.start(ANY_PORT))) {
        StateCheck check =
            StateCheck.of(
                client, outcome, stage.eventIds(), StateCheck.ALL_ORDERS, (seat, status) -> {});

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
      int[] eventIds = stage.eventIds();
      LoadConfig brief = new LoadConfig(CONNECTIONS, 16, 0, 0, 300, Workload.TTL_MILLIS, false, 1);
      LoadOutcome outcome =
          new LoadRun(
                  server.address(),
                  brief,
                  stage.workload(1, CONNECTIONS),
                  eventIds,
                  LoadProgress.NONE)
              .run();
      int[] others = eventIds.clone();
      others[0] = eventIds[eventIds.length - 1];
      try (FrontrowClient client = open(server)) {
        StateCheck honest =
            StateCheck.of(client, outcome, eventIds, StateCheck.NO_ORDERS, (seat, status) -> {});
        StateCheck doctored =
            StateCheck.of(client, outcome, others, StateCheck.NO_ORDERS, (seat, status) -> {});

        assertEquals(List.of(), honest.problems());
        assertTrue(honest.seatsHeld() > 0, "nobody followed the last holds up");
        assertFalse(doctored.passed());
        assertTrue(doctored.violations() > 0);
      }
    }
  }

  private Stage setStage(ServerProcess server) {
    try (FrontrowClient client = open(server)) {
      Stage stage = Stage.set(client, Stage.ownPlan(), size, "On-sale");
      assertTrue(stage.venue().isOwn(), "the server tells the hall that it was given");
      return stage;
    }
  }
}
