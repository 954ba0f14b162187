package io.frontrow.gateway;

import io.frontrow.protocol.fixp.TerminationCode;
import java.util.concurrent.TimeUnit;

/**
 * The clocks of one connection; at every sweep they are asked whether one has run out. Event loop
 * thread. Times are {@link System#nanoTime}.
 */
final class Deadlines {
  /** A session ends when nothing was heard for this many keepalive intervals. */
  private static final int SILENT_INTERVALS = 3;

  private final long logonNanos;
  private final long frameNanos;
  private final long openedNanos;
  private long heardNanos;
  private long sentNanos;
  private long frameBegunNanos;
  private long pausedNanos;
  private boolean inFrame;
  private boolean paused;

  Deadlines(GatewayConfig config, long nowNanos) {
    logonNanos = TimeUnit.MILLISECONDS.toNanos(config.logonTimeoutMillis());
    frameNanos = TimeUnit.MILLISECONDS.toNanos(config.frameTimeoutMillis());
    openedNanos = nowNanos;
    heardNanos = nowNanos;
    sentNanos = nowNanos;
  }

  /** Part of a frame has come. The clock runs for the whole frame: no further byte resets it. */
  void frameBegun(long nowNanos) {
    inFrame = true;
    frameBegunNanos = nowNanos;
  }

  /** A whole frame has come. Bytes alone do not count as hearing from a client. */
  void heard(long nowNanos) {
    inFrame = false;
    heardNanos = nowNanos;
  }

  void sent(long nowNanos) {
    sentNanos = nowNanos;
  }

  /** We stop reading until the client has read more of what it was sent. */
  void paused(long nowNanos) {
    paused = true;
    pausedNanos = nowNanos;
  }

  /** We read again. While we did not, the client could not make itself heard. */
  void resumed(long nowNanos) {
    paused = false;
    heardNanos = nowNanos;
    frameBegunNanos = nowNanos;
  }

  /** Which deadline was missed; null if none. */
  TerminationCode missed(long nowNanos, boolean established, int keepaliveMillis) {
    if (paused) {
      return nowNanos - pausedNanos >= frameNanos ? TerminationCode.SLOW_READER : null;
    }
    if (inFrame && nowNanos - frameBegunNanos >= frameNanos) {
      return TerminationCode.FRAME_TIMEOUT;
    }
    if (!established) {
      return nowNanos - openedNanos >= logonNanos ? TerminationCode.LOGON_TIMEOUT : null;
    }
    long silenceNanos = SILENT_INTERVALS * TimeUnit.MILLISECONDS.toNanos(keepaliveMillis);
    return nowNanos - heardNanos >= silenceNanos ? TerminationCode.KEEPALIVE_TIMEOUT : null;
  }

  /** Why a connection ends that missed the deadline of {@code code}. */
  static String reason(TerminationCode code) {
    return switch (code) {
      case FRAME_TIMEOUT -> "a frame was begun and not finished in time";
      case LOGON_TIMEOUT -> "no session was established in time";
      case KEEPALIVE_TIMEOUT ->
          "nothing was heard for " + SILENT_INTERVALS + " keepalive intervals";
      default -> throw new IllegalArgumentException("no deadline: " + code);
    };
  }

  /** Whether the client has heard nothing from us for a keepalive interval. */
  boolean isHeartbeatDue(long nowNanos, int keepaliveMillis) {
    return nowNanos - sentNanos >= TimeUnit.MILLISECONDS.toNanos(keepaliveMillis);
  }
}
