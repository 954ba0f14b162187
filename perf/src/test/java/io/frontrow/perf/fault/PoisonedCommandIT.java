package io.frontrow.perf.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.client.ClientConfig;
import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.PlanUpload;
import io.frontrow.client.Requests;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.client.reply.SeatsHeld;
import io.frontrow.journal.check.JournalCheck;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.replay.JournalCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command that a defect makes deadly: the server stops at it, stops at it again when it starts,
 * then refuses to start until an operator skips it. Prints what an operator sees.
 */
@Timeout(300)
class PoisonedCommandIT {
  private static final int CRASHED = 70;
  private static final int REFUSED = 5;
  private static final int INSTANCE = 77;
  private static final long POISONED_REQUEST = 50;

  @TempDir private Path directory;
  private FaultServer server;
  private JsonNode ready;
  private int said;

  @Test
  void stopsTwiceThenRefusesUntilItIsSkipped() throws Exception {
    List<String> defect = List.of("-javaagent:" + Poison.writeAgent(directory));
    serve(defect);
    int event;
    try (FrontrowClient client = connect(1)) {
      event = event(client);
      System.out.println("a client holds seats for buyer 1: hold " + hold(client, event, 1));
      System.out.printf("the client asks for buyer %d, and hears nothing%n", Poison.BUYER);
      Requests numbered = client.withRequestId(POISONED_REQUEST);
      assertThrows(
          CompletionException.class,
          () -> numbered.holdBestAvailable(event, Poison.BUYER, 0, 2).join());
    }
    assertEquals(CRASHED, ended());

    serve(defect);
    assertNull(ready, "it must stop again when it starts");
    assertEquals(CRASHED, ended());

    serve(defect);
    assertNull(ready, "it must refuse to start");
    assertEquals(REFUSED, ended());
    long sequence = refusedSequence();

    journal(
        "dump",
        String.valueOf(directory.resolve("data")),
        "--from",
        sequence + "",
        "--to",
        sequence + "");
    assertEquals(
        0, journal("skip", String.valueOf(directory.resolve("data")), "--sequence", sequence + ""));

    serve(defect);
    assertTrue(ready != null, server::err);
    System.out.println(lastSaid());
    try (FrontrowClient client = connect(POISONED_REQUEST + 1)) {
      CompletionException refusal =
          assertThrows(
              CompletionException.class,
              () ->
                  client
                      .withRequestId(POISONED_REQUEST)
                      .holdBestAvailable(event, Poison.BUYER, 0, 2)
                      .join());
      RejectCode code = ((CommandRejectedException) refusal.getCause()).code();
      System.out.println("the client sends its request again, under its old id, and hears " + code);
      assertEquals(RejectCode.COMMAND_SKIPPED, code);
      System.out.println("the sale goes on: hold " + hold(client, event, 2));
    }
    JournalCheck.Result check = JournalCheck.run(directory.resolve("data"), List.of(), 1);
    assertTrue(check.passed(), check.toString());
    server.kill();
    System.out.println(
        "fault-report: poisoned-commands 1 tried, 2 crashes, 1 refusal, 1 skipped, 0 lost");
  }

  private void serve(List<String> flags) throws Exception {
    server = FaultServer.start(directory, "local-mem", flags);
    System.out.println("$ frontrow serve --data DIR");
    ready = server.ready();
  }

  /** Prints what the server said to its end, and returns how it ended. */
  private int ended() {
    int code = server.waitFor();
    System.out.println(lastSaid());
    System.out.println("exit code " + code);
    return code;
  }

  /** What was said to standard error since the last call, without where in the code. */
  private String lastSaid() {
    String all = server.err();
    List<String> lines = new ArrayList<>(List.of(all.substring(said).split("\n")));
    said = all.length();
    lines.removeIf(line -> line.startsWith("\tat ") || line.startsWith("\t..."));
    return String.join("\n", lines);
  }

  private long refusedSequence() {
    Matcher named = Pattern.compile("--sequence (\\d+)").matcher(server.problem());
    assertTrue(named.find(), "the refusal says what to do");
    return Long.parseLong(named.group(1));
  }

  /** A journal command, as the launcher runs it. */
  private int journal(String... arguments) throws Exception {
    System.out.println(
        "$ frontrow journal " + String.join(" ", arguments).replace(directory.toString(), "..."));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FaultServer.access());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(JournalCommand.class.getName());
    command.addAll(List.of(arguments));
    Path out = directory.resolve("journal.out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int code = process.waitFor();
    System.out.print(Files.readString(out));
    return code;
  }

  private FrontrowClient connect(long firstRequestId) {
    return FrontrowClient.open(
        ClientConfig.defaults()
            .withAddress(FaultServer.address(ready))
            .withAccount(1)
            .withInstance(INSTANCE)
            .withFirstRequestId(firstRequestId));
  }

  private static int event(FrontrowClient client) {
    PlanUpload plan = new PlanUpload("Hall").category("All", 0).section("S").row("A", 1, 10, 10);
    for (int seat = 1; seat <= 10; seat++) {
      plan.seat(new SeatNamesState.Seat(0, false, false, "A" + seat, "guid-" + seat));
    }
    int planId = plan.send(client).join().planId();
    int event =
        client.createEvent(planId, "Evening", OrphanMode.OFF, "EUR", Map.of()).join().eventId();
    client.setSalePhase(event, SalePhase.ON_SALE).join();
    return event;
  }

  private static long hold(FrontrowClient client, int event, long buyer) {
    SeatsHeld held = client.holdBestAvailable(event, buyer, 0, 2).join();
    return held.holdId();
  }
}
