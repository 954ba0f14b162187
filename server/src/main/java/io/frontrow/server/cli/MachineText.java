package io.frontrow.server.cli;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.gateway.GatewayConfig;
import io.frontrow.server.ServerConfig;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server says about itself when it starts. Stateless. */
final class MachineText {
  private static final long MIB = 1 << 20;

  private MachineText() {}

  static List<String> before(ServerConfig config) {
    PipelineConfig pipeline = config.pipeline();
    String stages =
        switch (pipeline.layout()) {
          case INLINE -> "all stages on the event loop";
          case COMPOSED -> "all stages on one thread";
          case STAGED -> "journal, apply and egress on a thread each";
        };
    String survives =
        switch (config.durability()) {
          case MEMORY -> "nothing survives";
          case LOCAL_MEM -> "survives the process being killed, not the loss of power";
          case LOCAL_FSYNC -> "survives the loss of power: each batch is forced to the disk";
        };
    return List.of(
        "layout: "
            + MachineOptions.word(pipeline.layout())
            + ", "
            + stages
            + "; event loops: "
            + config.gateway().eventLoops()
            + "; wait: "
            + MachineOptions.word(pipeline.waiting())
            + " ("
            + Runtime.getRuntime().availableProcessors()
            + " cores)",
        "durability: " + config.durability() + ", " + survives);
  }

  /** Everything that could grow has a bound; here they are. */
  static String bounds(ServerConfig config, EngineSettings settings) {
    PipelineConfig pipeline = config.pipeline();
    GatewayConfig gateway = config.gateway();
    return String.format(
        Locale.ROOT,
        "memory bounds: heap %,d MiB, of which tables %,d MiB, plans and events at most %,d MiB,"
            + " ring of commands %,d MiB; ring of output %,d MiB, event loops %,d MiB, %,d connections of %,d KiB unread;"
            + " tables: %s",
        Runtime.getRuntime().maxMemory() / MIB,
        settings.tableBytes() / MIB,
        settings.seatBytes() / MIB,
        pipeline.commandRingBytes() / MIB,
        pipeline.outputRingBytes() / MIB,
        (long) gateway.eventLoops() * gateway.loopQueueBytes() / MIB,
        gateway.maxConnections(),
        gateway.maxPendingBytesPerConnection() / 1_024,
        tables(settings));
  }

  /** Each setting that bounds a table. */
  private static String tables(EngineSettings settings) {
    return Stream.of(EngineSetting.values())
        .filter(it -> it.name().startsWith("MAX_") && it != EngineSetting.MAX_TTL_MILLIS)
        .map(it -> it.fieldName() + " " + Texts.number(settings.get(it)))
        .collect(Collectors.joining(", "));
  }
}
