package io.frontrow.client;

import static io.frontrow.client.ReplyShape.plain;

import io.frontrow.protocol.sbe.AreaStateDecoder;
import io.frontrow.protocol.sbe.BuyerStateDecoder;
import io.frontrow.protocol.sbe.CategoryStateDecoder;
import io.frontrow.protocol.sbe.ChannelStateDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import io.frontrow.protocol.sbe.EventStateDecoder;
import io.frontrow.protocol.sbe.HoldStateDecoder;
import io.frontrow.protocol.sbe.LimitsStateDecoder;
import io.frontrow.protocol.sbe.OrderStateDecoder;
import io.frontrow.protocol.sbe.PlanCategoryStateDecoder;
import io.frontrow.protocol.sbe.RequestOutcomeStateDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SeatMapStateDecoder;
import io.frontrow.protocol.sbe.SeatNamesStateDecoder;
import io.frontrow.protocol.sbe.SeatStateDecoder;
import io.frontrow.protocol.sbe.SectionStateDecoder;
import io.frontrow.protocol.sbe.VisitorStateDecoder;
import io.frontrow.protocol.sbe.WaitingRoomStateDecoder;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.protocol.sbe.WaitlistStateDecoder;

/** The shapes of replies to queries. Immutable; any thread. */
final class StateShapes {
  static final ReplyShape[] ALL = {
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
        ReplyShape.TEXT,
        SeatNamesStateDecoder.SeatsDecoder.sbeBlockLength()),
    plain(
        HoldStateDecoder.TEMPLATE_ID,
        HoldStateDecoder.BLOCK_LENGTH,
        0,
        HoldStateDecoder.SeatsDecoder.sbeBlockLength(),
        HoldStateDecoder.AreasDecoder.sbeBlockLength()),
    plain(
        OrderStateDecoder.TEMPLATE_ID,
        OrderStateDecoder.BLOCK_LENGTH,
        1,
        OrderStateDecoder.SeatsDecoder.sbeBlockLength(),
        OrderStateDecoder.AreasDecoder.sbeBlockLength()),
    plain(EngineStateDecoder.TEMPLATE_ID, EngineStateDecoder.BLOCK_LENGTH, 0),
    plain(
        AreaStateDecoder.TEMPLATE_ID,
        AreaStateDecoder.BLOCK_LENGTH,
        1,
        AreaStateDecoder.PoolsDecoder.sbeBlockLength()),
    plain(ChannelStateDecoder.TEMPLATE_ID, ChannelStateDecoder.BLOCK_LENGTH, 1),
    plain(LimitsStateDecoder.TEMPLATE_ID, LimitsStateDecoder.BLOCK_LENGTH, 0),
    plain(BuyerStateDecoder.TEMPLATE_ID, BuyerStateDecoder.BLOCK_LENGTH, 0),
    plain(
        SeatMapStateDecoder.TEMPLATE_ID,
        SeatMapStateDecoder.BLOCK_LENGTH,
        0,
        SeatMapStateDecoder.RunsDecoder.sbeBlockLength()),
    plain(
        WaitlistStateDecoder.TEMPLATE_ID,
        WaitlistStateDecoder.BLOCK_LENGTH,
        0,
        WaitlistStateDecoder.EntriesDecoder.sbeBlockLength()),
    plain(
        WaitlistEntryStateDecoder.TEMPLATE_ID,
        WaitlistEntryStateDecoder.BLOCK_LENGTH,
        0,
        WaitlistEntryStateDecoder.CategoriesDecoder.sbeBlockLength()),
    plain(WaitingRoomStateDecoder.TEMPLATE_ID, WaitingRoomStateDecoder.BLOCK_LENGTH, 0),
    plain(VisitorStateDecoder.TEMPLATE_ID, VisitorStateDecoder.BLOCK_LENGTH, 0),
    plain(PlanCategoryStateDecoder.TEMPLATE_ID, PlanCategoryStateDecoder.BLOCK_LENGTH, 1),
    plain(SeatStateDecoder.TEMPLATE_ID, SeatStateDecoder.BLOCK_LENGTH, 0),
    new ReplyShape(
        RequestOutcomeStateDecoder.TEMPLATE_ID,
        RequestOutcomeStateDecoder.BLOCK_LENGTH,
        1,
        0,
        ReplyShape.BYTES)
  };

  private StateShapes() {}
}
