package io.frontrow.protocol;

import static io.frontrow.protocol.MessageShape.application;

import io.frontrow.protocol.sbe.GetAreaDecoder;
import io.frontrow.protocol.sbe.GetBuyerDecoder;
import io.frontrow.protocol.sbe.GetCategoryDecoder;
import io.frontrow.protocol.sbe.GetChannelDecoder;
import io.frontrow.protocol.sbe.GetEngineDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetHoldDecoder;
import io.frontrow.protocol.sbe.GetLimitsDecoder;
import io.frontrow.protocol.sbe.GetOrderDecoder;
import io.frontrow.protocol.sbe.GetPlanCategoryDecoder;
import io.frontrow.protocol.sbe.GetRequestOutcomeDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatDecoder;
import io.frontrow.protocol.sbe.GetSeatMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.GetVisitorDecoder;
import io.frontrow.protocol.sbe.GetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.GetWaitlistDecoder;
import io.frontrow.protocol.sbe.GetWaitlistEntryDecoder;
import io.frontrow.protocol.sbe.NextEventDecoder;

/** The shapes of the queries that a client may send. Immutable; any thread. */
final class QueryShapes {
  static final MessageShape[] ALL = {
    application(GetEventDecoder.TEMPLATE_ID, GetEventDecoder.BLOCK_LENGTH, 0),
    application(NextEventDecoder.TEMPLATE_ID, NextEventDecoder.BLOCK_LENGTH, 0),
    application(GetCategoryDecoder.TEMPLATE_ID, GetCategoryDecoder.BLOCK_LENGTH, 0),
    application(GetSectionDecoder.TEMPLATE_ID, GetSectionDecoder.BLOCK_LENGTH, 0),
    application(GetRowMapDecoder.TEMPLATE_ID, GetRowMapDecoder.BLOCK_LENGTH, 0),
    application(GetSeatNamesDecoder.TEMPLATE_ID, GetSeatNamesDecoder.BLOCK_LENGTH, 0),
    application(GetHoldDecoder.TEMPLATE_ID, GetHoldDecoder.BLOCK_LENGTH, 0),
    application(GetOrderDecoder.TEMPLATE_ID, GetOrderDecoder.BLOCK_LENGTH, 1),
    application(GetEngineDecoder.TEMPLATE_ID, GetEngineDecoder.BLOCK_LENGTH, 0),
    application(GetAreaDecoder.TEMPLATE_ID, GetAreaDecoder.BLOCK_LENGTH, 0),
    application(GetChannelDecoder.TEMPLATE_ID, GetChannelDecoder.BLOCK_LENGTH, 0),
    application(GetLimitsDecoder.TEMPLATE_ID, GetLimitsDecoder.BLOCK_LENGTH, 0),
    application(GetBuyerDecoder.TEMPLATE_ID, GetBuyerDecoder.BLOCK_LENGTH, 0),
    application(GetSeatMapDecoder.TEMPLATE_ID, GetSeatMapDecoder.BLOCK_LENGTH, 0),
    application(GetWaitlistDecoder.TEMPLATE_ID, GetWaitlistDecoder.BLOCK_LENGTH, 0),
    application(GetWaitlistEntryDecoder.TEMPLATE_ID, GetWaitlistEntryDecoder.BLOCK_LENGTH, 0),
    application(GetWaitingRoomDecoder.TEMPLATE_ID, GetWaitingRoomDecoder.BLOCK_LENGTH, 0),
    application(GetVisitorDecoder.TEMPLATE_ID, GetVisitorDecoder.BLOCK_LENGTH, 0),
    application(GetRequestOutcomeDecoder.TEMPLATE_ID, GetRequestOutcomeDecoder.BLOCK_LENGTH, 0),
    application(GetPlanCategoryDecoder.TEMPLATE_ID, GetPlanCategoryDecoder.BLOCK_LENGTH, 0),
    application(GetSeatDecoder.TEMPLATE_ID, GetSeatDecoder.BLOCK_LENGTH, 0),
  };

  private QueryShapes() {}
}
