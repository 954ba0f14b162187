package io.frontrow.server;

import io.frontrow.protocol.Chain;
import java.time.Duration;
import java.util.Locale;

/**
 * What the server found when it started. Immutable.
 *
 * @param journal which journal, for people
 * @param snapshotSequence where the snapshot is that it began with; 0 if with the first record
 * @param records replayed, behind the snapshot
 * @param lastSequence 0 if the journal is new
 * @param unfinishedBytes of batches that were being written when a process died; never acknowledged
 * @param chain the chain value that the next record carries
 */
public record Recovery(
    String journal,
    int segments,
    long snapshotSequence,
    long records,
    long lastSequence,
    long stateHash,
    long unfinishedBytes,
    long chain,
    Duration took) {

  /** What a server without a journal finds. */
  static Recovery nothing() {
    return new Recovery("kept in memory only", 0, 0, 0, 0, 0, 0, Chain.START, Duration.ZERO);
  }

  public boolean isNew() {
    return lastSequence == 0;
  }

  /** All of it in one line. */
  public String report() {
    if (isNew()) {
      return "journal " + journal + ": new, no record yet";
    }
    double seconds = Math.max(took.toNanos(), 1) / 1e9;
    return String.format(
        Locale.ROOT,
        "journal %s: segments %,d, %srecords %,d, last sequence %,d, state hash 0x%016x,"
            + " unfinished bytes %,d; %s in %.3f s%s",
        journal,
        segments,
        snapshotSequence == 0
            ? ""
            : String.format(Locale.ROOT, "snapshot of sequence %,d, behind it ", snapshotSequence),
        records,
        lastSequence,
        stateHash,
        unfinishedBytes,
        snapshotSequence == 0 ? "replayed" : "loaded and replayed",
        seconds,
        snapshotSequence == 0
            ? String.format(Locale.ROOT, " (%,.0f records/s)", records / seconds)
            : "");
  }
}
