package io.frontrow.protocol;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.fixp.EstablishDecoder;
import io.frontrow.protocol.fixp.NegotiateDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.DeclineOfferDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomDecoder;
import io.frontrow.protocol.sbe.LeaveWaitlistDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;
import org.agrona.DirectBuffer;

/**
 * The shapes of every message that a client may send, by schema and template id; each subject has a
 * room of its own beside this one. Immutable; any thread.
 */
public final class MessageShapes {
  private static final int FIRST_QUERY = 200;
  private static final int FIRST_REPLY = 300;

  private static final MessageShape[] APPLICATION =
      byTemplate(
          FIRST_REPLY,
          PlanShapes.ALL,
          EventShapes.ALL,
          HoldShapes.ALL,
          WaitingShapes.ALL,
          QueryShapes.ALL);

  private static final MessageShape[] SESSION =
      byTemplate(
          TerminateDecoder.TEMPLATE_ID + 1,
          new MessageShape[] {
            session(NegotiateDecoder.TEMPLATE_ID, NegotiateDecoder.BLOCK_LENGTH, 1),
            session(EstablishDecoder.TEMPLATE_ID, EstablishDecoder.BLOCK_LENGTH, 0),
            session(SequenceDecoder.TEMPLATE_ID, SequenceDecoder.BLOCK_LENGTH, 0),
            session(TerminateDecoder.TEMPLATE_ID, TerminateDecoder.BLOCK_LENGTH, 1)
          });

  private MessageShapes() {}

  /**
   * Whether the bytes, a message header and what follows it, are one whole message that a client
   * may send.
   */
  public static boolean isClientMessage(DirectBuffer buffer, int offset, int length) {
    if (length < Frame.MESSAGE_HEADER_LENGTH) {
      return false;
    }
    MessageShape[] shapes =
        switch (schemaId(buffer, offset)) {
          case HoldSeatsDecoder.SCHEMA_ID -> APPLICATION;
          case NegotiateDecoder.SCHEMA_ID -> SESSION;
          default -> null;
        };
    int templateId = templateId(buffer, offset);
    return shapes != null
        && templateId < shapes.length
        && shapes[templateId] != null
        && shapes[templateId].fits(buffer, offset, length);
  }

  public static int schemaId(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset + 4, LITTLE_ENDIAN) & 0xFFFF;
  }

  public static int templateId(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset + 2, LITTLE_ENDIAN) & 0xFFFF;
  }

  /** The request id that every client message of the application schema begins with. */
  public static long requestId(DirectBuffer buffer, int offset) {
    return buffer.getLong(offset + Frame.MESSAGE_HEADER_LENGTH, LITTLE_ENDIAN);
  }

  public static boolean isSession(int schemaId) {
    return schemaId == NegotiateDecoder.SCHEMA_ID;
  }

  public static boolean isQuery(int templateId) {
    return templateId > FIRST_QUERY && templateId < FIRST_REPLY;
  }

  /**
   * Whether a command makes nothing new: what gives back, and the brakes of a sale and of a waiting
   * room. These are still taken when storage is low.
   */
  public static boolean isSparing(int templateId) {
    return switch (templateId) {
      case ReleaseHoldDecoder.TEMPLATE_ID,
          CancelOrderDecoder.TEMPLATE_ID,
          LeaveWaitlistDecoder.TEMPLATE_ID,
          DeclineOfferDecoder.TEMPLATE_ID,
          LeaveWaitingRoomDecoder.TEMPLATE_ID,
          UnblockSeatsDecoder.TEMPLATE_ID,
          ArchiveEventDecoder.TEMPLATE_ID,
          SetSalePhaseDecoder.TEMPLATE_ID,
          SetWaitingRoomPhaseDecoder.TEMPLATE_ID ->
          true;
      default -> false;
    };
  }

  private static MessageShape session(int templateId, int blockLength, int varData) {
    return new MessageShape(templateId, blockLength, NegotiateDecoder.SCHEMA_VERSION, varData);
  }

  private static MessageShape[] byTemplate(int size, MessageShape[]... subjects) {
    MessageShape[] table = new MessageShape[size];
    for (MessageShape[] shapes : subjects) {
      for (MessageShape shape : shapes) {
        table[shape.templateId()] = shape;
      }
    }
    return table;
  }
}
