package io.frontrow.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.ClientListener;
import io.frontrow.client.ConnectionLostException;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.SessionTerminatedException;
import io.frontrow.client.reply.EngineState;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.gateway.GatewayConfig;
import io.frontrow.journal.JournalDirectory;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.RecordHandler;
import io.frontrow.protocol.fixp.TerminationCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class FrontrowServerTest {
  static final EngineSettings SMALL =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_PLANS, 4)
          .with(EngineSetting.MAX_CLAIMS, 1_024)
          .with(EngineSetting.MAX_WAITLIST_GROUPS, 1_024)
          .with(EngineSetting.MAX_LATE_SEATS, 1_024)
          .with(EngineSetting.MAX_PLAN_SEATS, 1_000)
          .with(EngineSetting.MAX_EVENTS, 4)
          .with(EngineSetting.MAX_SEATS, 1_000)
          .with(EngineSetting.MAX_HOLDS, 64)
          .with(EngineSetting.MAX_ORDERS, 64)
          .with(EngineSetting.MAX_BUYERS, 64)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 64)
          .with(EngineSetting.MAX_CLIENTS, 64)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 20);

  @TempDir private Path data;

  private ServerConfig config() {
    return ServerConfig.of(data, gateway()).withSettings(SMALL);
  }

  private ServerConfig config(Layout layout) {
    GatewayConfig gateway = gateway().withEventLoops(1);
    return ServerConfig.of(data, gateway)
        .withSettings(SMALL)
        .withPipeline(PipelineConfig.defaults().withLayout(layout));
  }

  private static GatewayConfig gateway() {
    return GatewayConfig.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static FrontrowClient client(FrontrowServer server) {
    return FrontrowClient.open(ClientConfig.defaults().withAddress(server.address()));
  }

  @Test
  void aNewJournalBeginsWithTheConfiguredSettings() throws IOException {
    try (FrontrowServer server = FrontrowServer.start(config());
        FrontrowClient client = client(server)) {
      assertTrue(server.recovery().isNew());
      assertEquals(SMALL, server.settings());
      assertEquals(1, client.getEngine().join().sequence());
    }
  }

  @Test
  void anOldJournalKeepsItsOwnSettings() throws IOException {
    FrontrowServer.start(config()).close();
    ServerConfig other = config().withSettings(EngineSettings.defaults());
    try (FrontrowServer server = FrontrowServer.start(other)) {
      assertFalse(server.recovery().isNew());
      assertEquals(SMALL, server.settings());
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void answersAtItsCloseWhateverItHasJournalled(Layout layout) throws IOException {
    List<CompletableFuture<?>> sent = new ArrayList<>();
    try (FrontrowServer server = FrontrowServer.start(config(layout));
        FrontrowClient client = client(server)) {
      client.getEngine().join();
      Thread closing = new Thread(server::close);
      while (closing.getState() != Thread.State.TERMINATED && client.isOpen()) {
        sent.add(client.beginPlan("Hall"));
        if (sent.size() == 100) {
          sent.get(0).join();
          closing.start();
        }
      }
    }
    long answered = sent.stream().filter(FrontrowServerTest::isAnswered).count();
    long journalled = JournalReader.of(data).read(RecordHandler.NONE).records();
    assertTrue(answered >= 1);
    assertEquals(journalled - 1, answered);
  }

  private static boolean isAnswered(CompletableFuture<?> reply) {
    try {
      reply.join();
      return true;
    } catch (CompletionException e) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aRestartFindsWhatWasThere(Layout layout) throws IOException {
    EngineState before;
    try (FrontrowServer server = FrontrowServer.start(config(layout));
        FrontrowClient client = client(server)) {
      client.beginPlan("Hall").join();
      before = client.getEngine().join();
    }
    List<String> said = new ArrayList<>();
    try (FrontrowServer server = FrontrowServer.start(config(layout), said::add);
        FrontrowClient client = client(server)) {
      assertEquals(before.stateHash(), server.recovery().stateHash());
      assertEquals(before.sequence(), server.recovery().lastSequence());
      assertEquals(before.stateHash(), client.getEngine().join().stateHash());
      assertTrue(said.get(0).contains("records 2, last sequence 2"), said.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void closingTellsTheSessionsAndLeavesAMarkBehind(Layout layout) throws Exception {
    CompletableFuture<ConnectionLostException> end = new CompletableFuture<>();
    FrontrowServer server = FrontrowServer.start(config(layout));
    ClientListener listener =
        new ClientListener() {
          @Override
          public void onDisconnected(ConnectionLostException cause) {
            end.complete(cause);
          }
        };
    FrontrowClient client =
        FrontrowClient.open(
            ClientConfig.defaults().withAddress(server.address()).withListener(listener));
    server.close();
    server.close();
    assertEquals(TerminationCode.SHUTDOWN, ((SessionTerminatedException) end.get()).code());
    client.close();
    assertEquals(1, JournalReader.of(data).read(RecordHandler.NONE).marks());
    JournalDirectory.open(data).close();
  }

  @Test
  void aStartThatFailsLeavesNothingOpen() throws IOException {
    long threadsBefore = pipelineThreads();
    try (FrontrowServer first =
        FrontrowServer.start(ServerConfig.inMemory(config().gateway()).withSettings(SMALL))) {
      ServerConfig samePort = ServerConfig.of(data, GatewayConfig.on(first.address()));
      assertThrows(IOException.class, () -> FrontrowServer.start(samePort.withSettings(SMALL)));
    }
    assertEquals(0, JournalReader.of(data).read(RecordHandler.NONE).records());
    FrontrowServer.start(config()).close();
    assertEquals(threadsBefore, pipelineThreads());
  }

  @Test
  void settingsThatTheHeapCannotHoldAreNeverJournalled() throws IOException {
    EngineSettings huge =
        SMALL.with(EngineSetting.MAX_HOLDS, 1 << 26).with(EngineSetting.MAX_ORDERS, 1 << 26);
    ServerConfig tooLarge = config().withSettings(huge);
    assertThrows(UnfitJvmException.class, () -> FrontrowServer.start(tooLarge));
    try (FrontrowServer server = FrontrowServer.start(config())) {
      assertEquals(SMALL, server.settings());
    }
  }

  @Test
  void queuesThatHaveNoRoomOutsideTheHeapAreNeverMade() {
    GatewayConfig defaults = config().gateway();
    GatewayConfig greedy =
        new GatewayConfig(
            defaults.listen(),
            64,
            defaults.maxConnections(),
            defaults.logonTimeoutMillis(),
            defaults.frameTimeoutMillis(),
            defaults.maxPendingBytesPerConnection(),
            1 << 30,
            false,
            defaults.waiting());
    ServerConfig tooLarge = ServerConfig.inMemory(greedy);
    UnfitJvmException refused =
        assertThrows(UnfitJvmException.class, () -> FrontrowServer.start(tooLarge));
    assertTrue(refused.getMessage().contains("-XX:MaxDirectMemorySize="), refused.getMessage());
  }

  private static long pipelineThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(it -> it.getName().matches("pipeline|journal|apply|egress"))
        .count();
  }
}
