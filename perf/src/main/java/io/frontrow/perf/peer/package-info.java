/**
 * Other systems under the same load, as fast as we could make them: Redis and PostgreSQL, started
 * by the harness if they are installed.
 *
 * <pre>
 *  RedisTarget ──▶ RedisServer ──▶ PeerProcess ◀── PostgresServer ◀── PostgresTarget
 *      │                                                                  │
 *      ├─▶ SectionSeats ──▶ SectionWire ─┐                                └─▶ PostgresWire
 *      └─▶ KeySeats ──────▶ KeyWire ─────┴─▶ RedisOutcomes
 * </pre>
 *
 * <p>May import: {@code perf.wire}, {@code perf.workload}, {@code perf.process}, Agrona. Read next:
 * {@link io.frontrow.perf.peer.RedisTarget}, then {@code sections.lua} and {@code postgresql.sql}
 * beside it.
 */
package io.frontrow.perf.peer;
