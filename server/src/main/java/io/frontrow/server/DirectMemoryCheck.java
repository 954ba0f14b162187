package io.frontrow.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Whether there is room outside the heap for the output ring, queues and connections. Asked before
 * any of them is made: who runs out of it later stops in the middle of a sale. Stateless.
 */
final class DirectMemoryCheck {
  private static final long MIB = 1 << 20;

  /** For the journal's buffers, snapshots, and what allocators round up to. */
  private static final long RESERVE_BYTES = 32 * MIB;

  private DirectMemoryCheck() {}

  /** Bytes outside the heap that a server with this configuration may come to need. */
  static long neededBytes(ServerConfig config) {
    return config.pipeline().outputRingBytes() + config.gateway().directBytes() + RESERVE_BYTES;
  }

  /**
   * Checks the memory of this process.
   *
   * @throws UnfitJvmException if there is too little
   */
  static void require(ServerConfig config) {
    long needed = neededBytes(config);
    long limit = limitBytes();
    if (needed > limit) {
      throw new UnfitJvmException(
          String.format(
              Locale.ROOT,
              "output ring, event loops and connections can need %,d MiB outside the heap, and there are"
                  + " %,d; give it more with FRONTROW_JAVA_OPTS=\"-XX:MaxDirectMemorySize=%dm\","
                  + " or allow fewer --max-connections",
              needed / MIB,
              limit / MIB,
              needed / MIB + 1));
    }
  }

  /** What the JVM was told; as much as the heap, if nothing. */
  private static long limitBytes() {
    HotSpotDiagnosticMXBean jvm =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    long told = jvm == null ? 0 : Long.parseLong(jvm.getVMOption("MaxDirectMemorySize").getValue());
    return told == 0 ? Runtime.getRuntime().maxMemory() : told;
  }
}
