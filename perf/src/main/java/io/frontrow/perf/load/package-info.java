/**
 * The load harness: runs the workload over real connections, closed or open loop, keeps a ledger of
 * what the server acknowledged and compares it with the server's state afterwards.
 *
 * <pre>
 *  Ticks ──▶ Pacer ──┐ (open loop)                       ┌─▶ Recorder (latency, send lag)
 *                    ├─▶ LoadConnection ◀── replies ──▶ ─┼─▶ Tally    (shares, refusals)
 *  LoadRun ──────────┘ (closed loop)                     └─▶ Ledger ──▶ LedgerCheck ◀── StateSweep
 * </pre>
 *
 * <p>May import: {@code perf.workload}, client, protocol, Agrona, HdrHistogram. Read next: {@link
 * io.frontrow.perf.load.LoadRun}, then {@code LoadConnection}.
 */
package io.frontrow.perf.load;
