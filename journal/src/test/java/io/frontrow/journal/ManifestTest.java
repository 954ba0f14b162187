package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestTest {
  @TempDir Path temp;

  @Test
  void givesBackWhatWasWritten() {
    JournalPosition behind = new JournalPosition(9, -2, 77);
    try (JournalDirectory directory = JournalDirectory.open(temp)) {
      ManifestWriter writer = directory.manifest();
      writer.segmentBegun(1, JournalPosition.START);
      writer.crashed(5, -1, "1.0-beta", "java.lang.IllegalStateException");
      writer.skipped(5, -1);
      writer.segmentBegun(2, behind);
      writer.archived(1, behind, 1234);
      writer.closed(12, -3, -4);
    }
    Manifest manifest = Manifest.read(temp);
    assertEquals(JournalDirectoryTest.identity(temp).journalId(), manifest.journalId());
    assertEquals(
        List.of(
            new ManifestEntry.Segment(1, JournalPosition.START),
            new ManifestEntry.Segment(2, behind)),
        manifest.segments());
    assertEquals(
        List.of(new ManifestEntry.Crash(5, -1, "1.0-beta", "java.lang.IllegalStateException")),
        manifest.crashes());
    assertEquals(List.of(new ManifestEntry.Skip(5, -1)), manifest.skips());
    assertEquals(List.of(new ManifestEntry.Archived(1, behind, 1234)), manifest.archived());
    assertEquals(Optional.of(new ManifestEntry.Closed(12, -3, -4)), manifest.lastClosed());
    assertEquals(2, manifest.lastNumber());
  }

  @Test
  void goesOnFromStartToStart() {
    for (int number = 1; number <= 3; number++) {
      begin(number);
    }
    assertEquals(3, Manifest.read(temp).segments().size());
  }

  @Test
  void aCutTakesAwayWhatCameLater() {
    ManifestEntry.Cut cut = new ManifestEntry.Cut(2, 700, 20, 8, 5);
    try (JournalDirectory directory = JournalDirectory.open(temp)) {
      ManifestWriter writer = directory.manifest();
      for (int number = 1; number <= 4; number++) {
        writer.segmentBegun(number, JournalPosition.START);
      }
      writer.closed(30, 0, 0);
      writer.cut(cut);
      writer.segmentBegun(5, JournalPosition.START);
    }
    Manifest manifest = Manifest.read(temp);
    assertEquals(
        List.of(1, 2, 5), manifest.segments().stream().map(ManifestEntry.Segment::number).toList());
    assertEquals(Optional.of(cut), manifest.cutOf(2));
    assertEquals(Optional.empty(), manifest.cutOf(1));
    assertEquals(Optional.empty(), manifest.lastClosed());
    assertEquals(6, SegmentFile.next(temp));
  }

  @Test
  void aCutTakesAwayWhatWasSaidOfRecordsBehindIt() {
    Manifest manifest =
        Manifest.parse(
            new ManifestEntry.Identity(1).line()
                + new ManifestEntry.Skip(20, 5).line()
                + new ManifestEntry.Crash(50, 7, ProgramVersion.CURRENT, "X").line()
                + new ManifestEntry.Crash(50, 7, ProgramVersion.CURRENT, "X").line()
                + new ManifestEntry.Skip(50, 7).line()
                + new ManifestEntry.Crash(60, 8, ProgramVersion.CURRENT, "X").line()
                + new ManifestEntry.Crash(60, 8, ProgramVersion.CURRENT, "X").line()
                + new ManifestEntry.Cut(1, 4_000, 10, 40, 9).line()
                + new ManifestEntry.Skip(45, 6).line());
    assertEquals(
        List.of(new ManifestEntry.Skip(20, 5), new ManifestEntry.Skip(45, 6)), manifest.skips());
    assertEquals(List.of(), manifest.crashes());
    assertEquals(List.of(), manifest.poisoned());
  }

  @Test
  void ignoresALastLineThatWasNeverFinishedAndCutsItOff() throws IOException {
    begin(1);
    Path file = temp.resolve("manifest");
    String whole = Files.readString(file);
    String next = new ManifestEntry.Segment(2, JournalPosition.START).line();
    for (int length = 1; length < next.length(); length++) {
      Files.writeString(file, whole + next.substring(0, length));
      assertEquals(1, Manifest.read(temp).segments().size());
    }
    begin(3);
    assertEquals(
        List.of(1, 3),
        Manifest.read(temp).segments().stream().map(ManifestEntry.Segment::number).toList());
  }

  @Test
  void refusesEveryBitFlippedBeforeTheLastLine() throws IOException {
    begin(1);
    begin(2);
    Path file = temp.resolve("manifest");
    byte[] whole = Files.readAllBytes(file);
    int lastLine = Files.readString(file).lastIndexOf("segment");
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      if (bit / 8 < lastLine || bit / 8 == whole.length - 1) {
        BrokenDirectoryException refusal =
            assertThrows(BrokenDirectoryException.class, () -> Manifest.read(temp), "bit " + bit);
        assertEquals(3, refusal.exitCode());
        assertEquals("manifest", refusal.file());
      } else {
        assertEquals(1, Manifest.read(temp).segments().size());
      }
    }
  }

  @Test
  void refusesALineOfANewerVersion() throws IOException {
    begin(1);
    Path file = temp.resolve("manifest");
    String whole = Files.readString(file);
    for (String text : List.of("moon 7", "skip 5 00000001 because", "skip", "cut 1 2")) {
      String line = lineOf(text);
      Files.writeString(file, whole + line);
      JournalVersionException refusal =
          assertThrows(JournalVersionException.class, () -> Manifest.read(temp));
      assertEquals(4, refusal.exitCode());
      assertTrue(refusal.getMessage().contains(text), refusal.getMessage());
    }
  }

  @Test
  void refusesAManifestOfAnotherJournalOrNone() throws IOException {
    begin(1);
    Path other = temp.resolve("other");
    JournalDirectoryTest.identity(other);
    Files.delete(other.resolve("manifest"));
    assertThrows(BrokenDirectoryException.class, () -> JournalDirectory.open(other));
    Files.copy(temp.resolve("manifest"), other.resolve("manifest"));
    BrokenDirectoryException refusal =
        assertThrows(BrokenDirectoryException.class, () -> JournalDirectory.open(other));
    assertTrue(refusal.getMessage().contains("it belongs to journal"), refusal.getMessage());
    Files.writeString(other.resolve("manifest"), "");
    assertThrows(BrokenDirectoryException.class, () -> JournalDirectory.open(other));
    Files.delete(temp.resolve("journal.properties"));
    assertThrows(BrokenDirectoryException.class, () -> JournalDirectory.open(temp));
  }

  /** The line that a program of tomorrow would write. */
  private static String lineOf(String text) {
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    crc.update(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return String.format("%s %08x%n", text, crc.getValue());
  }

  private void begin(int number) {
    try (JournalDirectory directory = JournalDirectory.open(temp)) {
      directory.manifest().segmentBegun(number, JournalPosition.START);
    }
  }
}
