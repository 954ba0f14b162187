package io.frontrow.gateway;

import io.frontrow.engine.pipeline.Waiting;
import io.frontrow.protocol.Limits;
import java.net.InetSocketAddress;

/**
 * What a {@link Gateway} needs to know. Immutable.
 *
 * @param listen where to accept connections; port 0 takes any free one
 * @param eventLoops threads that serve sockets
 * @param maxConnections connections served at the same time; a further one is told so and closed
 * @param logonTimeoutMillis from accept to an established session
 * @param frameTimeoutMillis from the first byte of a frame to its last; also how long a client that
 *     does not read its replies is given to go on
 * @param maxPendingBytesPerConnection replies that a client has not read; beyond it is cut off
 * @param loopQueueBytes replies on their way to one event loop; a power of two
 * @param insecureDevelopmentListen allow an address beyond loopback although there is neither TLS
 *     nor authentication yet
 * @param waiting what an event loop does when no socket has anything to say
 */
public record GatewayConfig(
    InetSocketAddress listen,
    int eventLoops,
    int maxConnections,
    int logonTimeoutMillis,
    int frameTimeoutMillis,
    int maxPendingBytesPerConnection,
    int loopQueueBytes,
    boolean insecureDevelopmentListen,
    Waiting waiting) {
  private static final int MAX_EVENT_LOOPS = 64;

  private static final int MIN_LOOP_QUEUE_BYTES = 16 * Limits.MAX_FRAME_LENGTH;
  private static final int MIN_PENDING_BYTES = 4 * Limits.MAX_FRAME_LENGTH;

  /** A frame that came in pieces, and a batch of replies, as most of them are. */
  private static final int CONNECTION_BYTES = 2 * Limits.MAX_FRAME_LENGTH;

  /** That have as many unread replies as they may, at the same time. */
  private static final int CLIENTS_BEHIND = 64;

  public GatewayConfig {
    require(!listen.isUnresolved(), "unknown host in " + listen);
    require(eventLoops > 0 && eventLoops <= MAX_EVENT_LOOPS, "event loops must be 1 to 64");
    require(maxConnections > 0, "maxConnections must be at least 1");
    require(logonTimeoutMillis > 0, "logonTimeoutMillis must be positive");
    require(frameTimeoutMillis > 0, "frameTimeoutMillis must be positive");
    require(
        maxPendingBytesPerConnection >= MIN_PENDING_BYTES,
        "maxPendingBytesPerConnection must be at least " + MIN_PENDING_BYTES);
    require(
        loopQueueBytes >= MIN_LOOP_QUEUE_BYTES && Integer.bitCount(loopQueueBytes) == 1,
        "loopQueueBytes must be a power of two, at least " + MIN_LOOP_QUEUE_BYTES);
    require(
        insecureDevelopmentListen || listen.getAddress().isLoopbackAddress(),
        listen
            + " is not a loopback address, and there is neither TLS nor authentication yet;"
            + " insecureDevelopmentListen allows it");
  }

  /** The defaults, for a loopback address. */
  public static GatewayConfig on(InetSocketAddress listen) {
    return new GatewayConfig(
        listen,
        defaultEventLoops(),
        10_000,
        5_000,
        5_000,
        1 << 20,
        1 << 22,
        false,
        Waiting.byCores());
  }

  /**
   * Bytes outside the heap that a gateway may come to need, unless more than a few clients at a
   * time leave as many replies unread as they may.
   */
  public long directBytes() {
    return (long) eventLoops * (loopQueueBytes + ReadBuffer.BYTES)
        + (long) maxConnections * CONNECTION_BYTES
        + (long) Math.min(maxConnections, CLIENTS_BEHIND) * maxPendingBytesPerConnection;
  }

  public GatewayConfig withEventLoops(int value) {
    return new GatewayConfig(
        listen,
        value,
        maxConnections,
        logonTimeoutMillis,
        frameTimeoutMillis,
        maxPendingBytesPerConnection,
        loopQueueBytes,
        insecureDevelopmentListen,
        waiting);
  }

  private static int defaultEventLoops() {
    int cores = Runtime.getRuntime().availableProcessors();
    return Math.max(1, Math.min(4, cores / 2));
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
