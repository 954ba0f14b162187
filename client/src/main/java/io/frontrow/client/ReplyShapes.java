package io.frontrow.client;

import static io.frontrow.client.ReplyShape.plain;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.EstablishmentAckDecoder;
import io.frontrow.protocol.fixp.EstablishmentRejectDecoder;
import io.frontrow.protocol.fixp.NegotiationRejectDecoder;
import io.frontrow.protocol.fixp.NegotiationResponseDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import org.agrona.DirectBuffer;

/** The shapes of every message that a server may send, by template id. Immutable; any thread. */
final class ReplyShapes {
  private static final ReplyShape[] APPLICATION =
      byTemplate(CommandRejectedDecoder.TEMPLATE_ID, CommandReplyShapes.ALL, StateShapes.ALL);

  private static final ReplyShape[] SESSION =
      byTemplate(
          TerminateDecoder.TEMPLATE_ID,
          new ReplyShape[] {
            plain(
                NegotiationResponseDecoder.TEMPLATE_ID, NegotiationResponseDecoder.BLOCK_LENGTH, 0),
            plain(NegotiationRejectDecoder.TEMPLATE_ID, NegotiationRejectDecoder.BLOCK_LENGTH, 1),
            plain(EstablishmentAckDecoder.TEMPLATE_ID, EstablishmentAckDecoder.BLOCK_LENGTH, 0),
            plain(
                EstablishmentRejectDecoder.TEMPLATE_ID, EstablishmentRejectDecoder.BLOCK_LENGTH, 1),
            plain(SequenceDecoder.TEMPLATE_ID, SequenceDecoder.BLOCK_LENGTH, 0),
            plain(TerminateDecoder.TEMPLATE_ID, TerminateDecoder.BLOCK_LENGTH, 1)
          });

  private ReplyShapes() {}

  /** Whether the bytes, a message header and what follows it, are one message from a server. */
  static boolean isServerMessage(DirectBuffer buffer, int offset, int length) {
    if (length < Frame.MESSAGE_HEADER_LENGTH) {
      return false;
    }
    ReplyShape[] shapes =
        switch (MessageShapes.schemaId(buffer, offset)) {
          case SeatsHeldDecoder.SCHEMA_ID -> APPLICATION;
          case TerminateDecoder.SCHEMA_ID -> SESSION;
          default -> null;
        };
    int templateId = MessageShapes.templateId(buffer, offset);
    return shapes != null
        && templateId < shapes.length
        && shapes[templateId] != null
        && shapes[templateId].fits(buffer, offset, length);
  }

  private static ReplyShape[] byTemplate(int lastTemplateId, ReplyShape[]... tables) {
    ReplyShape[] byTemplate = new ReplyShape[lastTemplateId + 1];
    for (ReplyShape[] shapes : tables) {
      for (ReplyShape shape : shapes) {
        byTemplate[shape.templateId()] = shape;
      }
    }
    return byTemplate;
  }
}
