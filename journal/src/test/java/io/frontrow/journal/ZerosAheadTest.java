package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZerosAheadTest {
  private static final int BLOCK_BYTES = 2 << 20;

  @TempDir Path temp;

  /** Nothing waits for the disk here, so the journal thread is always at the heels of the zeros. */
  @Test
  void overwritesNoRecordHoweverNearItIs() throws IOException {
    assumeTrue(
        PagesAhead.of(Durability.LOCAL_FSYNC, Files.getFileStore(temp)) instanceof ZerosAhead,
        "no zeros are written ahead on such a disk: not looked at");
    long seed = System.nanoTime();
    System.out.println("zeros ahead: seed " + seed);
    JournalSettings settings =
        new JournalSettings(BLOCK_BYTES, 24 << 20).withDurability(Durability.LOCAL_FSYNC);
    RecordStream stream = new RecordStream(seed);
    Random random = new Random(seed);
    try (JournalDirectory directory = JournalDirectory.open(temp);
        ChronicleJournal journal =
            ChronicleJournal.open(directory, settings, (file, metadata) -> {})) {
      byte[] message = new byte[950];
      for (int batch = 0; batch < 1_500; batch++) {
        for (int records = random.nextInt(250); records >= 0; records--) {
          journal.append(stream.buffer, 0, stream.next(message, 900 + random.nextInt(50)));
        }
        journal.commit();
      }
    }
    long[] next = {1};
    JournalReader.of(temp)
        .read(
            new RecordHandler() {
              @Override
              public void onRecord(DirectBuffer buffer, int offset, int length) {
                next[0]++;
              }

              @Override
              public void onMark(long sequence, long stateHash) {}
            });
    assertEquals(stream.sequence() + 1, next[0]);
    assertTrue(SegmentFile.list(temp).size() >= 2);
  }

  @Test
  void writesZerosWhereNobodyWritesSoon() throws IOException {
    Path file = temp.resolve("segment");
    byte[] bytes = new byte[4 << 20];
    Arrays.fill(bytes, (byte) -1);
    Files.write(file, bytes);
    ZerosAhead pages = new ZerosAhead();
    int position = (1 << 20) + 7;
    try (FileBlocks blocks = FileBlocks.open(file)) {
      pages.begin(blocks);
      pages.enter(position + 4);
      assertTrue(pages.areShort(position, 4 << 20));
      while (pages.step(blocks, position, 4 << 20)) {
        // until all is ready
      }
      assertFalse(pages.areShort(position, 4 << 20));
    }
    // The step that is being written, and the one before which the position stands, are left.
    Arrays.fill(bytes, 0, 1 << 20, (byte) 0);
    Arrays.fill(bytes, (1 << 20) + (1 << 19), 4 << 20, (byte) 0);
    assertEquals(-1, Arrays.mismatch(bytes, Files.readAllBytes(file)));
  }

  @Test
  void stopsForGoodWhenZerosCannotBeWritten() throws IOException {
    ZerosAhead pages = new ZerosAhead();
    FileBlocks blocks = FileBlocks.open(temp.resolve("segment"));
    assertTrue(blocks.allocate(0, 4 << 20));
    pages.begin(blocks);
    blocks.close();
    assertThrows(ClosedChannelException.class, () -> pages.step(blocks, 400, 4 << 20));
    assertFalse(pages.areShort(400, 4 << 20));
    assertFalse(pages.step(blocks, 400, 4 << 20));
    pages.enter(3 << 20); // nobody is at work any more
    pages.begin(blocks); // nor does the next segment need them
    assertFalse(pages.step(blocks, 400, 4 << 20));
  }
}
