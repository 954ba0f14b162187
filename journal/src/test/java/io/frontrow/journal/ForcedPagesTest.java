package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That a force through our own channel reaches what Chronicle wrote through its mappings: the
 * kernel itself says how much of a mapping is dirty.
 */
final class ForcedPagesTest {
  private static final Path MAPPINGS = Path.of("/proc/self/smaps");

  @TempDir Path temp;

  /** KiB of dirty pages in all mappings of segments, before and after each force of a batch. */
  private final List<Long> before = new ArrayList<>();

  private final List<Long> after = new ArrayList<>();

  @Test
  void leavesNoDirtyPageInAnyMappingOfASegment() throws IOException {
    assumeTrue(Files.exists(MAPPINGS), "no " + MAPPINGS + " here: not looked at");
    assumeFalse(
        Files.getFileStore(temp).type().equals("tmpfs"),
        temp + " is memory, whose pages are always dirty: not looked at");
    // Nine batches to a block and more than one block to a segment: all boundaries are met.
    JournalSettings settings =
        new JournalSettings(1 << 21, 5 << 20).withDurability(Durability.LOCAL_FSYNC);
    RecordStream stream = new RecordStream(1);
    int batches = 60;
    try (JournalDirectory directory = JournalDirectory.open(temp);
        ChronicleJournal journal = ChronicleJournal.open(directory, settings, this::force)) {
      for (int batch = 0; batch < batches; batch++) {
        for (int record = 0; record < 240; record++) {
          journal.append(stream.buffer, 0, stream.next(950));
        }
        journal.commit();
      }
    }
    assertEquals(batches, before.size());
    // Not always: a force of the zeros ahead writes back what it finds of the batch as well.
    assertTrue(
        before.stream().filter(dirty -> dirty >= 200).count() >= batches / 2, before.toString());
    assertTrue(TestJournal.read(temp).segments().size() >= 3);
    // The mark of a segment's end is written as the next one begins, and may wait.
    assertTrue(after.stream().allMatch(dirty -> dirty <= 4), after.toString());
    assertTrue(after.stream().filter(dirty -> dirty == 0).count() >= batches - 6, after.toString());
  }

  private void force(FileChannel file, boolean metadata) throws IOException {
    if (!metadata) {
      before.add(dirtyKib());
    }
    SegmentForce.DISK.force(file, metadata);
    if (!metadata) {
      after.add(dirtyKib());
    }
  }

  private static long dirtyKib() {
    try {
      boolean ours = false;
      long dirty = 0;
      for (String line : Files.readAllLines(MAPPINGS)) {
        if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
          ours = line.endsWith(".cq4");
        } else if (ours && line.matches("(Shared|Private)_Dirty:.*")) {
          dirty += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return dirty;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
