package io.frontrow.perf.load;

import io.frontrow.perf.wire.Target;
import io.frontrow.perf.wire.Wire;
import java.net.InetSocketAddress;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * How a run gets into the system that it loads. Immutable.
 *
 * @param wires makes the codec of each connection, from 0
 * @param keepsState whether the system remembers what it was told, so that seats sold twice are a
 *     finding and the shares of success are compared
 * @param renew puts a fresh event in the place of one, and tells how many seats the old one sold
 */
public record Doors(
    InetSocketAddress address,
    IntFunction<Wire> wires,
    boolean keepsState,
    IntUnaryOperator renew) {
  public static Doors of(Target target) {
    return new Doors(target.address(), target::wire, target.keepsState(), target::renew);
  }
}
