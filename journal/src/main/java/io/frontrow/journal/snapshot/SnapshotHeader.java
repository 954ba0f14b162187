package io.frontrow.journal.snapshot;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.journal.JournalPosition;

/**
 * What a snapshot says of itself. Immutable.
 *
 * @param stateVersion how the engine that wrote it lays out its state
 * @param journalId of the journal whose state it is
 * @param position behind the last record that it covers
 * @param stateHash after that record
 */
public record SnapshotHeader(
    int stateVersion,
    long journalId,
    JournalPosition position,
    long stateHash,
    EngineSettings settings) {}
