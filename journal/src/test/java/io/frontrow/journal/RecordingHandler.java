package io.frontrow.journal;

import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Keeps what a reader hands over. */
final class RecordingHandler implements RecordHandler {
  final List<byte[]> records = new ArrayList<>();
  final List<String> marks = new ArrayList<>();

  @Override
  public void onRecord(DirectBuffer buffer, int offset, int length) {
    byte[] copy = new byte[length];
    buffer.getBytes(offset, copy);
    records.add(copy);
  }

  @Override
  public void onMark(long sequence, long stateHash) {
    marks.add(sequence + ":" + stateHash);
  }
}
