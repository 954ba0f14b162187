package io.frontrow.journal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.journal.JournalPosition;
import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotStoreTest {
  @TempDir Path data;

  @Test
  void hasNoneWhereNothingWasWritten() {
    assertEquals(List.of(), SnapshotStore.of(data).list());
  }

  @Test
  void listsTheNewestFirst() throws IOException {
    SnapshotStore store = SnapshotStore.of(data, 0);
    try (SnapshotLock lock = store.lock()) {
      write(store, lock, 9);
      write(store, lock, 1_000_000_000_000L);
      write(store, lock, 10);
    }
    Files.createFile(data.resolve("snapshots/snapshot-99999999999999999999"));
    Files.createFile(data.resolve("snapshots/snapshot-1"));
    assertEquals(List.of(1_000_000_000_000L, 10L, 9L), sequences(store));
    assertEquals("snapshot-00000001000000000000", store.list().get(0).name());
  }

  @Test
  void keepsTheNewestTwoThatCanBeUsed() throws IOException {
    SnapshotStore store = SnapshotStore.of(data, 0);
    try (SnapshotLock lock = store.lock()) {
      for (int sequence = 1; sequence <= 6; sequence++) {
        write(store, lock, sequence);
      }
      Path damaged = store.list().get(1).path();
      Files.write(damaged, new byte[] {1, 2, 3});
      store.prune(lock, (file, header) -> header.position().sequence() != 4);
    }
    assertEquals(List.of(6L, 3L), sequences(store));
  }

  @Test
  void givesTheRightToWriteToOneAtATime() throws IOException {
    SnapshotStore store = SnapshotStore.of(data, 0);
    try (SnapshotLock lock = store.lock()) {
      SnapshotException refusal = assertThrows(SnapshotException.class, store::lock);
      lock.requireHeld();
      assertEquals(5, refusal.exitCode());
    }
    store.lock().close();
  }

  @Test
  void removesWhatAProcessThatDiedHasLeft() throws IOException {
    SnapshotStore store = SnapshotStore.of(data, 0);
    Files.createDirectories(data.resolve("snapshots"));
    Path left = Files.createFile(data.resolve("snapshots/snapshot-00000000000000000007.tmp"));
    assertEquals(List.of(), store.list());
    try (SnapshotLock lock = store.lock()) {
      assertFalse(Files.exists(left));
      write(store, lock, 7);
    }
    assertEquals(List.of(7L), sequences(store));
  }

  @Test
  void writesNothingIfTheDiskHasNotTheRoom() throws IOException {
    SnapshotStore store = SnapshotStore.of(data, Long.MAX_VALUE >> 1);
    try (SnapshotLock lock = store.lock()) {
      SnapshotException refusal =
          assertThrows(SnapshotException.class, () -> write(store, lock, 1));
      assertEquals(5, refusal.exitCode());
      assertTrue(refusal.getMessage().contains("make room"), refusal.getMessage());
    }
    assertEquals(List.of("lock"), names());
  }

  @Test
  void leavesNothingBehindIfTheStateCannotBeWritten() throws IOException {
    SnapshotStore store = SnapshotStore.of(data, 0);
    try (SnapshotLock lock = store.lock()) {
      int[] calls = new int[1];
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  lock,
                  Values.HEADER,
                  state -> {
                    if (++calls[0] == 2) {
                      throw new IllegalStateException("the second time");
                    }
                  }));
    }
    assertEquals(List.of("lock"), names());
  }

  private static void write(SnapshotStore store, SnapshotLock lock, long sequence)
      throws IOException {
    SnapshotHeader header =
        new SnapshotHeader(
            Values.HEADER.stateVersion(),
            Values.HEADER.journalId(),
            new JournalPosition(sequence, 1, 2),
            3,
            Values.HEADER.settings());
    store.write(lock, header, Values.random(10, new Random(sequence))::transfer);
  }

  private static List<Long> sequences(SnapshotStore store) {
    return store.list().stream().map(SnapshotFile::sequence).toList();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("snapshots"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
