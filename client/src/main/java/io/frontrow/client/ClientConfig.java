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
 * @param firstRequestId the request id to begin with; a client that keeps its id across restarts
 *     goes on behind the last one it used
 * @param keepaliveMillis the longest silence of this side; 100 to 60,000
 * @param connectTimeoutMillis for TCP connect, Negotiate and Establish together
 * @param requestTimeoutMillis after which a request without reply has an unknown outcome
 * @param maxInFlight requests without reply at one time
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
    int maxInFlight,
    IoEventLoopGroup eventLoopGroup,
    ClientListener listener) {

  public static final int DEFAULT_PORT = 7400;

  private static final int MIN_KEEPALIVE_MILLIS = 100;
  private static final int MAX_KEEPALIVE_MILLIS = 60_000;

  public ClientConfig {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(listener, "listener");
    require(firstRequestId != 0, "firstRequestId", firstRequestId);
    require(
        keepaliveMillis >= MIN_KEEPALIVE_MILLIS && keepaliveMillis <= MAX_KEEPALIVE_MILLIS,
        "keepaliveMillis",
        keepaliveMillis);
    require(connectTimeoutMillis > 0, "connectTimeoutMillis", connectTimeoutMillis);
    require(requestTimeoutMillis > 0, "requestTimeoutMillis", requestTimeoutMillis);
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
