/**
 * The load harness: runs the workload over real connections, closed or open loop, keeps a ledger of
 * what the system acknowledged and compares it with the system's state afterwards. Which system
 * that is, only its wires know.
 *
 * <pre>
 *  LoadRun ──▶ LoadLoop (a thread) ──▶ LoadSocket ──▶ Wire ──▶ LoadConnection ─┬─▶ Recorder (latency, send lag)
 *              Schedule (open loop)        ▲                        │          ├─▶ Tally    (shares, refusals)
 *                                          └────── one write ◀──────┘          └─▶ Ledger ──▶ LedgerCheck ◀── the system's state
 * </pre>
 *
 * <p>May import: {@code perf.wire}, {@code perf.workload}, {@code perf.process} (table sizes),
 * protocol (seat status), Agrona, HdrHistogram. Read next: {@link io.frontrow.perf.load.LoadRun},
 * then {@code LoadLoop}, {@code LoadConnection}.
 */
package io.frontrow.perf.load;
