package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.WaitlistStateDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * A page of the waitlist, in the order in which it is served. Immutable.
 *
 * @param position of the first one below
 */
public record WaitlistState(
    long requestId, long sequence, int eventId, int waitingCount, int position, List<Entry> entries)
    implements Reply {

  public WaitlistState {
    entries = List.copyOf(entries);
  }

  /** An entry that waits, and why it was not served when it was last looked at. */
  public record Entry(
      long entryId,
      long buyer,
      long joinedAtNanos,
      int quantity,
      boolean together,
      boolean allOrNone,
      PassOverReason reason) {}

  public static WaitlistState decode(DirectBuffer buffer, int offset) {
    WaitlistStateDecoder decoder =
        new WaitlistStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Entry> entries = new ArrayList<>();
    for (WaitlistStateDecoder.EntriesDecoder entry : decoder.entries()) {
      entries.add(
          new Entry(
              entry.entryId(),
              entry.buyer(),
              entry.joinedAt(),
              entry.quantity(),
              entry.together() == Flag.YES,
              entry.allOrNone() == Flag.YES,
              entry.reason()));
    }
    return new WaitlistState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        (int) decoder.waitingCount(),
        (int) decoder.position(),
        entries);
  }
}
