package io.frontrow.server;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.CommandRing;
import io.frontrow.engine.pipeline.Journal;
import io.frontrow.engine.pipeline.Pipeline;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.engine.pipeline.StorageLevel;
import io.frontrow.engine.pipeline.SystemClock;
import io.frontrow.gateway.CommandSink;
import io.frontrow.gateway.Gateway;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * One running server: journal, pipeline and gateway. Whoever starts it closes it; any thread may.
 */
public final class FrontrowServer implements AutoCloseable {
  private final Pipeline pipeline;
  private final Gateway gateway;
  private final Storage storage;
  private final Recovery recovery;
  private final EngineSettings settings;
  private final InetSocketAddress address;
  private final AtomicBoolean admitting;
  private final Snapshots snapshots;
  private boolean closed;

  private FrontrowServer(
      Pipeline pipeline,
      Gateway gateway,
      Storage storage,
      Recovery recovery,
      EngineSettings used,
      AtomicBoolean admitting,
      Snapshots snapshots) {
    this.pipeline = pipeline;
    this.gateway = gateway;
    this.storage = storage;
    this.recovery = recovery;
    this.settings = used;
    this.admitting = admitting;
    this.snapshots = snapshots;
    this.address = gateway.localAddress();
  }

  /** As {@link #start(ServerConfig, Consumer)}, without a word. */
  public static FrontrowServer start(ServerConfig config) throws IOException {
    return start(config, line -> {});
  }

  /**
   * Starts a server; it serves when this returns. If this fails, nothing stays open.
   *
   * @param progress told, line by line, what is found and done
   * @throws io.frontrow.journal.JournalException if the data directory cannot be used; it says why
   * @throws IOException if the address cannot be had
   */
  public static FrontrowServer start(ServerConfig config, Consumer<String> progress)
      throws IOException {
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    try {
      JvmAccess.require();
      DirectMemoryCheck.require(config);
      Storage storage = opening(opened, Storage.open(config));
      Gateway gateway = opening(opened, new Gateway(config.gateway(), config.fatal()));
      Pipeline pipeline =
          opening(
              opened,
              new Pipeline(config.pipeline(), new SystemClock(), storage.noting(config.fatal())));
      EngineSettings settings = storage.recordedSettings().orElse(config.settings());
      HeapCheck.require(settings, config.pipeline());
      Recovery recovery = storage.replayInto(pipeline.engine(), progress);
      progress.accept(recovery.report());
      AtomicBoolean admitting = new AtomicBoolean();
      gateway.open(sink(pipeline, admitting));
      // Behind the address, so that a port in use leaves no record; whoever is early hears BUSY.
      Journal journal = storage.openJournal();
      if (config.pipeline().layout() == Layout.INLINE) {
        pipeline.startOn(
            gateway.driver(), journal, gateway.inlineEgress(), recovery.chain(), settings);
      } else {
        pipeline.start(journal, gateway.egress(), recovery.chain(), settings);
      }
      admitting.set(true);
      Snapshots snapshots = storage.snapshotsOf(pipeline, recovery, progress);
      return new FrontrowServer(
          pipeline, gateway, storage, recovery, settings, admitting, snapshots);
    } catch (IOException | RuntimeException | Error e) {
      closeAll(opened, e);
      throw e;
    }
  }

  /** The way from the event loops to the ring, as long as the doors are open. */
  private static CommandSink sink(Pipeline pipeline, AtomicBoolean admitting) {
    CommandRing commands = pipeline.commands();
    return new CommandSink() {
      @Override
      public boolean tryPublish(long clientId, DirectBuffer message, int offset, int length) {
        return admitting.get() && commands.tryPublish(clientId, message, offset, length);
      }

      @Override
      public StorageLevel storageLevel() {
        return pipeline.storageLevel();
      }
    };
  }

  public InetSocketAddress address() {
    return address;
  }

  public Recovery recovery() {
    return recovery;
  }

  /** The settings in force: a journal's own, or for a new one the configured ones. */
  public EngineSettings settings() {
    return settings;
  }

  /**
   * Takes no more commands (they hear BUSY), answers those it has, ends the sessions, and gives the
   * directory back.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    admitting.set(false);
    snapshots.close();
    try {
      pipeline.close();
    } finally {
      try {
        gateway.close();
      } finally {
        storage.close();
      }
    }
  }

  private static <T extends AutoCloseable> T opening(Deque<AutoCloseable> opened, T part) {
    opened.push(part);
    return part;
  }

  /** The last opened first. */
  private static void closeAll(Deque<AutoCloseable> opened, Throwable cause) {
    for (AutoCloseable part : opened) {
      try {
        part.close();
      } catch (Exception e) {
        cause.addSuppressed(e);
      }
    }
  }
}
