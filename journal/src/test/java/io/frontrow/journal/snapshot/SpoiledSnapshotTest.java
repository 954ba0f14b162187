package io.frontrow.journal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoiledSnapshotTest {
  private static final int SMALL_PAGES = 512;

  @TempDir Path directory;
  private Path file;
  private byte[] whole;

  @BeforeEach
  void writeASmallSnapshot() throws IOException {
    file = directory.resolve("values");
    Values.random(600, new Random(2)).write(file, SMALL_PAGES);
    whole = Files.readAllBytes(file);
    assertTrue(TestSnapshot.isAccepted(file, whole));
  }

  @Test
  void refusesEveryTruncation() {
    int accepted = 0;
    for (int length = 0; length < whole.length; length++) {
      if (TestSnapshot.isAccepted(file, Arrays.copyOf(whole, length))) {
        accepted++;
      }
    }
    System.out.printf(
        "fault-report: snapshot truncations %d tried, %d accepted%n", whole.length, accepted);
    assertEquals(0, accepted);
  }

  @Test
  void refusesEveryFlippedBit() {
    int accepted = 0;
    byte[] spoiled = whole.clone();
    for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
      spoiled[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      if (TestSnapshot.isAccepted(file, spoiled)) {
        accepted++;
      }
      spoiled[bit / Byte.SIZE] = whole[bit / Byte.SIZE];
    }
    System.out.printf(
        "fault-report: snapshot bit flips %d tried, %d accepted%n",
        whole.length * Byte.SIZE, accepted);
    assertEquals(0, accepted);
  }

  @Test
  void refusesBytesBehindTheEnd() {
    assertFalse(TestSnapshot.isAccepted(file, Arrays.copyOf(whole, whole.length + 1)));
  }

  @Test
  void refusesPagesThatAreDoubledOrMissingOrInAnotherOrder() {
    List<byte[]> pages = TestSnapshot.pages(whole);
    assertTrue(pages.size() > 4);
    for (int i = 0; i < pages.size(); i++) {
      List<byte[]> doubled = new ArrayList<>(pages);
      doubled.add(i, pages.get(i));
      assertFalse(TestSnapshot.isAccepted(file, TestSnapshot.join(doubled)));
      List<byte[]> missing = new ArrayList<>(pages);
      missing.remove(i);
      assertFalse(TestSnapshot.isAccepted(file, TestSnapshot.join(missing)));
      List<byte[]> moved = new ArrayList<>(pages);
      Collections.swap(moved, i, (i + 1) % pages.size());
      assertFalse(TestSnapshot.isAccepted(file, TestSnapshot.join(moved)));
    }
  }
}
