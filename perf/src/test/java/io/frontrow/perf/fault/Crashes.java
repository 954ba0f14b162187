package io.frontrow.perf.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import io.frontrow.journal.check.JournalCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One server's data directory and the clients that use it, over many kills: after each the server
 * must come back, and at any time the journal must agree with all that the clients saw.
 */
final class Crashes implements AutoCloseable {
  private static final long COMPARE_EVERY = 5_000;

  private final Path directory;
  private final String level;
  private final String layout;
  private final String name;
  private final FaultLoad load;
  private FaultServer server;
  private JsonNode ready;
  private int kills;

  Crashes(Path directory, String level, String layout, long seed, String name) throws IOException {
    this.directory = directory;
    this.level = level;
    this.layout = layout;
    this.name = name + ", level " + level + ", layout " + layout + ", seed " + seed;
    load = new FaultLoad(seed);
    start(List.of());
    load.prepare(ready);
  }

  /** Starts the server, which must come back. */
  void start(List<String> flags) throws IOException {
    server = FaultServer.start(directory, level, flags, "--layout", layout);
    if (flags.isEmpty()) {
      awaitReady();
    }
  }

  void awaitReady() {
    ready = server.ready();
    assertTrue(ready != null, () -> name + ": the server did not come back:\n" + server.err());
  }

  FaultServer server() {
    return server;
  }

  /** The clients go on. */
  void connect() {
    load.connect(ready);
  }

  /** {@code kill -9}, and the clients notice. */
  void kill() {
    server.kill();
    kills++;
    load.disconnect();
  }

  /** {@code kill -9} while no client was there. */
  void killAlone() {
    server.kill();
    kills++;
  }

  /** That the journal agrees with the clients, and the running server's state with the journal. */
  JournalCheck.Result check() {
    JournalCheck.Result result =
        JournalCheck.run(directory.resolve("data"), load.histories(), COMPARE_EVERY);
    assertTrue(result.passed(), () -> name + ", after " + kills + " kills: " + result);
    assertEquals(
        ready.get("stateHash").asText(),
        String.format("0x%016x", hashAt(ready.get("sequence").asLong())),
        name + ": the state hash");
    return result;
  }

  private long hashAt(long sequence) {
    Engine engine = new Engine(EngineOutput.NONE);
    return Replay.run(directory.resolve("data"), engine, sequence, ProgressListener.NONE)
        .stateHash();
  }

  /** After the last kill: also tries all orders of the hot seats. */
  JournalCheck.Result finish() {
    load.end();
    JournalCheck.Result result = check();
    assertEquals(List.of(), load.hotSeats().unexplained(), name + ": no order explains it");
    return result;
  }

  int hotSeats() {
    return load.hotSeats().wanted();
  }

  @Override
  public void close() {
    server.close();
  }
}
