package io.frontrow.journal;

import org.agrona.DirectBuffer;

/** Tells a listener how far reading has come. Called by the reading thread. */
final class CountingHandler implements RecordHandler {
  private static final int RECORDS_PER_REPORT = 1 << 16;

  private final RecordHandler handler;
  private final ProgressListener progress;
  private final long totalBytes;
  private long records;
  private long bytes;
  private long bytesOfSegments;

  CountingHandler(RecordHandler handler, ProgressListener progress, long totalBytes) {
    this.handler = handler;
    this.progress = progress;
    this.totalBytes = totalBytes;
  }

  @Override
  public void onRecord(DirectBuffer buffer, int offset, int length) {
    handler.onRecord(buffer, offset, length);
    bytes += length;
    if (++records % RECORDS_PER_REPORT == 0) {
      progress.onProgress(records, Math.min(bytes, totalBytes), totalBytes);
    }
  }

  @Override
  public void onMark(long sequence, long stateHash) {
    handler.onMark(sequence, stateHash);
  }

  void ended(SegmentReport segment) {
    bytesOfSegments += segment.bytes();
    bytes = bytesOfSegments;
  }
}
