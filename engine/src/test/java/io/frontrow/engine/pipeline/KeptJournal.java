package io.frontrow.engine.pipeline;

import io.frontrow.protocol.RecordHeader;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A journal in memory that shows what was committed, and can be told to fail. Written by the
 * journal thread.
 */
final class KeptJournal implements Journal {
  private final List<byte[]> batch = new ArrayList<>();
  private final List<byte[]> committed = new ArrayList<>();
  private volatile boolean failing;
  private volatile boolean closed;
  private volatile StorageLevel level = StorageLevel.OK;

  @Override
  public void append(DirectBuffer buffer, int offset, int length) {
    byte[] bytes = new byte[length];
    buffer.getBytes(offset, bytes);
    batch.add(bytes);
  }

  @Override
  public synchronized void commit() {
    if (failing) {
      throw new IllegalStateException("the disk is gone");
    }
    committed.addAll(batch);
    batch.clear();
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public StorageLevel level() {
    return level;
  }

  void setLevel(StorageLevel level) {
    this.level = level;
  }

  void fail() {
    failing = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** What was committed so far. */
  synchronized List<DirectBuffer> records() {
    return committed.stream().<DirectBuffer>map(UnsafeBuffer::new).toList();
  }

  /** What was committed so far, without the marks. */
  List<DirectBuffer> sequenced() {
    return records().stream().filter(record -> !RecordHeader.isMark(record, 0)).toList();
  }
}
