package io.frontrow.perf.wire;

import java.net.InetSocketAddress;
import java.util.Map;

/**
 * A system under load: starts it, fills it with events, hands out the wires that speak to it, and
 * tells its state afterwards. In this order: {@link #start}, {@link #prepare}, {@link #wire} once
 * for each connection, the load, {@link #verify}, {@link #close}. Main thread.
 *
 * <p>A target that starts a process owns it, and the directory it works in, until it is closed; it
 * ends the process by its id, and nothing else. The load owns the sockets and calls the wires.
 */
public interface Target extends AutoCloseable {
  /** As {@code --target} names it. */
  String name();

  /**
   * Starts the system, or looks for one that runs already, and returns once it accepts connections
   * at {@link #address}.
   *
   * @throws io.frontrow.perf.process.ServerFailedException if it is not installed or does not come
   *     up; the message tells a person what to do
   */
  void start();

  /** Where each connection of the load goes. */
  InetSocketAddress address();

  /** Process id of the system, for whoever counts what it uses; -1 if that cannot be known. */
  default long pid() {
    return -1;
  }

  /** What belongs beside a figure of this system: version, settings that matter, in this order. */
  default Map<String, String> conditions() {
    return Map.of();
  }

  /**
   * Makes the events of the sale: on sale, all seats free, holds with the sale's TTL.
   *
   * @return how many events there are: as many as wanted, or fewer if there is no room, but at
   *     least those of one wave
   */
  int prepare(Sale sale);

  /**
   * The codec of one connection, from 0. All that will be used are made before the clock starts;
   * afterwards each belongs to the event loop of its connection.
   */
  Wire wire(int connection);

  /**
   * Whether it remembers what it was told. If not, nothing is compared afterwards, and neither are
   * the shares of success.
   */
  default boolean keepsState() {
    return true;
  }

  /**
   * Tells the system's own word on every seat of the first events, each seat once, when the load is
   * over and its connections are closed.
   *
   * @param events as many events, counted from 0 as in the wires
   */
  void verify(int events, Witness to);

  /**
   * Soak: puts a fresh event in the place of one that nobody uses any more. Any thread, one at a
   * time.
   *
   * @return how many seats the old one had sold
   */
  default int renew(int event) {
    throw new UnsupportedOperationException(
        name() + " cannot put a new event in an old one's place");
  }

  /** Ends what it started. Harmless when repeated. */
  @Override
  void close();
}
