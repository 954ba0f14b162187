package io.frontrow.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalDirectoryTest {
  @TempDir Path temp;

  @Test
  void keepsItsIdentityFromStartToStart() {
    Path path = temp.resolve("a/b");
    JournalIdentity first = identity(path);
    assertEquals(JournalIdentity.FORMAT_VERSION, first.formatVersion());
    assertEquals(first, identity(path));
    assertEquals(16, first.journalIdText().length());
    assertNotEquals(first, identity(temp.resolve("other")));
  }

  @Test
  void refusesASecondServerOfTheSameProcess() {
    try (JournalDirectory first = JournalDirectory.open(temp)) {
      assertEquals(temp, first.path());
      JournalPreconditionException refusal = refusal(temp);
      assertEquals(temp + " is in use by this process", refusal.getMessage());
      assertEquals(5, refusal.exitCode());
    }
    JournalDirectory.open(temp).close();
  }

  @Test
  void refusesASecondServerOfAnotherProcess() throws Exception {
    try (JournalDirectory first = JournalDirectory.open(temp)) {
      assertEquals(temp, first.path());
      refusal(temp); // must not let go of the lock
      JournalReader.of(temp).read(RecordHandler.NONE);
      ChildProcess second = ChildProcess.start(WritingProcess.class, temp.toString(), "1");
      assertEquals(5, second.waitForExit());
      assertEquals(
          List.of(temp + " is in use by process " + ProcessHandle.current().pid()),
          second.lines().toList());
    }
    ChildProcess third = ChildProcess.start(WritingProcess.class, temp.toString(), "1");
    assertEquals(0, third.waitForExit());
  }

  @Test
  void refusesADirectoryOfSomethingElse() throws IOException {
    Files.createFile(temp.resolve("holiday.jpg"));
    assertEquals(
        temp + " is not a Frontrow journal: it has no file journal.properties",
        refusal(temp).getMessage());
    assertFalse(Files.exists(temp.resolve("lock")));
    assertThrows(
        JournalPreconditionException.class, () -> JournalReader.of(temp).read(RecordHandler.NONE));
  }

  @Test
  void refusesToReadADirectoryThatIsNotThere() {
    assertThrows(
        JournalPreconditionException.class,
        () -> JournalReader.of(temp.resolve("none")).read(RecordHandler.NONE));
    assertFalse(Files.exists(temp.resolve("none")));
  }

  @Test
  void refusesANewerFormat() throws IOException {
    Path path = temp.resolve("journal");
    identity(path);
    Path file = path.resolve("journal.properties");
    Files.writeString(file, Files.readString(file).replace("format=1", "format=2"));
    JournalVersionException refusal =
        assertThrows(JournalVersionException.class, () -> JournalDirectory.open(path));
    assertEquals(4, refusal.exitCode());
    assertThrows(
        JournalVersionException.class, () -> JournalReader.of(path).read(RecordHandler.NONE));
  }

  @Test
  void refusesAnIdentityThatCannotBeRead() throws IOException {
    Path path = Files.createDirectory(temp.resolve("journal"));
    for (String text : List.of("", "frontrow.journal.format=1", "frontrow.journal.format=x")) {
      Files.writeString(path.resolve("journal.properties"), text);
      assertTrue(refusal(path).getMessage().contains("lacks a format or an id"));
    }
  }

  @Test
  void takesAnIdentityThatCannotBeReadForDamageIfThereIsAManifest() throws IOException {
    identity(temp);
    Files.createDirectory(temp.resolve("start-00000001"));
    for (byte[] bytes : List.of(new byte[0], new byte[] {-1, -1}, "\\uzz".getBytes(UTF_8))) {
      Files.write(temp.resolve("journal.properties"), bytes);
      BrokenDirectoryException refusal =
          assertThrows(BrokenDirectoryException.class, () -> JournalDirectory.open(temp));
      assertEquals(3, refusal.exitCode());
      assertEquals("journal.properties", refusal.file());
    }
  }

  @Test
  void beginsAnewWhereTheFirstStartWasCutShort() throws IOException {
    Files.createFile(temp.resolve("lock"));
    Files.createFile(temp.resolve("journal.properties.tmp"));
    Files.createFile(temp.resolve("manifest.tmp"));
    JournalIdentity first = identity(temp);
    assertEquals(JournalIdentity.FORMAT_VERSION, first.formatVersion());
    Files.delete(temp.resolve("journal.properties"));
    assertNotEquals(first, identity(temp));
  }

  @Test
  void isNotDisturbedByMetadataOfADeadProcess() throws IOException {
    RecordStream stream = new RecordStream(1);
    TestJournal.write(temp, TestJournal.SMALL, stream, 3);
    Path metadata = SegmentFile.startDirectory(temp, 1).resolve("metadata.cq4t");
    byte[] garbage = new byte[(int) Files.size(metadata)];
    java.util.Arrays.fill(garbage, (byte) 0x5A);
    Files.write(metadata, garbage);
    TestJournal.write(temp, TestJournal.SMALL, stream, 3);
    assertEquals(6, TestJournal.read(temp).lastSequence());
  }

  static JournalIdentity identity(Path path) {
    try (JournalDirectory directory = JournalDirectory.open(path)) {
      return directory.identity();
    }
  }

  private static JournalPreconditionException refusal(Path path) {
    return assertThrows(JournalPreconditionException.class, () -> JournalDirectory.open(path));
  }
}
