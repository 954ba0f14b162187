package io.frontrow.journal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * One line of a manifest: a fact, as words and numbers with blanks between them, and the checksum
 * of those. Chain values, hashes and checksums are hexadecimal, all other numbers decimal.
 * Immutable.
 */
public sealed interface ManifestEntry {
  /** The line without its checksum. */
  String text();

  /** The first line: which journal the directory holds. */
  record Identity(long journalId) implements ManifestEntry {
    @Override
    public String text() {
      return String.format("journal %016x", journalId);
    }
  }

  /** A segment begins behind a position; written before its first batch is committed. */
  record Segment(int number, JournalPosition behind) implements ManifestEntry {
    @Override
    public String text() {
      return String.format("segment %d %s", number, ManifestEntry.text(behind));
    }
  }

  /** The first batch of a segment was committed: from now on its file holds something. */
  record Written(int number) implements ManifestEntry {
    @Override
    public String text() {
      return String.format("written %d", number);
    }
  }

  /**
   * A segment is good up to an offset; what was behind it is in quarantine.
   *
   * @param number of the segment; later ones that the manifest names above this line are cut too
   * @param offset of the first byte that is not read
   * @param bytes in quarantine, of this segment
   * @param sequence of the last record before the offset, in whichever segment
   * @param chain the chain value behind it
   */
  record Cut(int number, long offset, long bytes, long sequence, long chain)
      implements ManifestEntry {
    @Override
    public String text() {
      return String.format("cut %d %d %d %d %016x", number, offset, bytes, sequence, chain);
    }
  }

  /** A server stopped in good order, behind this sequence and in this state. */
  record Closed(long sequence, long chain, long stateHash) implements ManifestEntry {
    @Override
    public String text() {
      return String.format("closed %d %016x %016x", sequence, chain, stateHash);
    }
  }

  /**
   * Applying a record stopped the process.
   *
   * @param checksum of the record
   * @param programVersion of the program that stopped
   * @param exception name of the class
   */
  record Crash(long sequence, int checksum, String programVersion, String exception)
      implements ManifestEntry {
    @Override
    public String text() {
      return String.format("crash %d %08x %s %s", sequence, checksum, programVersion, exception);
    }

    public boolean isOfSameRecord(Crash other) {
      return sequence == other.sequence && checksum == other.checksum;
    }
  }

  /** An operator decided that a record is passed over. */
  record Skip(long sequence, int checksum) implements ManifestEntry {
    @Override
    public String text() {
      return String.format("skip %d %08x", sequence, checksum);
    }
  }

  /**
   * A segment ended at a position and was moved away.
   *
   * @param bytes up to the end of its last batch
   */
  record Archived(int number, JournalPosition end, long bytes) implements ManifestEntry {
    @Override
    public String text() {
      return String.format("archived %d %s %d", number, ManifestEntry.text(end), bytes);
    }
  }

  /** The line as it stands in the file. */
  default String line() {
    String text = text();
    return String.format("%s %08x\n", text, checksum(text));
  }

  /** The fact of a line, or null if the checksum says that it is not what was written. */
  static ManifestEntry parse(String line) {
    if (!isIntact(line)) {
      return null;
    }
    int blank = line.lastIndexOf(' ');
    String[] words = line.substring(0, blank).split(" ", -1);
    try {
      ManifestEntry entry = of(words);
      if (entry.text().length() == blank) {
        return entry;
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      // The bytes are as they were written, but not by a program that we know.
    }
    throw new JournalVersionException(
        "the manifest has a line of another version: '"
            + line
            + "'; use the version of Frontrow that wrote it");
  }

  /**
   * Whether a line without an end can be the front part of one that was being written: a whole line
   * with other bytes behind it has lost its end.
   */
  static boolean isUnfinished(String line) {
    for (int end = line.length() - 1; end > 0; end--) {
      if (isIntact(line.substring(0, end))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIntact(String line) {
    int blank = line.lastIndexOf(' ');
    return blank >= 0 && line.substring(blank + 1).equals(hex(checksum(line.substring(0, blank))));
  }

  private static ManifestEntry of(String[] words) {
    return switch (words[0]) {
      case "journal" -> new Identity(hexLong(words[1]));
      case "segment" -> new Segment(Integer.parseInt(words[1]), position(words, 2));
      case "written" -> new Written(Integer.parseInt(words[1]));
      case "cut" ->
          new Cut(
              Integer.parseInt(words[1]),
              Long.parseLong(words[2]),
              Long.parseLong(words[3]),
              Long.parseLong(words[4]),
              hexLong(words[5]));
      case "closed" -> new Closed(Long.parseLong(words[1]), hexLong(words[2]), hexLong(words[3]));
      case "crash" -> new Crash(Long.parseLong(words[1]), hexInt(words[2]), words[3], words[4]);
      case "skip" -> new Skip(Long.parseLong(words[1]), hexInt(words[2]));
      case "archived" ->
          new Archived(Integer.parseInt(words[1]), position(words, 2), Long.parseLong(words[5]));
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private static String text(JournalPosition position) {
    return String.format(
        "%d %016x %d", position.sequence(), position.chain(), position.timeNanos());
  }

  private static JournalPosition position(String[] words, int at) {
    return new JournalPosition(
        Long.parseLong(words[at]), hexLong(words[at + 1]), Long.parseLong(words[at + 2]));
  }

  private static long hexLong(String word) {
    return Long.parseUnsignedLong(word, 16);
  }

  private static int hexInt(String word) {
    return Integer.parseUnsignedInt(word, 16);
  }

  private static String hex(int checksum) {
    return String.format("%08x", checksum);
  }

  private static int checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
    return (int) crc.getValue();
  }
}
