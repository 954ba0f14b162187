package io.frontrow.journal.snapshot;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.frontrow.engine.core.StateTransfer;
import io.frontrow.journal.JournalSettings;
import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The snapshots of one data directory. A snapshot is there whole or not at all; the newest two that
 * can be used stay. Any thread may look; who writes has the {@link SnapshotLock}.
 *
 * <pre>
 *  snapshots/lock
 *            snapshot-00000000000004999168
 *            snapshot-00000000000009999360.tmp   being written, or left by a process that died
 * </pre>
 */
public final class SnapshotStore {
  static final String DIRECTORY = "snapshots";

  /** Of the disk, that a snapshot must leave to the journal. */
  static final long RESERVE_BYTES = 2 * JournalSettings.defaults().lowBytes();

  private static final int KEPT = 2;

  private final Path directory;
  private final long reserveBytes;

  private SnapshotStore(Path directory, long reserveBytes) {
    this.directory = directory;
    this.reserveBytes = reserveBytes;
  }

  /** The snapshots of a journal; there may be none. */
  public static SnapshotStore of(Path data) {
    return of(data, RESERVE_BYTES);
  }

  static SnapshotStore of(Path data, long reserveBytes) {
    return new SnapshotStore(data.resolve(DIRECTORY), reserveBytes);
  }

  /** The newest first; whether they are good is not known. */
  public List<SnapshotFile> list() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(SnapshotFile::of)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparingLong(SnapshotFile::sequence).reversed())
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes the right to write here, and removes what processes that died have left.
   *
   * @throws SnapshotException if another process has it
   */
  SnapshotLock lock() throws IOException {
    Files.createDirectories(directory);
    SnapshotLock lock = SnapshotLock.take(directory);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path left : files.filter(SnapshotStore::isTemporary).toList()) {
        Files.delete(left);
      }
      return lock;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static boolean isTemporary(Path file) {
    return file.getFileName().toString().endsWith(SnapshotFile.TEMPORARY_SUFFIX);
  }

  /**
   * Writes a snapshot. Whatever happens, no file that was there is changed.
   *
   * @param lock which the caller has
   * @param state carries the state to what it is given; called twice
   * @throws SnapshotException if the disk has not the room
   */
  SnapshotFile write(SnapshotLock lock, SnapshotHeader header, Consumer<StateTransfer> state)
      throws IOException {
    lock.requireHeld();
    requireRoom(size(header, state));
    String name = SnapshotFile.name(header.position().sequence());
    Path temporary = directory.resolve(name + SnapshotFile.TEMPORARY_SUFFIX);
    Path file = directory.resolve(name);
    try (SnapshotWriter writer = SnapshotWriter.create(temporary, header)) {
      state.accept(writer);
      writer.finish();
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    Files.move(temporary, file, ATOMIC_MOVE);
    force();
    return new SnapshotFile(file, header.position().sequence());
  }

  private static long size(SnapshotHeader header, Consumer<StateTransfer> state) {
    try (SnapshotWriter counting = SnapshotWriter.counting(header)) {
      state.accept(counting);
      return counting.finish();
    }
  }

  private void requireRoom(long bytes) throws IOException {
    long usable = Files.getFileStore(directory).getUsableSpace();
    if (usable - reserveBytes < bytes) {
      throw SnapshotException.precondition(
          String.format(
              "the disk has %,d MiB left; the snapshot needs %,d and leaves %,d to the journal:"
                  + " make room there",
              usable >> 20, (bytes >> 20) + 1, reserveBytes >> 20));
    }
  }

  /** A rename lasts once the directory is on the disk. */
  private void force() throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Deletes all but the newest two that can be used.
   *
   * @param lock which the caller has
   * @param usable whether a snapshot that is whole is good for the journal
   */
  void prune(SnapshotLock lock, BiPredicate<SnapshotFile, SnapshotHeader> usable)
      throws IOException {
    lock.requireHeld();
    int kept = 0;
    for (SnapshotFile file : list()) {
      if (kept < KEPT && isUsable(file, usable)) {
        kept++;
      } else {
        Files.delete(file.path());
      }
    }
  }

  private static boolean isUsable(
      SnapshotFile file, BiPredicate<SnapshotFile, SnapshotHeader> usable) throws IOException {
    try (SnapshotReader reader = SnapshotReader.open(file.path())) {
      return usable.test(file, reader.header());
    } catch (SnapshotException e) {
      return false;
    }
  }
}
