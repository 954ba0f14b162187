package io.frontrow.replay.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.replay.CommandRun;
import io.frontrow.replay.sale.JournalOf;
import io.frontrow.replay.sale.PopularSale;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, and another program beside it: a process with this same program in it. */
class WhatIfCommandTest {
  @TempDir static Path temp;
  private static Path journal;

  @BeforeAll
  static void sell() {
    journal = temp.resolve("journal");
    try (JournalOf writer = new JournalOf(journal)) {
      PopularSale.run(3, writer);
    }
  }

  /** A directory with a launcher that starts a JVM with our classes. */
  private static Path installation(String script) throws IOException {
    Path directory = Files.createTempDirectory(temp, "other");
    Path launcher = directory.resolve("frontrow");
    Files.writeString(launcher, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    return directory;
  }

  @Test
  void printsTheRunsSideBySide() {
    CommandRun run = CommandRun.of("what-if", journal, "--hold-ttl", 5, "--orphan-mode", "off");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("what if: every hold lives 5 s, orphan mode off", run.lines().get(0));
    assertTrue(run.lines().get(1).matches(" +as it was +what if"), run.lines().get(1));
    assertTrue(run.out().contains("stranded single seats"), run.out());
  }

  @Test
  void printsTheFiguresAsAnObject() {
    JsonNode json =
        CommandRun.of("what-if", journal, "--setting", "maxHolds=4", "--json").json().get(0);
    assertEquals("maxHolds 4", json.at("/changes/0").textValue());
    assertTrue(json.at("/whatIf/refusals/HOLDS_FULL").intValue() > 0, json::toString);
    assertTrue(json.at("/asItWas/refusals/HOLDS_FULL").isMissingNode(), json::toString);
    assertTrue(json.get("commandsOnMissing").longValue() > 0);
  }

  /** What this JVM was started with for Agrona and Chronicle. */
  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> it.startsWith("--add-"))
        .toList();
  }

  @Test
  void runsAnotherProgramBesideOnTheSameIds() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path other =
        installation(
            "shift\nexec \""
                + java
                + "\" "
                + String.join(" ", flags())
                + " -cp \""
                + System.getProperty("java.class.path")
                + "\" io.frontrow.replay.JournalCommand \"$@\"\n");
    CommandRun run = CommandRun.of("what-if", journal, "--hold-ttl", 5, "--with", other, "--json");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode json = run.json().get(0);
    assertTrue(json.at("/other/events/0/soldTickets").longValue() > 0, json::toString);
    assertEquals(json.get("whatIf"), json.get("other"));
  }

  @Test
  void saysWhichProgramHasFailed() throws IOException {
    CommandRun run = CommandRun.of("what-if", journal, "--with", installation("exit 3\n"));
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("has ended with exit code 3"), run.err());
    assertEquals(2, CommandRun.of("what-if", journal, "--with", temp.resolve("no")).exitCode());
  }

  @Test
  void refusesWhatCannotBe() {
    assertEquals(2, CommandRun.of("what-if", journal, "--setting", "colour=3").exitCode());
    assertEquals(2, CommandRun.of("what-if", journal, "--setting", "maxHolds=0").exitCode());
    assertEquals(2, CommandRun.of("what-if", journal, "--hold-ttl", 0).exitCode());
    assertEquals(2, CommandRun.of("what-if", journal, "--orphan-mode", "maybe").exitCode());
  }
}
