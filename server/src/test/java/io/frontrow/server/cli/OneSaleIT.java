package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.journal.ProgressListener;
import io.frontrow.journal.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One on-sale, end to end, on a server that is a process and gets killed. */
@Timeout(180)
class OneSaleIT {
  private static final Path REAL_HALL =
      Path.of("..", "..", "shared", "venues", "riethsporthalle-erfurt.json");
  private static final Path THEATRE = Path.of("..", "plans", "theatre.json");

  @TempDir private Path directory;
  private String address;

  private Path data() {
    return directory.resolve("data");
  }

  private Path err() {
    return directory.resolve("err");
  }

  private ServerProcess serve() throws IOException {
    return ServerProcess.serve(data(), err());
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

  @Test
  void whatWasSoldStaysSoldWhenTheServerIsKilled() throws Exception {
    JsonNode status;
    JsonNode order;
    String map;
    try (ServerProcess server = serve()) {
      assertEquals(0, connect(server).get("sequence").asLong());
      sell();
      status = run("status").ok().json();
      order = run("order", "show", "W-1").ok().json();
      map = run("event", "map", "1").ok().json().get("sections").toString();
      server.kill();
    }
    try (ServerProcess server = serve()) {
      JsonNode ready = connect(server);
      assertEquals(status.get("stateHash"), ready.get("stateHash"));
      assertEquals(status.get("sequence"), ready.get("sequence"));
      assertEquals(status, run("status").ok().json());
      assertEquals(order, run("order", "show", "W-1").ok().json());
      assertEquals(map, run("event", "map", "1").ok().json().get("sections").toString());
      assertEquals(ExitCode.OK, server.terminate(), server.err());
    }
    Replay.Result replay =
        Replay.run(data(), new Engine(EngineOutput.NONE), Long.MAX_VALUE, ProgressListener.NONE);
    assertEquals(status.get("stateHash").asText(), "0x%016x".formatted(replay.stateHash()));
    assertTrue(replay.marksChecked() > 0);
  }

  /** Four adjacent seats, which nobody else gets, and which end up sold. */
  private void sell() {
    Path plan = plan();
    JsonNode created = run("event", "create", "--plan", plan.toString()).ok().json();
    if (plan.equals(REAL_HALL)) {
      assertEquals(1_252, created.get("seatCount").asInt());
      assertEquals(6, created.get("sectionCount").asInt());
    }
    run("event", "open", "1").ok();
    JsonNode hold = run("hold", "1", "--buyer", "7", "--best", "4").ok().json();
    List<String> names = new ArrayList<>();
    int first = hold.get("seats").get(0).get("seat").asInt();
    for (JsonNode seat : hold.get("seats")) {
      assertEquals(first + names.size(), seat.get("seat").asInt());
      names.add(seat.get("name").asText());
    }
    assertEquals(4, names.size());
    assertEquals(1, names.stream().map(it -> it.replaceAll("-[^-]*$", "")).distinct().count());
    refused("HELD", names);
    run("confirm", hold.get("holdId").asText(), "--order", "W-1").ok();
    refused("SOLD", names);
    JsonNode event = run("event", "map", "1").ok().json();
    assertEquals(4, event.get("soldCount").asInt());
    long sold =
        event.get("sections").findValues("seats").stream()
            .mapToLong(it -> it.toString().split("SOLD", -1).length - 1)
            .sum();
    assertEquals(4, sold);
  }

  private void refused(String status, List<String> names) {
    Cli.Result result = run("hold", "1", "--buyer", "8", "--seats", String.join(",", names));
    assertEquals(ExitCode.ERROR, result.exitCode());
    JsonNode json = result.json();
    assertEquals("SEATS_UNAVAILABLE", json.get("code").asText());
    List<String> refusedNames = new ArrayList<>();
    for (JsonNode seat : json.get("seats")) {
      assertEquals(status, seat.get("reason").asText());
      refusedNames.add(seat.get("name").asText());
    }
    assertEquals(names, refusedNames);
  }

  private static Path plan() {
    if (Files.exists(REAL_HALL)) {
      return REAL_HALL;
    }
    System.err.println(REAL_HALL + " is not here: the sale takes place in " + THEATRE);
    Assumptions.assumeTrue(Files.exists(THEATRE), "neither plan is here");
    return THEATRE;
  }

  @Test
  void aSecondServerOnTheSameDirectoryIsRefused() throws Exception {
    try (ServerProcess first = serve()) {
      connect(first);
      Path otherErr = directory.resolve("other-err");
      try (ServerProcess second = ServerProcess.serve(data(), otherErr)) {
        assertEquals(ExitCode.PRECONDITION, second.waitFor());
        assertTrue(second.err().contains("in use by process"), second.err());
      }
      run("status").ok();
    }
  }

  @Test
  void aJvmWithoutTheFlagsIsRefusedAndToldWhichAreMissing() throws Exception {
    try (ServerProcess server =
        ServerProcess.startWithoutFlags(
            err(), "serve", "--data", data().toString(), "--listen", "127.0.0.1:0")) {
      assertEquals(ExitCode.PRECONDITION, server.waitFor(), server.err());
      String said = server.err();
      assertTrue(said.contains("--add-opens java.base/sun.nio.ch=ALL-UNNAMED"), said);
      assertTrue(said.contains("./frontrow passes all it needs"), said);
      assertNotEquals(true, Files.exists(data()));
    }
  }
}
