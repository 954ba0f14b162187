package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeCommandTest {
  @TempDir private Path directory;

  private Path data() {
    return directory.resolve("data");
  }

  private ServeThread serve(String... more) throws InterruptedException {
    return ServeThread.small(
        Stream.concat(
                Stream.of("--data", data().toString(), "--listen", "127.0.0.1:0"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void saysWhereItListensAndHowItIsLaidOut() throws InterruptedException {
    try (ServeThread server = serve("--layout", "staged")) {
      assertTrue(server.readyLine().matches("listening on 127\\.0\\.0\\.1:\\d+"));
      assertEquals(ExitCode.OK, server.stop());
      String said = server.err();
      assertTrue(said.contains("layout: staged"), said);
      assertTrue(said.contains("durability: local-mem"), said);
      assertTrue(said.contains("memory bounds: heap "), said);
      assertTrue(said.contains(": new, no record yet"), said);
    }
  }

  @Test
  void comesBackWithTheStateItHad() throws InterruptedException, IOException {
    String hash;
    long sequence;
    try (ServeThread server = serve("--json")) {
      String address = server.address();
      Cli.run("event", "create", "--plan", SmallHall.plan().toString(), "--connect", address).ok();
      JsonNode status = Cli.run("status", "--json", "--connect", address).ok().json();
      hash = status.get("stateHash").asText();
      sequence = status.get("sequence").asLong();
      server.stop();
    }
    try (ServeThread server = serve("--json", "--max-seats", "7")) {
      JsonNode ready = new JsonMapper().readTree(server.readyLine());
      assertEquals("127.0.0.1", ready.get("address").asText());
      assertEquals(sequence, ready.get("sequence").asLong());
      assertEquals(hash, ready.get("stateHash").asText());
      JsonNode status =
          Cli.run("status", "--json", "--connect", "127.0.0.1:" + ready.get("port").asInt())
              .ok()
              .json();
      assertEquals(hash, status.get("stateHash").asText());
      server.stop();
      assertTrue(
          server.err().contains("--max-seats 7 has no effect: the journal was begun with 4194304"),
          server.err());
      assertTrue(server.err().contains("last sequence " + sequence), server.err());
    }
  }

  @Test
  void servesFromMemoryAlone() throws InterruptedException {
    try (ServeThread server =
        ServeThread.small("--durability", "memory", "--listen", "127.0.0.1:0", "--json")) {
      assertEquals(0, Cli.run("event", "list", "--connect", server.address()).ok().out().length());
      assertEquals(ExitCode.OK, server.stop());
    }
  }

  @Test
  void refusesADirectoryThatAnotherServerHas() throws InterruptedException {
    try (ServeThread first = serve()) {
      first.readyLine();
      Cli.Result second = Cli.run("serve", "--data", data().toString());
      assertEquals(ExitCode.PRECONDITION, second.exitCode());
      assertTrue(second.err().contains("in use by"), second.err());
      assertTrue(second.err().contains("choose another --data"), second.err());
    }
  }

  @Test
  void refusesADirectoryOfSomethingElse() throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("letter.txt"), "Dear Sir");
    Cli.Result result = Cli.run("serve", "--data", data().toString());
    assertEquals(ExitCode.PRECONDITION, result.exitCode());
    assertTrue(result.err().contains("is not a Frontrow journal"), result.err());
    try (Stream<Path> files = Files.list(data())) {
      assertEquals(List.of("letter.txt"), files.map(it -> it.getFileName().toString()).toList());
    }
  }

  @Test
  void refusesAPortInUseAndGivesTheDirectoryBack() throws IOException, InterruptedException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Cli.Result result =
          Cli.run(
              "serve",
              "--max-holds=1000",
              "--max-orders=1000",
              "--max-claims=1000",
              "--data",
              data().toString(),
              "--listen",
              "127.0.0.1:" + other.getLocalPort());
      assertEquals(ExitCode.PRECONDITION, result.exitCode());
      assertTrue(result.err().contains("Address already in use"), result.err());
      assertTrue(result.err().contains("choose another --listen"), result.err());
    }
    try (ServeThread server = serve()) {
      server.readyLine();
      assertEquals(ExitCode.OK, server.stop());
    }
  }

  @Test
  void refusesAJournalOfAnotherVersion() throws IOException, InterruptedException {
    begin();
    Path identity = data().resolve("journal.properties");
    Files.writeString(
        identity, Files.readString(identity).replaceAll("(format ?= ?)\\d+", "$1" + 99));
    Cli.Result result = Cli.run("serve", "--data", data().toString());
    assertEquals(ExitCode.VERSION_REFUSED, result.exitCode(), result.err());
    assertTrue(result.err().contains("99"), result.err());
  }

  @Test
  void refusesADamagedJournalAndNamesTheSequence() throws IOException, InterruptedException {
    begin();
    Path segment;
    try (Stream<Path> files = Files.walk(data())) {
      segment = files.filter(it -> it.toString().endsWith(".cq4")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    int plan =
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Small Hall");
    bytes[plan] ^= 1;
    Files.write(segment, bytes);
    Cli.Result result = Cli.run("serve", "--data", data().toString());
    assertEquals(ExitCode.DATA_DAMAGED, result.exitCode(), result.err());
    assertTrue(result.err().contains("damaged at sequence 2"), result.err());
    assertTrue(result.err().contains("restore the directory"), result.err());
  }

  private void begin() throws InterruptedException {
    try (ServeThread server = serve("--json")) {
      String address = server.address();
      Cli.run("event", "create", "--plan", SmallHall.plan().toString(), "--connect", address).ok();
      server.stop();
    }
  }
}
