package io.frontrow.server;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.FatalHandler;
import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.engine.pipeline.ProcessHalt;
import io.frontrow.gateway.GatewayConfig;
import io.frontrow.journal.Durability;
import io.frontrow.journal.JournalSettings;
import java.nio.file.Path;

/**
 * All that a server needs to know; begin with {@link #of} and change what differs. Immutable.
 *
 * @param data the data directory; begun if it is empty or not there. Not used at level {@code
 *     memory}
 * @param journal how the journal is written, but for its durability and reserve, which follow from
 *     the rest
 * @param settings of the engine, for a new journal; an old one has its own
 * @param fatal what happens when a stage or an event loop fails
 * @param snapshots when they are written; not used at level {@code memory}
 */
public record ServerConfig(
    Path data,
    Durability durability,
    JournalSettings journal,
    EngineSettings settings,
    PipelineConfig pipeline,
    GatewayConfig gateway,
    FatalHandler fatal,
    SnapshotConfig snapshots) {

  public ServerConfig {
    if (data == null && durability != Durability.MEMORY) {
      throw new IllegalArgumentException("durability " + durability + " needs a data directory");
    }
    if (pipeline.layout() == Layout.INLINE && gateway.eventLoops() != 1) {
      throw new IllegalArgumentException(
          "layout inline has one event loop, not " + gateway.eventLoops());
    }
  }

  /** The defaults, at level {@code local-mem}; a failing stage halts the process. */
  public static ServerConfig of(Path data, GatewayConfig gateway) {
    return of(data, Durability.LOCAL_MEM, gateway);
  }

  /** The defaults, at level {@code memory}: nothing is kept. */
  public static ServerConfig inMemory(GatewayConfig gateway) {
    return of(null, Durability.MEMORY, gateway);
  }

  private static ServerConfig of(Path data, Durability durability, GatewayConfig gateway) {
    return new ServerConfig(
        data,
        durability,
        JournalSettings.defaults(),
        EngineSettings.defaults(),
        PipelineConfig.defaults(gateway.eventLoops()),
        gateway,
        new ProcessHalt(System.err),
        SnapshotConfig.defaults());
  }

  /** How the journal is written, if there is one: with room for all that the ring can hold. */
  JournalSettings journalSettings() {
    return journal.withDurability(durability).withReserveBytes(pipeline.commandBytes());
  }

  public ServerConfig withJournal(JournalSettings value) {
    return new ServerConfig(data, durability, value, settings, pipeline, gateway, fatal, snapshots);
  }

  public ServerConfig withDurability(Durability value) {
    return new ServerConfig(data, value, journal, settings, pipeline, gateway, fatal, snapshots);
  }

  public ServerConfig withSettings(EngineSettings value) {
    return new ServerConfig(data, durability, journal, value, pipeline, gateway, fatal, snapshots);
  }

  public ServerConfig withPipeline(PipelineConfig value) {
    return new ServerConfig(data, durability, journal, settings, value, gateway, fatal, snapshots);
  }

  public ServerConfig withFatal(FatalHandler value) {
    return new ServerConfig(
        data, durability, journal, settings, pipeline, gateway, value, snapshots);
  }

  public ServerConfig withSnapshots(SnapshotConfig value) {
    return new ServerConfig(data, durability, journal, settings, pipeline, gateway, fatal, value);
  }
}
