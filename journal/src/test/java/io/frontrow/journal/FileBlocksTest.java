package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileBlocksTest {
  private static final int MIB = 1 << 20;

  @TempDir Path temp;

  @Test
  void hasBlocksForAllOfTheFileWhicheverWay() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"))) {
      Path file = disk.path().resolve("file");
      for (boolean zeros : new boolean[] {false, true}) {
        long before = disk.free();
        try (FileBlocks blocks = zeros ? FileBlocks.withZeros(file) : FileBlocks.open(file)) {
          assertTrue(blocks.allocate(0, 2 * MIB));
          assertTrue(blocks.allocate(2 * MIB, 5 * MIB));
          assertEquals(5 * MIB, Files.size(file));
          assertEquals(5 * MIB, before - disk.free());
          assertFalse(blocks.allocate(5 * MIB, 100 * MIB));
        }
        assertArrayEquals(new byte[5 * MIB], Arrays.copyOf(Files.readAllBytes(file), 5 * MIB));
        Files.delete(file);
      }
    }
  }

  @Test
  void givesBackWhatLiesBehindAndNothingElse() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("disk"))) {
      Path file = disk.path().resolve("file");
      long before = disk.free();
      try (FileBlocks blocks = FileBlocks.open(file)) {
        assertTrue(blocks.allocate(0, 4 * MIB));
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.WRITE);
        blocks.giveBackFrom(3);
      }
      assertEquals(4 * MIB, Files.size(file));
      assertTrue(before - disk.free() <= FileBlocks.PAGE_BYTES);
      byte[] bytes = Files.readAllBytes(file);
      assertArrayEquals(new byte[] {1, 2, 3, 0}, Arrays.copyOf(bytes, 4));
    }
  }

  @Test
  void keepsTheFileAsLongAsItIsIfToldSo() throws Exception {
    Path file = temp.resolve("file");
    Files.write(file, new byte[100]);
    try (FileBlocks blocks = FileBlocks.open(file)) {
      assertTrue(blocks.allocateBeyondEnd(100, MIB));
    }
    assertEquals(100, Files.size(file));
    try (FileBlocks blocks = FileBlocks.withZeros(file)) {
      assertTrue(blocks.allocateBeyondEnd(100, MIB));
      assertFalse(blocks.allocateBeyondEnd(100, Long.MAX_VALUE));
    }
    assertEquals(100, Files.size(file));
  }
}
