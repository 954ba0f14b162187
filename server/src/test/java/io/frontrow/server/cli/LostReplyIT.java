package io.frontrow.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client whose reply got lost asks what became of its request, or sends it again: it gets the
 * original reply, before and after the server is killed.
 */
@Timeout(180)
class LostReplyIT {
  private static final String[] HOLD = {
    "hold", "1", "--buyer", "7", "--best", "2", "--instance", "42", "--request-id", "1"
  };
  private static final String[] REFUSED = {
    "hold", "1", "--buyer", "7", "--best", "50", "--instance", "42", "--request-id", "2"
  };

  @TempDir private Path directory;
  private ServerProcess server;
  private String address;

  @BeforeEach
  void sell() throws Exception {
    serve();
    run("event", "create", "--plan", SmallHall.plan().toString(), "--price", "Best=12.50").ok();
    run("event", "open", "1").ok();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void serve() throws Exception {
    server = ServerProcess.serve(directory.resolve("data"), directory.resolve("err"));
    address = "127.0.0.1:" + server.ready().get("port").asInt();
  }

  private void killAndRestart() throws Exception {
    server.kill();
    serve();
  }

  private Cli.Result run(String... args) {
    return Cli.run(
        Stream.concat(Stream.of(args), Stream.of("--connect", address, "--json"))
            .toArray(String[]::new));
  }

  private JsonNode outcome(int requestId) {
    return run("request", "show", String.valueOf(requestId), "--instance", "42").ok().json();
  }

  /** A reply but for the flag that tells the original from one that came again. */
  private static JsonNode content(JsonNode reply) {
    ObjectNode content = reply.deepCopy();
    content.remove("resent");
    return content;
  }

  @Test
  void aRequestThatCameAgainGetsItsOriginalReplyBeforeAndAfterAKill() throws Exception {
    JsonNode original = run(HOLD).ok().json();
    assertFalse(original.get("resent").asBoolean());
    JsonNode told = outcome(1);
    assertEquals("ANSWERED", told.get("status").asText());
    assertEquals("SeatsHeld", told.get("reply").asText());
    for (String field : List.of("holdId", "sequence", "deadline", "amount", "step", "together")) {
      assertEquals(original.get(field), told.get(field), field);
    }
    assertRepeated(original, told);
    killAndRestart();
    assertRepeated(original, told);
  }

  private void assertRepeated(JsonNode original, JsonNode told) {
    JsonNode again = run(HOLD).ok().json();
    assertTrue(again.get("resent").asBoolean());
    assertEquals(content(original), content(again));
    assertEquals(told, outcome(1));
    assertEquals(2, run("event", "show", "1").ok().json().get("heldCount").asInt());
  }

  @Test
  void aRefusalIsKeptToo() throws Exception {
    JsonNode held = run(HOLD).ok().json();
    JsonNode refused = run(REFUSED).json();
    assertEquals("NO_BLOCK", refused.get("code").asText());
    run("release", held.get("holdId").asText()).ok();
    killAndRestart();
    JsonNode again = run(REFUSED).json();
    assertTrue(again.get("resent").asBoolean());
    assertEquals(content(refused), content(again));
    JsonNode told = outcome(2);
    assertEquals("CommandRejected", told.get("reply").asText());
    assertEquals(refused.get("sequence"), told.get("sequence"));
  }

  @Test
  void anotherCommandUnderTheSameIdIsRefusedAndChangesNothing() throws Exception {
    run(HOLD).ok();
    killAndRestart();
    String[] other = HOLD.clone();
    other[5] = "3";
    Cli.Result result = run(other);
    assertEquals(ExitCode.ERROR, result.exitCode());
    assertEquals("REQUEST_ID_REUSED", result.json().get("code").asText());
    assertEquals(2, run("event", "show", "1").ok().json().get("heldCount").asInt());
  }

  @Test
  void whatNeverArrivedIsUnseen() throws Exception {
    run(HOLD).ok();
    killAndRestart();
    assertEquals("UNSEEN", outcome(2).get("status").asText());
    assertEquals(
        "CLIENT_UNKNOWN",
        run("request", "show", "1", "--instance", "43").ok().json().get("status").asText());
  }
}
