package io.frontrow.server.cli;

import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.engine.pipeline.Waiting;
import io.frontrow.gateway.GatewayConfig;
import io.frontrow.journal.JournalSettings;
import io.frontrow.server.SnapshotConfig;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.HostAndPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How a server is laid out on its machine; nothing here can change an outcome. */
final class MachineOptions {
  private static final long MAX_STORAGE_LOW_MIB = 1L << 30;
  private static final long MAX_SEGMENT_MIB = 2_048;

  @Option(
      names = "--layout",
      paramLabel = "inline|composed|staged",
      description =
          "The stages of the pipeline run on the only event loop, all on one thread beside it, or"
              + " each on its own. Default: by cores.")
  private String layout;

  @Option(
      names = "--event-loops",
      paramLabel = "N",
      description =
          "Threads that serve sockets, at most 64; one for layout inline. Default: by cores.")
  private Integer eventLoops;

  @Option(
      names = "--wait",
      paramLabel = "park|adaptive|yield|spin",
      description =
          "With nothing to do, a thread sleeps; looks on for a while, then sleeps; looks on and"
              + " yields; or looks on. Default: by cores.")
  private String wait;

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

  /** What was asked for, over the defaults for these event loops. */
  PipelineConfig pipeline(PipelineConfig defaults, Waiting waiting) {
    PipelineConfig laidOut = layout == null ? defaults : defaults.withLayout(layout());
    return laidOut.withWaiting(waiting);
  }

  private PipelineConfig.Layout layout() {
    return oneOf("--layout", PipelineConfig.Layout.values(), layout);
  }

  private static <E extends Enum<E>> E oneOf(String option, E[] values, String text) {
    for (E value : values) {
      if (word(value).equals(text)) {
        return value;
      }
    }
    String words = Stream.of(values).map(MachineOptions::word).collect(Collectors.joining(", "));
    throw CommandFailedException.usage(option + " is one of " + words + ", not '" + text + "'");
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
    int loops = eventLoops == null ? eventLoops(defaults) : eventLoops;
    return new GatewayConfig(
        address,
        loops,
        maxConnections == null ? defaults.maxConnections() : maxConnections,
        defaults.logonTimeoutMillis(),
        defaults.frameTimeoutMillis(),
        defaults.maxPendingBytesPerConnection(),
        defaults.loopQueueBytes(),
        insecure,
        waiting(loops));
  }

  private Waiting waiting(int loops) {
    if (wait != null) {
      return oneOf("--wait", Waiting.values(), wait);
    }
    PipelineConfig.Layout chosen = layout == null ? PipelineConfig.Layout.byCores(loops) : layout();
    return Waiting.byCores(loops + chosen.threads());
  }

  private int eventLoops(GatewayConfig defaults) {
    return word(PipelineConfig.Layout.INLINE).equals(layout) ? 1 : defaults.eventLoops();
  }

  /** A choice as it is written on the command line. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
