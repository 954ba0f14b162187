package io.frontrow.client;

import io.netty.channel.IoEventLoopGroup;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a client connects and behaves; begin with {@link #defaults()} and change what differs.
 * Immutable; any thread.
 *
 * @param address where the server listens
 * @param account upper half of the client id, unsigned
 * @param instance lower half of the client id, unsigned; random by default. Two clients that are
 *     connected at once need different ones, for a newer session ends the older
 * @param firstRequestId the request id of the first command, positive; a client that keeps its
 *     account and instance across restarts goes on behind the last one it used
 * @param keepaliveMillis the longest silence of this side; 100 to 60,000
 * @param connectTimeoutMillis for TCP connect, Negotiate and Establish together
 * @param requestTimeoutMillis after which a request without reply has an unknown outcome
 * @param retryMillis how long a request that the server has no room for ({@code BUSY}, {@code
 *     STORAGE_LOW}) is sent again, under the same id, before that is its answer; 0: not at all.
 *     Futures only; who uses a {@link CommandSender} decides itself
 * @param maxInFlight requests without reply at one time; fewer than the server's request window, so
 *     that one that has to wait does not fall out of it
 * @param eventLoopGroup the threads to run on, shared and closed by the caller; null: the client
 *     has a thread of its own
 * @param listener told what happens unasked
 */
public record ClientConfig(
    InetSocketAddress address,
    int account,
    int instance,
    long firstRequestId,
    int keepaliveMillis,
    int connectTimeoutMillis,
    int requestTimeoutMillis,
    int retryMillis,
    int maxInFlight,
    IoEventLoopGroup eventLoopGroup,
    ClientListener listener) {

  public static final int DEFAULT_PORT = 7400;

  private static final int MIN_KEEPALIVE_MILLIS = 100;
  private static final int MAX_KEEPALIVE_MILLIS = 60_000;

  public ClientConfig {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(listener, "listener");
    require(firstRequestId > 0, "firstRequestId", firstRequestId);
    require(
        keepaliveMillis >= MIN_KEEPALIVE_MILLIS && keepaliveMillis <= MAX_KEEPALIVE_MILLIS,
        "keepaliveMillis",
        keepaliveMillis);
    require(connectTimeoutMillis > 0, "connectTimeoutMillis", connectTimeoutMillis);
    require(requestTimeoutMillis > 0, "requestTimeoutMillis", requestTimeoutMillis);
    require(retryMillis >= 0, "retryMillis", retryMillis);
    require(maxInFlight > 0, "maxInFlight", maxInFlight);
  }

  /** Account 1 with a random instance, at 127.0.0.1:7400. */
  public static ClientConfig defaults() {
    return new ClientConfig(
        new InetSocketAddress("127.0.0.1", DEFAULT_PORT),
        1,
        ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE),
        1,
        5_000,
        5_000,
        10_000,
        10_000,
        1_024,
        null,
        ClientListener.NONE);
  }

  public ClientConfig withAddress(String host, int port) {
    return withAddress(new InetSocketAddress(host, port));
  }

  public ClientConfig withAddress(InetSocketAddress value) {
    return new ClientConfig(
        value,
        account,
        instance,
        firstRequestId,
        keepaliveMillis,
        connectTimeoutMillis,
        requestTimeoutMillis,
        retryMillis,
        maxInFlight,
        eventLoopGroup,
        listener);
  }

  public ClientConfig withAccount(int value) {
    return new ClientConfig(
        address,
        value,
        instance,
        firstRequestId,
        keepaliveMillis,
        connectTimeoutMillis,
        requestTimeoutMillis,
        retryMillis,
        maxInFlight,
        eventLoopGroup,
        listener);
  }

  public ClientConfig withInstance(int value) {
    return new ClientConfig(
        address,
        account,
        value,
        firstRequestId,
        keepaliveMillis,
        connectTimeoutMillis,
        requestTimeoutMillis,
        retryMillis,
        maxInFlight,
        eventLoopGroup,
        listener);
  }

  public ClientConfig withFirstRequestId(long value) {
    return new ClientConfig(
        address,
        account,
        instance,
        value,
        keepaliveMillis,
        connectTimeoutMillis,
        requestTimeoutMillis,
        retryMillis,
        maxInFlight,
        eventLoopGroup,
        listener);
  }

  public ClientConfig withKeepaliveMillis(int value) {
    return new ClientConfig(
        address,
        account,
        instance,
        firstRequestId,
        value,
        connectTimeoutMillis,
        requestTimeoutMillis,
        retryMillis,
        maxInFlight,
        eventLoopGroup,
        listener);
  }

  public ClientConfig withConnectTimeoutMillis(int value) {
    return new ClientConfig(
        address,
        account,
        instance,
        firstRequestId,
        keepaliveMillis,
        value,
        requestTimeoutMillis,
        retryMillis,
        maxInFlight,
        eventLoopGroup,
        listener);
  }

  public ClientConfig withRequestTimeoutMillis(int value) {
    return new ClientConfig(
        address,
        account,
        instance,
        firstRequestId,
        keepaliveMillis,
        connectTimeoutMillis,
        value,
        retryMillis,
        maxInFlight,
        eventLoopGroup,
        listener);
  }

  public ClientConfig withRetryMillis(int value) {
    return new ClientConfig(
        address,
        account,
        instance,
        firstRequestId,
        keepaliveMillis,
        connectTimeoutMillis,
        requestTimeoutMillis,
        value,
        maxInFlight,
        eventLoopGroup,
        listener);
  }

  public ClientConfig withMaxInFlight(int value) {
    return new ClientConfig(
        address,
        account,
        instance,
        firstRequestId,
        keepaliveMillis,
        connectTimeoutMillis,
        requestTimeoutMillis,
        retryMillis,
        value,
        eventLoopGroup,
        listener);
  }

  /** Shares threads with other clients; see {@link Transport#newEventLoopGroup}. */
  public ClientConfig withEventLoopGroup(IoEventLoopGroup value) {
    return new ClientConfig(
        address,
        account,
        instance,
        firstRequestId,
        keepaliveMillis,
        connectTimeoutMillis,
        requestTimeoutMillis,
        retryMillis,
        maxInFlight,
        value,
        listener);
  }

  public ClientConfig withListener(ClientListener value) {
    return new ClientConfig(
        address,
        account,
        instance,
        firstRequestId,
        keepaliveMillis,
        connectTimeoutMillis,
        requestTimeoutMillis,
        retryMillis,
        maxInFlight,
        eventLoopGroup,
        value);
  }

  private static void require(boolean condition, String name, long value) {
    if (!condition) {
      throw new IllegalArgumentException(name + " cannot be " + value);
    }
  }
}
