/**
 * Snapshots: the state of an engine in a file, so that a start need not replay the journal from its
 * first record.
 *
 * <pre>
 *  SnapshotTask   loads the newest snapshot, replays to the last mark, compares the hash, writes
 *  SnapshotStore  which snapshots there are, which of them are good; the newest two stay
 *  SnapshotWriter ──▶ PageWriter ──▶ file ──▶ PageReader ──▶ SnapshotReader
 * </pre>
 *
 * <p>May import: the engine's core, the journal, protocol, Agrona. Read next: {@link
 * io.frontrow.journal.snapshot.SnapshotFormat} for the bytes.
 */
package io.frontrow.journal.snapshot;
