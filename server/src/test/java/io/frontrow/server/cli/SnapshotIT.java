package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.journal.snapshot.SnapshotFile;
import io.frontrow.journal.snapshot.SnapshotStore;
import io.frontrow.server.SnapshotProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of a server, each written by a process of its own; all of them can be killed. */
@Timeout(300)
class SnapshotIT {
  private static final String[] SMALL = {
    "--max-seats", "50000", "--max-plan-seats", "50000", "--max-holds", "5000",
    "--max-orders", "5000", "--max-buyers", "1000", "--max-clients", "1000",
    "--max-reply-bytes", "4194304", "--max-waitlist-entries", "1000"
  };

  private static final int KILLS = 12;

  @TempDir private Path directory;
  private String address;

  private Path data() {
    return directory.resolve("data");
  }

  private ServerProcess serve(int snapshotRecords) throws IOException {
    String[] snapshots = {
      "--snapshot-records", String.valueOf(snapshotRecords), "--snapshot-minutes", "0"
    };
    return ServerProcess.serve(
        data(),
        directory.resolve("err"),
        Stream.concat(Stream.of(SMALL), Stream.of(snapshots)).toArray(String[]::new));
  }

  private JsonNode connect(ServerProcess server) throws IOException {
    JsonNode ready = server.ready();
    address = "127.0.0.1:" + ready.get("port").asInt();
    return ready;
  }

  private Cli.Result run(String... args) {
    return Cli.run(
        Stream.concat(Stream.of(args), Stream.of("--connect", address, "--json"))
            .toArray(String[]::new));
  }

  private void openAnEvent() {
    run("event", "create", "--plan", SmallHall.plan().toString()).ok();
    run("event", "open", "1").ok();
  }

  private void sell(int times) {
    for (int i = 0; i < times; i++) {
      JsonNode hold = run("hold", "1", "--buyer", "7", "--best", "2").ok().json();
      run("release", hold.get("holdId").asText()).ok();
    }
  }

  /** Waits until so many snapshots were there that this is the newest one's number. */
  private SnapshotFile awaitSnapshotBehind(long sequence) throws InterruptedException {
    while (true) {
      List<SnapshotFile> files = SnapshotStore.of(data()).list();
      if (!files.isEmpty() && files.get(0).sequence() > sequence) {
        return files.get(0);
      }
      Thread.sleep(20);
    }
  }

  private static void spoil(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length * 2 / 3] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void aServerHasSnapshotsWrittenAndStartsFromTheNewestGoodOne() throws Exception {
    SnapshotFile older;
    SnapshotFile newer;
    JsonNode status;
    try (ServerProcess server = serve(20)) {
      connect(server);
      openAnEvent();
      sell(10);
      older = awaitSnapshotBehind(0);
      sell(12);
      newer = awaitSnapshotBehind(older.sequence());
      sell(2);
      status = run("status").ok().json();
      server.kill();
      assertTrue(server.err().contains("snapshot: sequence "), server.err());
    }
    startsFrom(newer.sequence(), status, "");
    spoil(newer.path());
    startsFrom(older.sequence(), status, newer.name() + " is not used: it is damaged");
    spoil(older.path());
    startsFrom(0, status, older.name() + " is not used: it is damaged");
  }

  private void startsFrom(long snapshot, JsonNode before, String line) throws Exception {
    try (ServerProcess server = serve(0)) {
      JsonNode ready = connect(server);
      assertEquals(before.get("stateHash"), ready.get("stateHash"), server.err());
      assertEquals(before.get("sequence"), ready.get("sequence"));
      assertEquals(before, run("status").ok().json());
      long records = before.get("sequence").asLong() - snapshot;
      String behind =
          (snapshot == 0 ? "" : "snapshot of sequence " + snapshot + ", behind it ")
              + "records "
              + records
              + ", last sequence";
      assertTrue(server.err().contains(behind), server.err());
      assertTrue(server.err().contains(line), server.err());
      server.kill();
    }
  }

  @Test
  void theProcessEndsWithTheOneThatStartedIt() throws Exception {
    try (ServerProcess server = serve(0)) {
      connect(server);
      openAnEvent();
      server.terminate();
    }
    Path snapshots = Files.createDirectories(data().resolve("snapshots"));
    String pipe = snapshots.resolve("snapshot-00000000000000000001").toString();
    // Nobody ever writes to this pipe, so who reads it waits for ever.
    assertEquals(0, new ProcessBuilder("mkfifo", pipe).start().waitFor());
    Process process =
        new ProcessBuilder(SnapshotProcess.command(data(), 512 << 20))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    while (process.isAlive() && !Files.exists(snapshots.resolve("lock"))) {
      Thread.sleep(20);
    }
    assertTrue(process.isAlive(), "it waits at the pipe");
    process.getOutputStream().close();
    assertEquals(1, process.waitFor());
    assertEquals(1, SnapshotStore.of(data()).list().size());
  }

  @Test
  void snapshotProcessesCanBeKilledAtAnyTime() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    System.out.println("seed " + seed);
    JsonNode status;
    try (ServerProcess server = serve(0)) {
      connect(server);
      openAnEvent();
      for (int i = 0; i < KILLS; i++) {
        sell(1);
        try (SnapshotProcess process = SnapshotProcess.start(data(), 512 << 20, line -> {})) {
          Thread.sleep(random.nextInt(1_000));
          assertTrue(process.pid() > 0);
        }
      }
      status = run("status").ok().json();
      server.kill();
    }
    Files.createDirectories(data().resolve("snapshots"));
    Files.write(data().resolve("snapshots/snapshot-00000000000000000099.tmp"), new byte[9]);
    try (ServerProcess server = serve(0)) {
      assertEquals(status.get("stateHash"), connect(server).get("stateHash"), server.err());
      server.kill();
      assertTrue(!server.err().contains("is not used"), server.err());
    }
    System.out.printf(
        "fault-report: snapshot process kills %d tried, 0 snapshots damaged, 0 states lost%n",
        KILLS);
  }
}
