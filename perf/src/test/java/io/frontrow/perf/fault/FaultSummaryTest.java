package io.frontrow.perf.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the last lines of a build say of the faults that its tests have tried. */
class FaultSummaryTest {
  private final FaultSummary summary = new FaultSummary();

  @Test
  void addsUpWhatWasTried() {
    summary.read(
        """
        <system-out><![CDATA[fault-report: kills-local-mem 8 tried, 0 lost, 0 sold twice; 5 more
        fault-report: bit flip (killed server) 800 tried, 0 lost, 0 accepted
        fault-report: simulated crashes 10000 tried, 0 lost, 0 accepted
        fault-report: full disk 20 tried, 0 lost, 0 accepted
        """);
    assertTrue(summary.isClean());
    assertEquals(
        """
        faults tried: 10,000 simulated crashes, 0 truncations, 800 bit flips,\
         20 full disks, 8 kills of real processes, 0 other faults
        what came of them: 0 acknowledged requests lost, 0 damaged files accepted,\
         0 seats sold twice
        """,
        summary.sum());
  }

  @Test
  void isNotCleanIfSomethingWasLost() {
    summary.read(
        "fault-report: snapshot process kills 3 tried, 0 snapshots damaged, 1 states lost");
    assertFalse(summary.isClean());
  }
}
