package io.frontrow.journal;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.RandomSale;
import io.frontrow.journal.check.BookingCheck;
import io.frontrow.protocol.Chain;
import io.frontrow.protocol.RecordChecksum;
import io.frontrow.protocol.RecordHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A random sale, written to a real journal batch by batch: the bytes of its segment after each
 * commit, and the state after each record. Nothing in it is wrong; what a crash leaves of it is
 * made of two of its images.
 */
final class RecordedSale {
  private static final int MOST_IN_A_BATCH = 12;
  private static final int SLACK = 1 << 12;

  /**
   * Name of each file beside the segment, and its bytes, as they are while the journal is written.
   */
  private final List<Path> otherFiles = new ArrayList<>();

  private final List<byte[]> otherBytes = new ArrayList<>();
  private final List<byte[]> records = new ArrayList<>();
  private final List<byte[]> images = new ArrayList<>();
  private final List<Integer> recordsUpTo = new ArrayList<>();
  private final List<Long> hashes = new ArrayList<>();
  private Path segment;

  /**
   * Writes it.
   *
   * @param path an empty directory
   */
  RecordedSale(Path path, long seed, int length) throws IOException {
    make(seed, length);
    SplittableRandom random = new SplittableRandom(seed);
    try (JournalDirectory directory = JournalDirectory.open(path);
        ChronicleJournal journal = ChronicleJournal.open(directory, TestJournal.SMALL)) {
      segment = path.relativize(TestJournal.segment(path, 1));
      keepOtherFiles(path);
      keepImage(path, 0);
      for (int next = 0; next < records.size(); ) {
        int end = Math.min(records.size(), next + 1 + random.nextInt(MOST_IN_A_BATCH));
        for (; next < end; next++) {
          journal.append(new UnsafeBuffer(records.get(next)), 0, records.get(next).length);
        }
        journal.commit();
        keepImage(path, end);
      }
    }
  }

  private void make(long seed, int length) {
    RandomSale sale = new RandomSale(seed);
    BookingCheck check = new BookingCheck();
    Engine engine = new Engine(check);
    RecordChecksum checksum = new RecordChecksum();
    long chain = Chain.START;
    hashes.add(0L);
    while (records.size() < length) {
      int bytes = sale.next();
      if (RecordHeader.isQuery(sale.buffer(), 0)) {
        continue;
      }
      ByteBuffer record = ByteBuffer.allocateDirect(bytes);
      UnsafeBuffer buffer = new UnsafeBuffer(record);
      buffer.putBytes(0, sale.buffer(), 0, bytes);
      RecordHeader.chain(buffer, 0, chain);
      RecordHeader.checksum(buffer, 0, checksum.ofRecord(record, 0, bytes));
      chain = Chain.next(chain, RecordHeader.checksum(buffer, 0));
      engine.apply(buffer, 0, bytes);
      check.applied(buffer, 0);
      hashes.add(engine.stateHash());
      byte[] copy = new byte[bytes];
      buffer.getBytes(0, copy);
      records.add(copy);
    }
    check.compare(engine);
    if (!check.passed()) {
      throw new AssertionError("seed " + seed + ": " + check.findings());
    }
  }

  private void keepOtherFiles(Path path) throws IOException {
    try (var files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!path.relativize(file).equals(segment)) {
          otherFiles.add(path.relativize(file));
          otherBytes.add(Files.readAllBytes(file));
        }
      }
    }
  }

  private void keepImage(Path path, int records) throws IOException {
    byte[] all = Files.readAllBytes(path.resolve(segment));
    int end = all.length;
    while (end > 0 && all[end - 1] == 0) {
      end--;
    }
    images.add(Arrays.copyOf(all, end + SLACK));
    recordsUpTo.add(records);
  }

  int batches() {
    return images.size() - 1;
  }

  /** The segment's bytes when so many batches are committed. */
  byte[] image(int batches) {
    return images.get(batches);
  }

  /** The last sequence of so many batches. */
  int sequence(int batches) {
    return recordsUpTo.get(batches);
  }

  long stateHash(long sequence) {
    return hashes.get((int) sequence);
  }

  List<byte[]> recordsBehind(long sequence) {
    return records.subList((int) sequence, records.size());
  }

  /** Puts a directory there whose segment has these bytes. */
  void putInto(Path directory, byte[] bytes) throws IOException {
    for (int i = 0; i < otherFiles.size(); i++) {
      put(directory.resolve(otherFiles.get(i)), otherBytes.get(i));
    }
    put(directory.resolve(segment), bytes);
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
