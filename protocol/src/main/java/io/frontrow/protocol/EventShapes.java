package io.frontrow.protocol;

import static io.frontrow.protocol.MessageShape.application;

import io.frontrow.protocol.MessageShape.Group;
import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.CreateChannelDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetSalePhaseDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;

/** The shapes of what a client may send about events. Immutable; any thread. */
final class EventShapes {
  static final MessageShape[] ALL = {
    application(
        CreateEventDecoder.TEMPLATE_ID,
        CreateEventDecoder.BLOCK_LENGTH,
        1,
        new Group(CreateEventDecoder.PricesDecoder.sbeBlockLength(), 0)),
    application(SetSalePhaseDecoder.TEMPLATE_ID, SetSalePhaseDecoder.BLOCK_LENGTH, 0),
    application(ArchiveEventDecoder.TEMPLATE_ID, ArchiveEventDecoder.BLOCK_LENGTH, 0),
    application(
        SetPricesDecoder.TEMPLATE_ID,
        SetPricesDecoder.BLOCK_LENGTH,
        0,
        new Group(SetPricesDecoder.PricesDecoder.sbeBlockLength(), 0)),
    application(SetLimitsDecoder.TEMPLATE_ID, SetLimitsDecoder.BLOCK_LENGTH, 0),
    application(CreateChannelDecoder.TEMPLATE_ID, CreateChannelDecoder.BLOCK_LENGTH, 1),
    application(
        AssignSeatsDecoder.TEMPLATE_ID,
        AssignSeatsDecoder.BLOCK_LENGTH,
        0,
        new Group(AssignSeatsDecoder.SeatsDecoder.sbeBlockLength(), 0)),
    application(
        BlockSeatsDecoder.TEMPLATE_ID,
        BlockSeatsDecoder.BLOCK_LENGTH,
        0,
        new Group(BlockSeatsDecoder.SeatsDecoder.sbeBlockLength(), 0)),
    application(
        UnblockSeatsDecoder.TEMPLATE_ID,
        UnblockSeatsDecoder.BLOCK_LENGTH,
        0,
        new Group(UnblockSeatsDecoder.SeatsDecoder.sbeBlockLength(), 0)),
    application(
        SetForSaleDecoder.TEMPLATE_ID,
        SetForSaleDecoder.BLOCK_LENGTH,
        0,
        new Group(SetForSaleDecoder.SeatsDecoder.sbeBlockLength(), 0),
        new Group(SetForSaleDecoder.AreasDecoder.sbeBlockLength(), 0)),
    application(SetAreaCapacityDecoder.TEMPLATE_ID, SetAreaCapacityDecoder.BLOCK_LENGTH, 0),
  };

  private EventShapes() {}
}
