package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock against other processes that are really there, and really killed. */
final class DirectoryLockTest {
  private static final String FOR_EVER = "1000000000";

  @TempDir Path temp;

  @Test
  void isNeverForced() throws Exception {
    ChildProcess writer = ChildProcess.start(WritingProcess.class, temp.toString(), FOR_EVER);
    long written = Long.parseLong(writer.line());
    for (int attempt = 0; attempt < 3; attempt++) {
      assertEquals(temp + " is in use by process " + writer.pid(), refusal(temp));
    }
    for (int i = 0; i < 100; i++) {
      long sequence = Long.parseLong(writer.line());
      assertTrue(sequence > written);
      written = sequence;
    }
    writer.kill();
    writer.waitForExit();
    assertTrue(TestJournal.read(temp).lastSequence() >= written);
  }

  @Test
  void isNoObstacleOnceItsProcessWasKilled() throws Exception {
    for (int i = 0; i < 3; i++) {
      ChildProcess writer = ChildProcess.start(WritingProcess.class, temp.toString(), FOR_EVER);
      Long.parseLong(writer.line());
      writer.kill();
      writer.waitForExit();
      assertTrue(Files.size(temp.resolve(DirectoryLock.FILE_NAME)) > 0); // its number is left
      JournalDirectory.open(temp).close();
    }
  }

  @Test
  void holdsForTheSameDirectoryByAnotherName() throws Exception {
    Path path = Files.createDirectory(temp.resolve("data"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), path);
    try (JournalDirectory first = JournalDirectory.open(link)) {
      assertEquals(link, first.path());
      assertEquals(path + " is in use by this process", refusal(path));
      Path detour = temp.resolve("link/../data");
      assertEquals(detour + " is in use by this process", refusal(detour));
      ChildProcess second = ChildProcess.start(WritingProcess.class, path.toString(), "1");
      assertEquals(5, second.waitForExit());
    }
    ChildProcess writer = ChildProcess.start(WritingProcess.class, path.toString(), FOR_EVER);
    Long.parseLong(writer.line());
    assertEquals(link + " is in use by process " + writer.pid(), refusal(link));
    writer.kill();
    writer.waitForExit();
  }

  private static String refusal(Path path) {
    return assertThrows(JournalPreconditionException.class, () -> JournalDirectory.open(path))
        .getMessage();
  }
}
