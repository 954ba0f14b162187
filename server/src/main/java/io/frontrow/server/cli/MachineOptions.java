package io.frontrow.server.cli;

import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.gateway.GatewayConfig;
import io.frontrow.journal.JournalSettings;
import io.frontrow.server.SnapshotConfig;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.HostAndPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How a server is laid out on its machine; nothing here can change an outcome. */
final class MachineOptions {
  private static final long MAX_STORAGE_LOW_MIB = 1L << 30;
  private static final long MAX_SEGMENT_MIB = 2_048;

  @Option(
      names = "--threads",
      paramLabel = "composed|staged",
      description = "All stages on one thread, or each on its own; default: by cores.")
  private String threads;

  @Option(
      names = "--event-loops",
      paramLabel = "N",
      description = "Threads that serve sockets, at most 64; default: by cores.")
  private Integer eventLoops;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description = "Connections served at the same time. Default: 10000.")
  private Integer maxConnections;

  @Option(
      names = "--storage-low",
      paramLabel = "MIB",
      description =
          "With less free space than this for --data, commands that make something new are refused;"
              + " 0: never. Default: 256.")
  private Long storageLowMib;

  @Option(
      names = "--segment-size",
      paramLabel = "MIB",
      description =
          "Begin a new segment of the journal when one has this size, at most 2048. Whole segments"
              + " are what can be archived. Default: 1024.")
  private Long segmentMib;

  @Option(
      names = "--insecure-development-listen",
      description =
          "Allow an address beyond loopback, though nothing is encrypted or authenticated.")
  private boolean insecure;

  @Option(
      names = "--snapshot-records",
      paramLabel = "N",
      defaultValue = "5000000",
      description =
          "Have a snapshot written when N records are behind the last one; 0: never by records."
              + " Default ${DEFAULT-VALUE}.")
  private int snapshotRecords;

  @Option(
      names = "--snapshot-minutes",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "Have a snapshot written after N minutes, if there are new records; 0: never by time."
              + " Default ${DEFAULT-VALUE}.")
  private int snapshotMinutes;

  SnapshotConfig snapshots() {
    if (snapshotRecords < 0 || snapshotMinutes < 0) {
      throw CommandFailedException.usage(
          "--snapshot-records and --snapshot-minutes must not be below 0");
    }
    return new SnapshotConfig(snapshotRecords, Duration.ofMinutes(snapshotMinutes));
  }

  PipelineConfig pipeline() {
    PipelineConfig defaults = PipelineConfig.defaults();
    if (threads == null) {
      return defaults;
    }
    return switch (threads) {
      case "composed" -> defaults.withLayout(PipelineConfig.Layout.COMPOSED);
      case "staged" -> defaults.withLayout(PipelineConfig.Layout.STAGED);
      default ->
          throw CommandFailedException.usage(
              "--threads is composed or staged, not '" + threads + "'");
    };
  }

  JournalSettings journal() {
    JournalSettings settings = JournalSettings.defaults();
    if (storageLowMib != null) {
      requireMib("--storage-low", storageLowMib, 0, MAX_STORAGE_LOW_MIB);
      settings = settings.withLowBytes(storageLowMib << 20);
    }
    if (segmentMib != null) {
      requireMib("--segment-size", segmentMib, 1, MAX_SEGMENT_MIB);
      settings = settings.withSegmentBytes(segmentMib << 20);
    }
    return settings;
  }

  private static void requireMib(String option, long value, long min, long max) {
    if (value < min || value > max) {
      throw CommandFailedException.usage(
          option + " is " + value + ", must be from " + min + " to " + max);
    }
  }

  GatewayConfig gateway(HostAndPort listen) {
    InetSocketAddress address = listen.address();
    if (address.isUnresolved()) {
      throw CommandFailedException.usage("--listen: no host is called " + listen.host());
    }
    if (!insecure && !address.getAddress().isLoopbackAddress()) {
      throw CommandFailedException.usage(
          "--listen "
              + listen
              + " is beyond this machine, and there is neither encryption nor authentication yet;"
              + " --insecure-development-listen allows it");
    }
    GatewayConfig defaults =
        GatewayConfig.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return new GatewayConfig(
        address,
        eventLoops == null ? defaults.eventLoops() : eventLoops,
        maxConnections == null ? defaults.maxConnections() : maxConnections,
        defaults.logonTimeoutMillis(),
        defaults.frameTimeoutMillis(),
        defaults.maxPendingBytesPerConnection(),
        defaults.loopQueueBytes(),
        insecure);
  }

  static String layout(PipelineConfig.Layout layout) {
    return layout.name().toLowerCase(Locale.ROOT);
  }
}
