package io.frontrow.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data directory of one server, which nobody else may write while this object is open. Called
 * by the thread that starts and stops the server.
 *
 * <pre>
 *  lock                          held while a server runs; says its process id
 *  journal.properties            which journal this is, and in which format
 *  manifest                      which segments there are, what was cut off, skipped, archived
 *  start-00000001/19700102F.cq4  segment 1, written by the first start
 *                 19700103F.cq4  segment 2
 *  start-00000003/19700104F.cq4  segment 3, written by the second start
 *  quarantine/00000001-7344      what was cut off segment 1, from offset 7344 on
 * </pre>
 */
public final class JournalDirectory implements AutoCloseable {
  private static final Set<String> FILES_OF_AN_UNBORN_JOURNAL =
      Set.of(
          DirectoryLock.FILE_NAME,
          JournalIdentity.TEMPORARY_FILE_NAME,
          Manifest.TEMPORARY_FILE_NAME,
          Manifest.FILE_NAME);

  private final Path path;
  private final DirectoryLock lock;
  private final JournalIdentity identity;
  private final ManifestWriter manifest;
  private JournalPosition end;

  private JournalDirectory(
      Path path, DirectoryLock lock, JournalIdentity identity, ManifestWriter manifest) {
    this.path = path;
    this.lock = lock;
    this.identity = identity;
    this.manifest = manifest;
  }

  /**
   * Locks the journal in a directory, or begins one if the directory is empty or not there.
   *
   * @throws JournalPreconditionException if another server holds it, or it is something else
   * @throws JournalVersionException if its format is not known
   * @throws BrokenDirectoryException if its identity or manifest is missing or spoilt
   */
  public static JournalDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      if (!isUnborn(path)) {
        requireManifest(
            path, JournalIdentity.read(path)); // before the lock, which would leave a file behind
      }
      DirectoryLock lock = DirectoryLock.take(path);
      try {
        if (isUnborn(path)) {
          begin(path);
        }
        JournalIdentity identity = JournalIdentity.read(path);
        requireManifest(path, identity);
        return new JournalDirectory(path, lock, identity, ManifestWriter.open(path));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Locks the journal in a directory; begins none.
   *
   * @throws JournalException as {@link #open}, or if there is no journal
   */
  public static JournalDirectory openExisting(Path path) {
    JournalIdentity.read(path);
    return open(path);
  }

  public Path path() {
    return path;
  }

  public JournalIdentity identity() {
    return identity;
  }

  /** Where facts about the journal are written down. */
  public ManifestWriter manifest() {
    return manifest;
  }

  /**
   * Where the journal ends; whoever writes goes on from there. Reads the journal if nobody has, and
   * so cuts off a torn tail.
   *
   * @throws JournalException of any kind, see {@link JournalReader#read}
   */
  public JournalPosition end() {
    if (end == null) {
      JournalReader.of(this).read(RecordHandler.NONE);
    }
    return end;
  }

  /**
   * Refuses a journal that would stop this program as it did before.
   *
   * @throws PoisonedJournalException naming the record, and what to do
   */
  public void requireNotPoisoned() {
    List<ManifestEntry.Crash> poisoned = Manifest.read(path).poisoned();
    if (!poisoned.isEmpty()) {
      throw new PoisonedJournalException(path, poisoned.get(0));
    }
  }

  /** Remembers how far the records go. */
  void endsAt(JournalPosition position) {
    end = position;
  }

  /** Gives the directory back. */
  @Override
  public void close() {
    try {
      manifest.close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The manifest comes first: whoever has an identity has had a manifest. */
  private static void begin(Path path) throws IOException {
    long journalId = JournalIdentity.newId();
    ManifestWriter.create(path, journalId);
    JournalIdentity.create(path, journalId);
    ForcedDirectory.force(path.toRealPath().getParent());
  }

  private static void requireManifest(Path path, JournalIdentity identity) {
    identity.requireIdOf(Manifest.read(path));
  }

  private static boolean isUnborn(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      if (!files.allMatch(
          file -> FILES_OF_AN_UNBORN_JOURNAL.contains(file.getFileName().toString()))) {
        return false;
      }
    }
    return !Files.exists(path.resolve(Manifest.FILE_NAME))
        || Manifest.read(path).entries().size() == 1;
  }
}
