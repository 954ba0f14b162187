package io.frontrow.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChronicleJournalTest {
  @TempDir Path temp;
  private Path path;

  @BeforeEach
  void nameAJournal() {
    path = temp.resolve("journal");
  }

  @Test
  void readsBackEveryRecordInOrder() {
    RecordStream stream = new RecordStream(1);
    List<byte[]> written = TestJournal.write(path, TestJournal.SMALL, stream, 1, 2, 50, 1, 300);
    RecordingHandler handler = new RecordingHandler();
    JournalReport report = JournalReader.of(path).read(handler);

    assertSame(written, handler.records);
    assertEquals(1, report.firstSequence());
    assertEquals(354, report.lastSequence());
    assertEquals(354, report.records());
    assertEquals(stream.chain(), report.chain());
    assertEquals(stream.timeNanos(), report.lastTimeNanos());
    assertEquals(0, report.unfinishedBytes());
    assertFalse(report.inUse());
  }

  @Test
  void readsBackMarksBesideTheRecords() {
    RecordStream stream = new RecordStream(2);
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      journal.append(stream.buffer, 0, stream.next());
      journal.append(stream.buffer, 0, stream.next());
      journal.append(stream.buffer, 0, stream.mark(1, 77));
      journal.append(stream.buffer, 0, stream.next());
      journal.append(stream.buffer, 0, stream.mark(3, -5));
      journal.commit();
    }
    RecordingHandler handler = new RecordingHandler();
    JournalReport report = JournalReader.of(path).read(handler);

    assertEquals(List.of("1:77", "3:-5"), handler.marks);
    assertEquals(3, report.records());
    assertEquals(2, report.marks());
    assertEquals(stream.chain(), report.chain());
  }

  @Test
  void readsWhatChroniclesOwnTailerReads() {
    JournalSettings settings = new JournalSettings(1 << 21, 20_000);
    RecordStream stream = new RecordStream(3);
    TestJournal.write(path, settings, stream, 1, 7, 200, 30, 100, 1, 90);
    RecordingHandler handler = new RecordingHandler();
    JournalReport report = JournalReader.of(path).read(handler);

    assertTrue(report.segments().size() > 1);
    assertArrayEquals(readWithChronicle(), concatenated(handler.records));
  }

  @Test
  void writesBatchesOfTheGreatestLengthAcrossManyBlocks() {
    RecordStream stream = new RecordStream(4);
    List<byte[]> written = new ArrayList<>();
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      for (int batch = 0; batch < 40; batch++) {
        int room = ChronicleJournal.MAX_BATCH_BYTES;
        while (room > 0) {
          int length = room >= 2_000 ? 1_000 : room > 1_000 ? room - 500 : room;
          length = stream.next(length - 64);
          journal.append(stream.buffer, 0, length);
          written.add(stream.copy(length));
          room -= length;
        }
        journal.commit();
      }
    }
    RecordingHandler handler = new RecordingHandler();
    JournalReport report = JournalReader.of(path).read(handler);

    assertSame(written, handler.records);
    assertEquals(400 + 40L * (4 + ChronicleJournal.MAX_BATCH_BYTES), report.bytes());
  }

  @Test
  void refusesARecordThatDoesNotFitTheBatch() {
    UnsafeBuffer big = new UnsafeBuffer(new byte[ChronicleJournal.MAX_BATCH_BYTES]);
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      journal.append(big, 0, ChronicleJournal.MAX_BATCH_BYTES);
      assertThrows(IllegalStateException.class, () -> journal.append(big, 0, 1));
    }
  }

  @Test
  void keepsNothingOfABatchThatWasNotCommitted() {
    RecordStream stream = new RecordStream(5);
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      journal.append(stream.buffer, 0, stream.next());
      journal.commit();
      journal.commit();
      journal.append(stream.buffer, 0, stream.next());
    }
    assertEquals(1, TestJournal.read(path).lastSequence());
  }

  @Test
  void beginsANewSegmentAtTheSizeBound() {
    RecordStream stream = new RecordStream(6);
    JournalSettings settings = new JournalSettings(1 << 21, 1_000);
    TestJournal.write(path, settings, stream, 1, 1, 30, 1, 30, 30);
    List<SegmentReport> segments = TestJournal.read(path).segments();

    assertEquals(List.of(1, 2, 3), segments.stream().map(SegmentReport::number).toList());
    assertEquals(32, segments.get(0).lastSequence());
    assertEquals(33, segments.get(1).firstSequence());
    assertEquals(93, segments.get(2).lastSequence());
  }

  @Test
  void beginsANewSegmentAtEveryStart() {
    RecordStream stream = new RecordStream(7);
    List<byte[]> written = new ArrayList<>();
    for (int start = 0; start < 4; start++) {
      written.addAll(TestJournal.write(path, TestJournal.SMALL, stream, 3));
    }
    TestJournal.write(path, TestJournal.SMALL, stream); // opened, never used
    written.addAll(TestJournal.write(path, TestJournal.SMALL, stream, 2));
    RecordingHandler handler = new RecordingHandler();
    JournalReport report = JournalReader.of(path).read(handler);

    assertSame(written, handler.records);
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6), report.segments().stream().map(SegmentReport::number).toList());
  }

  @Test
  void canBeReadBesideTheWriter() {
    RecordStream stream = new RecordStream(8);
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      for (int i = 1; i <= 100; i++) {
        journal.append(stream.buffer, 0, stream.next());
        journal.commit();
        JournalReport report = TestJournal.read(path);
        assertEquals(i, report.lastSequence());
        assertTrue(report.inUse());
      }
    }
  }

  @Test
  void stopsBehindTheSequenceAskedFor() {
    TestJournal.write(path, new JournalSettings(1 << 21, 2_000), new RecordStream(9), 20, 20, 20);
    for (long sequence : new long[] {0, 1, 19, 20, 21, 40, 60, 61}) {
      RecordingHandler handler = new RecordingHandler();
      JournalReport report = JournalReader.of(path).stopAfter(sequence).read(handler);
      assertEquals(Math.min(sequence, 60), report.lastSequence());
      assertEquals(Math.min(sequence, 60), handler.records.size());
    }
  }

  @Test
  void tellsHowFarItHasCome() {
    TestJournal.write(path, TestJournal.SMALL, new RecordStream(10), fill(70, 1_000));
    List<Long> records = new ArrayList<>();
    JournalReader.of(path)
        .progress(
            (count, bytes, totalBytes) -> {
              records.add(count);
              assertTrue(0 < bytes && bytes <= totalBytes);
            })
        .read(RecordHandler.NONE);
    assertEquals(List.of(65_536L), records);
  }

  @ParameterizedTest
  @EnumSource(names = {"LOCAL_MEM", "LOCAL_FSYNC"})
  void allocatesNothingForABatch(Durability level) {
    RecordStream stream = new RecordStream(11);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal =
            ChronicleJournal.open(directory, TestJournal.SMALL.withDurability(level))) {
      int length = stream.next(100);
      long allocated = Long.MAX_VALUE;
      for (int round = 0; round < 20 && allocated > 0; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 500; i++) {
          journal.append(stream.buffer, 0, length);
          journal.commit();
        }
        allocated = threads.getCurrentThreadAllocatedBytes() - before;
      }
      assertEquals(0, allocated);
    }
  }

  private byte[] readWithChronicle() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ChronicleQueue queue =
            SingleChronicleQueueBuilder.binary(SegmentFile.startDirectory(path, 1))
                .rollCycle(RollCycles.FAST_DAILY)
                .build();
        ExcerptTailer tailer = queue.createTailer()) {
      for (; ; ) {
        try (DocumentContext document = tailer.readingDocument()) {
          if (!document.isPresent()) {
            return all.toByteArray();
          }
          Bytes<?> bytes = document.wire().bytes();
          all.writeBytes(bytes.toByteArray());
        }
      }
    }
  }

  private static byte[] concatenated(List<byte[]> records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static int[] fill(int count, int value) {
    int[] values = new int[count];
    java.util.Arrays.fill(values, value);
    return values;
  }

  private static void assertSame(List<byte[]> expected, List<byte[]> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), actual.get(i));
    }
  }
}
