package io.frontrow.journal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.journal.SnapshotException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotFileTest {
  private static final int SMALL_PAGES = 512;

  @TempDir Path directory;

  @Test
  void givesBackArraysOfAllKindsAndLengths() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int length = 0; length < 300; length++) {
      roundTrip(length, random, SMALL_PAGES);
    }
    roundTrip(SnapshotFormat.PAGE_BYTES, random, SnapshotFormat.PAGE_BYTES);
    roundTrip(1_000_003, random, SnapshotFormat.PAGE_BYTES);
  }

  private void roundTrip(int length, Random random, int pageBytes) throws IOException {
    Path file = directory.resolve("values-" + length + "-" + pageBytes);
    Values values = Values.random(length, random);
    values.write(file, pageBytes);
    assertEquals(values, Values.read(file, length), "length " + length);
    assertEquals(Values.HEADER, SnapshotReader.header(file));
  }

  @Test
  void spendsNothingOnTablesThatWereNeverFilled() throws IOException {
    Path file = directory.resolve("empty");
    try (SnapshotWriter writer = SnapshotWriter.create(file, Values.HEADER)) {
      writer.array(new long[50_000_000]);
      writer.array(new byte[50_000_007]);
      writer.finish();
    }
    assertTrue(Files.size(file) < 512, () -> "bytes " + file.toFile().length());
  }

  @Test
  void countsBeforehandHowLongTheFileWillBe() throws IOException {
    Values values = Values.random(50_000, new Random(1));
    Path file = directory.resolve("counted");
    values.write(file, SnapshotFormat.PAGE_BYTES);
    try (SnapshotWriter writer = SnapshotWriter.counting(Values.HEADER)) {
      values.transfer(writer);
      assertEquals(Files.size(file), writer.finish());
    }
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Path file = directory.resolve("there");
    Values values = Values.random(3, new Random(1));
    values.write(file, SMALL_PAGES);
    assertThrows(FileAlreadyExistsException.class, () -> values.write(file, SMALL_PAGES));
  }

  @Test
  void refusesAStateOfAnotherShape() throws IOException {
    Path file = directory.resolve("values");
    Values.random(20, new Random(1)).write(file, SMALL_PAGES);
    assertThrows(SnapshotException.class, () -> Values.read(file, 19));
    assertThrows(SnapshotException.class, () -> Values.read(file, 21));
    try (SnapshotReader reader = SnapshotReader.open(file)) {
      assertThrows(SnapshotException.class, () -> reader.section(2));
    }
    try (SnapshotReader reader = SnapshotReader.open(file)) {
      reader.section(1);
      assertThrows(SnapshotException.class, reader::requireEnd);
    }
  }

  @Test
  void refusesAFileThatWasNotFinished() throws IOException {
    Path file = directory.resolve("unfinished");
    try (SnapshotWriter writer = SnapshotWriter.create(file, Values.HEADER)) {
      Values.random(100_000, new Random(1)).transfer(writer);
    }
    assertThrows(SnapshotException.class, () -> SnapshotReader.open(file));
  }

  @Test
  void refusesPagesOfAnotherSnapshotOfTheSameState() throws IOException {
    Path file = directory.resolve("one");
    Path other = directory.resolve("two");
    Values values = Values.random(200, new Random(1));
    values.write(file, SMALL_PAGES);
    values.write(other, SMALL_PAGES);
    byte[] mixed = Files.readAllBytes(file);
    byte[] tail = Files.readAllBytes(other);
    System.arraycopy(tail, tail.length / 2, mixed, tail.length / 2, tail.length - tail.length / 2);
    Files.write(file, mixed);
    assertThrows(SnapshotException.class, () -> SnapshotReader.open(file));
  }

  @Test
  void tellsAnotherFormatFromDamage() throws IOException {
    Path file = directory.resolve("later");
    Values.random(2, new Random(1)).write(file, SMALL_PAGES);
    byte[] bytes = Files.readAllBytes(file);
    bytes[SnapshotFormat.HEAD_LENGTH + Long.BYTES]++;
    TestSnapshot.seal(bytes);
    Files.write(file, bytes);
    SnapshotException refusal =
        assertThrows(SnapshotException.class, () -> SnapshotReader.open(file));
    assertEquals(4, refusal.exitCode());
    assertFalse(refusal.problem().contains("damaged"));
  }
}
