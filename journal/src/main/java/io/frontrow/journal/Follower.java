package io.frontrow.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits beside a server for more records, looking ten times a second. Called by the reading thread.
 */
final class Follower {
  private static final long PAUSE_NANOS = 100_000_000;

  private final Path path;
  private final BooleanSupplier goesOn;
  private long manifestLength;
  private boolean lastLook;

  Follower(Path path, BooleanSupplier goesOn) {
    this.path = path;
    this.goesOn = goesOn;
  }

  /** Begins to look at the files anew. */
  void begin() {
    manifestLength = manifestLength();
    lastLook = false;
  }

  /**
   * Waits at the end of a segment that may grow; returns whether to look there again. When another
   * segment was begun there is one look more, for what was written before.
   */
  boolean looksAgain() {
    if (lastLook || !goesOn.getAsBoolean()) {
      return false;
    }
    lastLook = manifestLength() != manifestLength;
    if (!lastLook) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }

  /** Waits until a server has the journal or has written something; returns whether to go on. */
  boolean awaitsServer() {
    while (goesOn.getAsBoolean()) {
      if (manifestLength() != manifestLength || isHeld()) {
        return true;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return false;
  }

  private boolean isHeld() {
    try {
      return DirectoryLock.isHeld(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long manifestLength() {
    try {
      return Files.size(path.resolve(Manifest.FILE_NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
