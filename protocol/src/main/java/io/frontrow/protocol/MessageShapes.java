package io.frontrow.protocol;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.MessageShape.Group;
import io.frontrow.protocol.fixp.EstablishDecoder;
import io.frontrow.protocol.fixp.NegotiateDecoder;
import io.frontrow.protocol.fixp.SequenceDecoder;
import io.frontrow.protocol.fixp.TerminateDecoder;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetEngineDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.NextEventDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import org.agrona.DirectBuffer;

/**
 * The shapes of every message that a client may send, by schema and template id. Immutable; any
 * thread.
 */
public final class MessageShapes {
  private static final int FIRST_QUERY = 200;
  private static final int FIRST_REPLY = 300;

  private static final MessageShape[] APPLICATION =
      byTemplate(
          FIRST_REPLY,
          application(BeginPlanDecoder.TEMPLATE_ID, BeginPlanDecoder.BLOCK_LENGTH, 1),
          application(DefineCategoryDecoder.TEMPLATE_ID, DefineCategoryDecoder.BLOCK_LENGTH, 1),
          application(DefineSectionDecoder.TEMPLATE_ID, DefineSectionDecoder.BLOCK_LENGTH, 1),
          application(
              DefineRowDecoder.TEMPLATE_ID,
              DefineRowDecoder.BLOCK_LENGTH,
              1,
              new Group(DefineRowDecoder.SegmentsDecoder.sbeBlockLength(), 0)),
          application(
              DefineSeatsDecoder.TEMPLATE_ID,
              DefineSeatsDecoder.BLOCK_LENGTH,
              0,
              new Group(DefineSeatsDecoder.SeatsDecoder.sbeBlockLength(), 2)),
          application(SealPlanDecoder.TEMPLATE_ID, SealPlanDecoder.BLOCK_LENGTH, 0),
          application(
              CreateEventDecoder.TEMPLATE_ID,
              CreateEventDecoder.BLOCK_LENGTH,
              1,
              new Group(CreateEventDecoder.PricesDecoder.sbeBlockLength(), 0)),
          application(SetSalePhaseDecoder.TEMPLATE_ID, SetSalePhaseDecoder.BLOCK_LENGTH, 0),
          application(
              HoldSeatsDecoder.TEMPLATE_ID,
              HoldSeatsDecoder.BLOCK_LENGTH,
              0,
              new Group(HoldSeatsDecoder.SeatsDecoder.sbeBlockLength(), 0)),
          application(
              HoldBestAvailableDecoder.TEMPLATE_ID, HoldBestAvailableDecoder.BLOCK_LENGTH, 0),
          application(ConfirmHoldDecoder.TEMPLATE_ID, ConfirmHoldDecoder.BLOCK_LENGTH, 1),
          application(ReleaseHoldDecoder.TEMPLATE_ID, ReleaseHoldDecoder.BLOCK_LENGTH, 0),
          application(GetEventDecoder.TEMPLATE_ID, GetEventDecoder.BLOCK_LENGTH, 0),
          application(NextEventDecoder.TEMPLATE_ID, NextEventDecoder.BLOCK_LENGTH, 0),
          application(GetCategoryDecoder.TEMPLATE_ID, GetCategoryDecoder.BLOCK_LENGTH, 0),
          application(GetSectionDecoder.TEMPLATE_ID, GetSectionDecoder.BLOCK_LENGTH, 0),
          application(GetRowMapDecoder.TEMPLATE_ID, GetRowMapDecoder.BLOCK_LENGTH, 0),
          application(GetSeatNamesDecoder.TEMPLATE_ID, GetSeatNamesDecoder.BLOCK_LENGTH, 0),
          application(GetHoldDecoder.TEMPLATE_ID, GetHoldDecoder.BLOCK_LENGTH, 0),
          application(GetOrderDecoder.TEMPLATE_ID, GetOrderDecoder.BLOCK_LENGTH, 1),
          application(GetEngineDecoder.TEMPLATE_ID, GetEngineDecoder.BLOCK_LENGTH, 0));

  private static final MessageShape[] SESSION =
      byTemplate(
          TerminateDecoder.TEMPLATE_ID + 1,
          session(NegotiateDecoder.TEMPLATE_ID, NegotiateDecoder.BLOCK_LENGTH, 1),
          session(EstablishDecoder.TEMPLATE_ID, EstablishDecoder.BLOCK_LENGTH, 0),
          session(SequenceDecoder.TEMPLATE_ID, SequenceDecoder.BLOCK_LENGTH, 0),
          session(TerminateDecoder.TEMPLATE_ID, TerminateDecoder.BLOCK_LENGTH, 1));

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

  private static MessageShape application(
      int templateId, int blockLength, int varData, Group... groups) {
    return new MessageShape(
        templateId, blockLength, HoldSeatsDecoder.SCHEMA_VERSION, varData, groups);
  }

  private static MessageShape session(int templateId, int blockLength, int varData) {
    return new MessageShape(templateId, blockLength, NegotiateDecoder.SCHEMA_VERSION, varData);
  }

  private static MessageShape[] byTemplate(int size, MessageShape... shapes) {
    MessageShape[] table = new MessageShape[size];
    for (MessageShape shape : shapes) {
      table[shape.templateId()] = shape;
    }
    return table;
  }
}
