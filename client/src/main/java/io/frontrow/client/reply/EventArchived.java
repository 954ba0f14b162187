package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.EventArchivedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import org.agrona.DirectBuffer;

/**
 * An event was archived: from now on it is unknown. Immutable.
 *
 * @param resent the original reply to a request that came again
 */
public record EventArchived(long requestId, long sequence, boolean resent, int eventId)
    implements CommandReply {

  public static EventArchived decode(DirectBuffer buffer, int offset) {
    EventArchivedDecoder decoder =
        new EventArchivedDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    return new EventArchived(
        decoder.requestId(), decoder.sequence(), decoder.flags().resent(), (int) decoder.eventId());
  }
}
