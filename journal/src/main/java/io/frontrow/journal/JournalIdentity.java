package io.frontrow.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * What the file {@code journal.properties} says: that a directory is a journal of ours, in which
 * format, and which one.
 *
 * @param journalId drawn by chance when the journal was begun
 */
public record JournalIdentity(int formatVersion, long journalId) {
  public static final int FORMAT_VERSION = 1;

  static final String FILE_NAME = "journal.properties";
  static final String TEMPORARY_FILE_NAME = FILE_NAME + ".tmp";

  private static final String FORMAT = "frontrow.journal.format";
  private static final String ID = "frontrow.journal.id";

  /** The journal id for people: 16 hexadecimal digits. */
  public String journalIdText() {
    return String.format("%016x", journalId);
  }

  /** Reads the identity of a directory that must be a journal of a format that we know. */
  public static JournalIdentity read(Path directory) {
    Path file = directory.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      if (Files.exists(directory.resolve(Manifest.FILE_NAME))) {
        throw new BrokenDirectoryException(0, FILE_NAME, "the file is missing");
      }
      throw new JournalPreconditionException(
          directory + " is not a Frontrow journal: it has no file " + FILE_NAME);
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw notWhatWasWritten(directory); // no text, or an escape that is none
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      int version = Integer.parseInt(properties.getProperty(FORMAT, ""));
      if (version != FORMAT_VERSION) {
        throw new JournalVersionException(
            String.format(
                "%s has journal format %d; this program knows format %d",
                directory, version, FORMAT_VERSION));
      }
      return new JournalIdentity(
          version, Long.parseUnsignedLong(properties.getProperty(ID, ""), 16));
    } catch (NumberFormatException e) {
      throw notWhatWasWritten(directory);
    }
  }

  /** Beside a manifest the file is a damaged one of ours; alone it may be anybody's. */
  private static JournalException notWhatWasWritten(Path directory) {
    String problem = "lacks a format or an id";
    return Files.exists(directory.resolve(Manifest.FILE_NAME))
        ? new BrokenDirectoryException(0, FILE_NAME, "it " + problem)
        : new JournalPreconditionException(
            directory + " is not a Frontrow journal: " + FILE_NAME + " " + problem);
  }

  /** Refuses a manifest that belongs to another journal. */
  void requireIdOf(Manifest manifest) {
    if (manifest.journalId() != journalId) {
      throw new BrokenDirectoryException(
          0,
          Manifest.FILE_NAME,
          String.format(
              "it belongs to journal %016x, %s to journal %s",
              manifest.journalId(), FILE_NAME, journalIdText()));
    }
  }

  /** Draws the id of a new journal. */
  static long newId() {
    return new SecureRandom().nextLong();
  }

  /** Writes the identity of a new journal: the file is there whole or not at all. */
  static void create(Path directory, long journalId) {
    String text =
        String.format(
            "# A Frontrow journal%n%s=%d%n%s=%016x%n", FORMAT, FORMAT_VERSION, ID, journalId);
    Path temporary = directory.resolve(TEMPORARY_FILE_NAME);
    try {
      try (FileChannel channel = FileChannel.open(temporary, CREATE, TRUNCATE_EXISTING, WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      Files.move(temporary, directory.resolve(FILE_NAME), ATOMIC_MOVE);
      ForcedDirectory.force(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
