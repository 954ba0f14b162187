package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentHeadTest {
  @TempDir Path temp;

  /** Fails when a new Chronicle writes another head: readers must then know both. */
  @Test
  void isWhatThisChronicleWrites() {
    for (int documents = 1; documents <= 3; documents++) {
      Path path = temp.resolve("journal" + documents);
      int[] batches = new int[documents];
      java.util.Arrays.fill(batches, 1);
      TestJournal.write(path, TestJournal.SMALL, new RecordStream(1), batches);
      try (SegmentWindow window = new SegmentWindow()) {
        window.open(TestJournal.segment(path, 1));
        assertTrue(SegmentHead.isIntact(window, documents));
        long last = SegmentHead.lastPosition(window);
        assertNull(SegmentHead.contradiction(window, documents, last, 0));
      }
    }
  }
}
