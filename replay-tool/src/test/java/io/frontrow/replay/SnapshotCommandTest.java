package io.frontrow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotCommandTest {
  private static final String NAME = "snapshot-00000000000000000014";

  @TempDir Path temp;
  private CommandRun last;

  @BeforeEach
  void writeAJournal() throws InterruptedException {
    SampleSale.write(journal());
  }

  @Test
  void writesASnapshotAtTheLastMark() {
    assertEquals(0, run());
    List<String> lines = lines();
    assertEquals("snapshot    " + NAME, lines.get(0));
    assertTrue(lines.get(1).matches("state hash  0x[0-9a-f]{16}"), lines.get(1));
    assertTrue(lines.get(3).matches("written     .* bytes; replayed 14 records, in .* s"));
    assertEquals(0, run());
    assertEquals(List.of("nothing to write: no mark is behind the newest snapshot"), lines());
  }

  @Test
  void saysTheSameInJson() {
    assertEquals(0, run("--json"));
    JsonNode written = json();
    assertTrue(written.get("written").asBoolean());
    assertEquals(14, written.get("sequence").asLong());
    assertEquals(14, written.get("recordsReplayed").asLong());
    String stateHash = written.get("stateHash").asText();
    assertEquals(0, run("--json"));
    assertFalse(json().get("written").asBoolean());
    assertEquals(0, run("--list", "--json"));
    assertEquals(stateHash, json().get("stateHash").asText());
    assertEquals(NAME, json().get("file").asText());
    assertEquals(0, run("--check", "--json"));
    assertTrue(json().get("ok").asBoolean());
  }

  @Test
  void listsAndChecksThoseThatAreThere() {
    assertEquals(0, run("--list"));
    assertEquals(List.of("no snapshots"), lines());
    run();
    assertEquals(0, run("--list"));
    assertTrue(lines().get(0).startsWith(NAME + "  2026-"), lines().get(0));
    assertEquals(0, run("--check"));
    assertTrue(lines().get(0).endsWith(" bytes  ok"), lines().get(0));
  }

  @Test
  void saysWhatIsWrongWithADamagedOne() throws IOException {
    run();
    Path file = journal().resolve("snapshots").resolve(NAME);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertEquals(3, run("--check"));
    assertTrue(lines().get(0).startsWith(NAME + "  is damaged: checksum"), lines().get(0));
    assertEquals(3, run("--check", "--json"));
    assertFalse(json().get("ok").asBoolean());
    assertEquals(0, run());
    assertTrue(last.err().contains(NAME + " is not used: it is damaged"), last.err());
    assertEquals(0, run("--check"));
  }

  @Test
  void refusesWhatIsNoJournal() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertEquals(5, CommandRun.of("snapshot", empty).exitCode());
    assertFalse(Files.exists(empty.resolve("snapshots")));
    assertEquals(2, run("--list", "--check"));
  }

  private Path journal() {
    return temp.resolve("journal");
  }

  private int run(String... more) {
    Object[] arguments = new Object[2 + more.length];
    arguments[0] = "snapshot";
    arguments[1] = journal();
    System.arraycopy(more, 0, arguments, 2, more.length);
    last = CommandRun.of(arguments);
    return last.exitCode();
  }

  private List<String> lines() {
    return last.lines();
  }

  private JsonNode json() {
    return last.json().get(0);
  }
}
