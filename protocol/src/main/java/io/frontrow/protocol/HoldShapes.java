package io.frontrow.protocol;

import static io.frontrow.protocol.MessageShape.application;

import io.frontrow.protocol.MessageShape.Group;
import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;

/** The shapes of what a client may send about holds and orders. Immutable; any thread. */
final class HoldShapes {
  static final MessageShape[] ALL = {
    application(
        HoldSeatsDecoder.TEMPLATE_ID,
        HoldSeatsDecoder.BLOCK_LENGTH,
        0,
        new Group(HoldSeatsDecoder.SeatsDecoder.sbeBlockLength(), 0),
        new Group(HoldSeatsDecoder.AreasDecoder.sbeBlockLength(), 0)),
    application(HoldBestAvailableDecoder.TEMPLATE_ID, HoldBestAvailableDecoder.BLOCK_LENGTH, 0),
    application(
        ConfirmHoldDecoder.TEMPLATE_ID,
        ConfirmHoldDecoder.BLOCK_LENGTH,
        1,
        new Group(ConfirmHoldDecoder.SeatsDecoder.sbeBlockLength(), 0),
        new Group(ConfirmHoldDecoder.AreasDecoder.sbeBlockLength(), 0)),
    application(
        ReleaseHoldDecoder.TEMPLATE_ID,
        ReleaseHoldDecoder.BLOCK_LENGTH,
        0,
        new Group(ReleaseHoldDecoder.SeatsDecoder.sbeBlockLength(), 0),
        new Group(ReleaseHoldDecoder.AreasDecoder.sbeBlockLength(), 0)),
    application(ExtendHoldDecoder.TEMPLATE_ID, ExtendHoldDecoder.BLOCK_LENGTH, 0),
    application(
        SwapHeldSeatsDecoder.TEMPLATE_ID,
        SwapHeldSeatsDecoder.BLOCK_LENGTH,
        0,
        new Group(SwapHeldSeatsDecoder.SwapsDecoder.sbeBlockLength(), 0)),
    application(
        CancelOrderDecoder.TEMPLATE_ID,
        CancelOrderDecoder.BLOCK_LENGTH,
        1,
        new Group(CancelOrderDecoder.SeatsDecoder.sbeBlockLength(), 0),
        new Group(CancelOrderDecoder.AreasDecoder.sbeBlockLength(), 0)),
    application(
        SwapSoldSeatsDecoder.TEMPLATE_ID,
        SwapSoldSeatsDecoder.BLOCK_LENGTH,
        1,
        new Group(SwapSoldSeatsDecoder.SwapsDecoder.sbeBlockLength(), 0)),
  };

  private HoldShapes() {}
}
