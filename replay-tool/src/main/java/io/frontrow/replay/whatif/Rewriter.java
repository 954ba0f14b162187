package io.frontrow.replay.whatif;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.replay.MessageKeys;
import java.util.function.LongUnaryOperator;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes a journal's command anew for another run: with the ids that stand for those it names, and
 * with what is to be otherwise. One thread only.
 */
final class Rewriter {
  private static final int BODY = RecordHeader.LENGTH + Frame.MESSAGE_HEADER_LENGTH;

  private final MessageKeys keys;
  private final Ids ids;
  private final Changes changes;
  private final UnsafeBuffer record = new UnsafeBuffer(new byte[Limits.MAX_RECORD_LENGTH]);

  Rewriter(MessageKeys keys, Ids ids, Changes changes) {
    this.keys = keys;
    this.ids = ids;
    this.changes = changes;
  }

  /** The command as it is to be, from offset 0, as long as it was. */
  UnsafeBuffer rewrite(DirectBuffer buffer, int offset, int length) {
    record.putBytes(0, buffer, offset, length);
    keys.wrap(record, RecordHeader.LENGTH);
    change(keys.offsetOf("planId"), Integer.BYTES, ids::plan);
    change(keys.offsetOf("eventId"), Integer.BYTES, ids::event);
    change(keys.offsetOf("holdId"), Long.BYTES, ids::hold);
    change(keys.offsetOf("entryId"), Long.BYTES, ids::entry);
    change(keys.offsetOf("unchangedSince"), Long.BYTES, ids::version);
    int templateId = RecordHeader.templateId(record, 0);
    if (changes.changesTtl() && takesTtl(templateId)) {
      record.putInt(BODY + keys.offsetOf("ttlMillis"), 0, LITTLE_ENDIAN);
    }
    if (changes.orphanMode() != null && templateId == CreateEventDecoder.TEMPLATE_ID) {
      record.putByte(
          BODY + CreateEventDecoder.orphanModeEncodingOffset(),
          (byte) changes.orphanMode().value());
    }
    return record;
  }

  private static boolean takesTtl(int templateId) {
    return templateId == HoldSeatsDecoder.TEMPLATE_ID
        || templateId == HoldBestAvailableDecoder.TEMPLATE_ID
        || templateId == ExtendHoldDecoder.TEMPLATE_ID;
  }

  private void change(int field, int bytes, LongUnaryOperator to) {
    if (field < 0) {
      return;
    }
    int at = BODY + field;
    if (bytes == Integer.BYTES) {
      long id = record.getInt(at, LITTLE_ENDIAN) & 0xFFFF_FFFFL;
      record.putInt(at, (int) to.applyAsLong(id), LITTLE_ENDIAN);
    } else {
      record.putLong(at, to.applyAsLong(record.getLong(at, LITTLE_ENDIAN)), LITTLE_ENDIAN);
    }
  }
}
