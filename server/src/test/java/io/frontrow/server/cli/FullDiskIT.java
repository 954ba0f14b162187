package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.client.ClientConfig;
import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.request.Tickets;
import io.frontrow.protocol.sbe.RejectCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server process on a disk of 64 MiB that runs full and is emptied again. */
@Timeout(180)
class FullDiskIT {
  private static final Path THEATRE = Path.of("..", "plans", "theatre.json");
  private static final long DISK_BYTES = 64L << 20;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** Releases of nothing, each nearly as long as a record may be. */
  private static final Tickets MANY_SEATS =
      Tickets.ofSeats(IntStream.range(0, 200).boxed().toList());

  @TempDir private Path directory;
  private Path disk;
  private String address;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(directory.resolve("disk"));
    boolean mounted =
        call("mount", "-t", "tmpfs", "-o", "size=" + DISK_BYTES, "tmpfs", disk.toString());
    Assumptions.assumeTrue(mounted, "a tmpfs cannot be mounted here: no disk was filled");
  }

  @AfterEach
  void unmount() throws Exception {
    if (!call("umount", disk.toString())) {
      call("umount", "-l", disk.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local-mem", "local-fsync"})
  void goesOnThroughAFullDiskAndLosesNothing(String level) throws Exception {
    JsonNode status;
    try (ServerProcess server = serve(level)) {
      connect(server);
      run("event", "create", "--plan", THEATRE.toString()).ok();
      run("event", "open", "1").ok();
      String first =
          run("hold", "1", "--buyer", "7", "--best", "2").ok().json().get("holdId").asText();
      String second =
          run("hold", "1", "--buyer", "7", "--best", "2").ok().json().get("holdId").asText();
      try (FrontrowClient client = client()) {
        Path filler = fillUpTo(5L << 20);
        awaitRefusal(client);
        assertEquals("STORAGE_LOW", run("hold", "1", "--best", "2").json().get("code").asText());
        run("release", first).ok();

        fillUpTo(0);
        fillTheReserve(client);
        assertEquals(RejectCode.STORAGE_LOW, refusal(client.releaseHold(Long.parseLong(second))));
        run("event", "show", "1").ok();

        Files.delete(filler);
        awaitTaken(client, Long.parseLong(second));
      }
      run("hold", "1", "--buyer", "7", "--best", "2").ok();
      status = run("status").ok().json();
      assertTrue(server.err().contains("storage is full"), server.err());
      assertTrue(server.err().contains("storage is ok again"), server.err());
      server.kill();
    }
    try (ServerProcess server = serve(level)) {
      JsonNode ready = connect(server);
      assertEquals(status.get("stateHash"), ready.get("stateHash"));
      assertEquals(ExitCode.OK, server.terminate(), server.err());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 8_192, 10L << 20})
  void refusesToStartWithoutRoomForASegment(long left) throws Exception {
    fillUpTo(left);
    try (ServerProcess server = serve("local-mem")) {
      assertEquals(ExitCode.PRECONDITION, server.waitFor(), server.err());
      assertTrue(server.err().contains("room") || server.err().contains("space"), server.err());
    }
  }

  private ServerProcess serve(String level) throws IOException {
    return ServerProcess.serve(
        disk.resolve("data"),
        directory.resolve("err"),
        "--durability",
        level,
        "--storage-low",
        "10");
  }

  private JsonNode connect(ServerProcess server) throws IOException {
    JsonNode ready = server.ready();
    address = "127.0.0.1:" + ready.get("port").asInt();
    return ready;
  }

  private Cli.Result run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 3);
    all[args.length] = "--connect";
    all[args.length + 1] = address;
    all[args.length + 2] = "--json";
    return Cli.run(all);
  }

  private FrontrowClient client() {
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    return FrontrowClient.open(
        ClientConfig.defaults().withAddress("127.0.0.1", port).withRetryMillis(0));
  }

  /** The server looks at its disk now and then. */
  private void awaitRefusal(FrontrowClient client) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (refusal(client.holdSeats(99, 7, 0, 1)) != RejectCode.STORAGE_LOW) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("storage is not low");
      }
    }
  }

  /** Sends what is let in although storage is low, until nothing is. */
  private static void fillTheReserve(FrontrowClient client) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    RejectCode last = null;
    while (last != RejectCode.STORAGE_LOW) {
      CompletableFuture<?>[] batch = new CompletableFuture<?>[200];
      for (int i = 0; i < batch.length; i++) {
        batch[i] = client.releaseHold(99, 0, MANY_SEATS);
      }
      for (CompletableFuture<?> request : batch) {
        last = refusal(request);
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("storage is not full: " + last);
      }
    }
  }

  private static void awaitTaken(FrontrowClient client, long hold) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (refusal(client.releaseHold(hold)) == RejectCode.STORAGE_LOW) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("storage is full for ever");
      }
    }
  }

  /** Why it was refused, or null. */
  private static RejectCode refusal(CompletableFuture<?> request) {
    try {
      request.join();
      return null;
    } catch (CompletionException e) {
      return assertThrows(
              CommandRejectedException.class,
              () -> {
                throw e.getCause();
              })
          .code();
    }
  }

  private Path fillUpTo(long left) throws IOException {
    Path file = disk.resolve("filler");
    long bytes = Files.getFileStore(disk).getUsableSpace() - left;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer chunk = ByteBuffer.allocate(1 << 12);
      for (long written = 0; written < bytes; ) {
        written += channel.write(chunk.clear());
      }
    } catch (IOException full) {
      // As much as fits.
    }
    return file;
  }

  private static boolean call(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
