package io.frontrow.perf.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LevelsTest {
  @Test
  void redisForcesItsJournalAsTheLevelSays() {
    assertEquals("no", RedisServer.settings("memory").get("appendonly"));
    assertEquals("everysec", RedisServer.settings("local-mem").get("appendfsync"));
    assertEquals("always", RedisServer.settings("local-fsync").get("appendfsync"));
    assertThrows(IllegalArgumentException.class, () -> RedisServer.settings("replicated"));
  }

  @Test
  void postgresqlForcesItsJournalAsTheLevelSays() {
    assertEquals("off", PostgresServer.settings("local-mem").get("fsync"));
    assertEquals("on", PostgresServer.settings("local-mem").get("synchronous_commit"));
    assertEquals("on", PostgresServer.settings("local-fsync").get("fsync"));
    assertEquals("on", PostgresServer.settings("local-fsync").get("synchronous_commit"));
    assertEquals("on", PostgresServer.settings("local-fsync").get("full_page_writes"));
    assertThrows(IllegalArgumentException.class, () -> PostgresServer.settings("memory"));
  }
}
