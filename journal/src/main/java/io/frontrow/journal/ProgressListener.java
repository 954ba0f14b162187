package io.frontrow.journal;

/** Told now and then how far a reader has come, on the thread that reads. */
@FunctionalInterface
public interface ProgressListener {
  ProgressListener NONE = (records, bytes, totalBytes) -> {};

  /**
   * @param records sequenced records so far
   * @param bytes of the segment files so far
   * @param totalBytes of all segment files when reading began
   */
  void onProgress(long records, long bytes, long totalBytes);
}
