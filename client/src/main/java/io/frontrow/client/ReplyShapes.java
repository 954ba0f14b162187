package io.frontrow.client;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.EstablishmentAckDecoder;
import io.frontrow.protocol.fixp.EstablishmentRejectDecoder;
import io.frontrow.protocol.fixp.NegotiationRejectDecoder;
import io.frontrow.protocol.fixp.NegotiationResponseDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.sbe.CategoryStateDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SeatNamesStateDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SectionStateDecoder;
import org.agrona.DirectBuffer;

/** The shapes of every message that a server may send, by template id. Immutable; any thread. */
final class ReplyShapes {
  private static final ReplyShape[] APPLICATION =
      byTemplate(
          CommandRejectedDecoder.TEMPLATE_ID,
          plain(PlanBegunDecoder.TEMPLATE_ID, PlanBegunDecoder.BLOCK_LENGTH, 0),
          plain(PlanExtendedDecoder.TEMPLATE_ID, PlanExtendedDecoder.BLOCK_LENGTH, 0),
          plain(PlanSealedDecoder.TEMPLATE_ID, PlanSealedDecoder.BLOCK_LENGTH, 0),
          plain(EventCreatedDecoder.TEMPLATE_ID, EventCreatedDecoder.BLOCK_LENGTH, 0),
          plain(SalePhaseSetDecoder.TEMPLATE_ID, SalePhaseSetDecoder.BLOCK_LENGTH, 0),
          plain(
              SeatsHeldDecoder.TEMPLATE_ID,
              SeatsHeldDecoder.BLOCK_LENGTH,
              0,
              SeatsHeldDecoder.SeatsDecoder.sbeBlockLength()),
          plain(HoldConfirmedDecoder.TEMPLATE_ID, HoldConfirmedDecoder.BLOCK_LENGTH, 0),
          plain(HoldReleasedDecoder.TEMPLATE_ID, HoldReleasedDecoder.BLOCK_LENGTH, 0),
          plain(HoldExpiredDecoder.TEMPLATE_ID, HoldExpiredDecoder.BLOCK_LENGTH, 0),
          plain(EventStateDecoder.TEMPLATE_ID, EventStateDecoder.BLOCK_LENGTH, 1),
          plain(CategoryStateDecoder.TEMPLATE_ID, CategoryStateDecoder.BLOCK_LENGTH, 1),
          plain(SectionStateDecoder.TEMPLATE_ID, SectionStateDecoder.BLOCK_LENGTH, 1),
          plain(
              RowMapStateDecoder.TEMPLATE_ID,
              RowMapStateDecoder.BLOCK_LENGTH,
              1,
              RowMapStateDecoder.SegmentsDecoder.sbeBlockLength(),
              RowMapStateDecoder.SeatsDecoder.sbeBlockLength()),
          new ReplyShape(
              SeatNamesStateDecoder.TEMPLATE_ID,
              SeatNamesStateDecoder.BLOCK_LENGTH,
              0,
              2,
              SeatNamesStateDecoder.SeatsDecoder.sbeBlockLength()),
          plain(
              HoldStateDecoder.TEMPLATE_ID,
              HoldStateDecoder.BLOCK_LENGTH,
              0,
              HoldStateDecoder.SeatsDecoder.sbeBlockLength()),
          plain(
              OrderStateDecoder.TEMPLATE_ID,
              OrderStateDecoder.BLOCK_LENGTH,
              1,
              OrderStateDecoder.SeatsDecoder.sbeBlockLength()),
          plain(EngineStateDecoder.TEMPLATE_ID, EngineStateDecoder.BLOCK_LENGTH, 0),
          plain(
              CommandRejectedDecoder.TEMPLATE_ID,
              CommandRejectedDecoder.BLOCK_LENGTH,
              0,
              CommandRejectedDecoder.SeatsDecoder.sbeBlockLength()));

  private static final ReplyShape[] SESSION =
      byTemplate(
          TerminateDecoder.TEMPLATE_ID,
          plain(NegotiationResponseDecoder.TEMPLATE_ID, NegotiationResponseDecoder.BLOCK_LENGTH, 0),
          plain(NegotiationRejectDecoder.TEMPLATE_ID, NegotiationRejectDecoder.BLOCK_LENGTH, 1),
          plain(EstablishmentAckDecoder.TEMPLATE_ID, EstablishmentAckDecoder.BLOCK_LENGTH, 0),
          plain(EstablishmentRejectDecoder.TEMPLATE_ID, EstablishmentRejectDecoder.BLOCK_LENGTH, 1),
          plain(SequenceDecoder.TEMPLATE_ID, SequenceDecoder.BLOCK_LENGTH, 0),
          plain(TerminateDecoder.TEMPLATE_ID, TerminateDecoder.BLOCK_LENGTH, 1));

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

  private static ReplyShape plain(
      int templateId, int blockLength, int varDataCount, int... groups) {
    return new ReplyShape(templateId, blockLength, varDataCount, 0, groups);
  }

  private static ReplyShape[] byTemplate(int lastTemplateId, ReplyShape... shapes) {
    ReplyShape[] table = new ReplyShape[lastTemplateId + 1];
    for (ReplyShape shape : shapes) {
      table[shape.templateId()] = shape;
    }
    return table;
  }
}
