package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import org.agrona.DirectBuffer;

/** Messages about holds and orders: bytes to calls. Next: {@link HoldRules}. Apply thread only. */
final class TradeDispatcher {
  private final HoldRules holds;
  private final HoldChanges changes;
  private final ConfirmRules confirms;
  private final SwapRules swaps;
  private final OrderRules orders;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final HoldSeatsDecoder holdSeats = new HoldSeatsDecoder();
  private final HoldBestAvailableDecoder holdBestAvailable = new HoldBestAvailableDecoder();
  private final ConfirmHoldDecoder confirmHold = new ConfirmHoldDecoder();
  private final ReleaseHoldDecoder releaseHold = new ReleaseHoldDecoder();
  private final ExtendHoldDecoder extendHold = new ExtendHoldDecoder();
  private final SwapHeldSeatsDecoder swapHeldSeats = new SwapHeldSeatsDecoder();
  private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
  private final SwapSoldSeatsDecoder swapSoldSeats = new SwapSoldSeatsDecoder();

  TradeDispatcher(
      HoldRules holds,
      HoldChanges changes,
      ConfirmRules confirms,
      SwapRules swaps,
      OrderRules orders) {
    this.holds = holds;
    this.changes = changes;
    this.confirms = confirms;
    this.swaps = swaps;
    this.orders = orders;
  }

  /** Applies the message if it is one of these; returns whether it is. */
  boolean dispatch(Command command, int templateId, DirectBuffer buffer, int offset) {
    switch (templateId) {
      case HoldSeatsDecoder.TEMPLATE_ID ->
          holds.holdSeats(command, holdSeats.wrapAndApplyHeader(buffer, offset, header));
      case HoldBestAvailableDecoder.TEMPLATE_ID ->
          holds.holdBestAvailable(
              command, holdBestAvailable.wrapAndApplyHeader(buffer, offset, header));
      case ConfirmHoldDecoder.TEMPLATE_ID ->
          confirms.confirmHold(command, confirmHold.wrapAndApplyHeader(buffer, offset, header));
      case ReleaseHoldDecoder.TEMPLATE_ID ->
          changes.releaseHold(command, releaseHold.wrapAndApplyHeader(buffer, offset, header));
      case ExtendHoldDecoder.TEMPLATE_ID ->
          changes.extendHold(command, extendHold.wrapAndApplyHeader(buffer, offset, header));
      case SwapHeldSeatsDecoder.TEMPLATE_ID ->
          swaps.swapHeldSeats(command, swapHeldSeats.wrapAndApplyHeader(buffer, offset, header));
      case CancelOrderDecoder.TEMPLATE_ID ->
          orders.cancelOrder(command, cancelOrder.wrapAndApplyHeader(buffer, offset, header));
      case SwapSoldSeatsDecoder.TEMPLATE_ID ->
          swaps.swapSoldSeats(command, swapSoldSeats.wrapAndApplyHeader(buffer, offset, header));
      default -> {
        return false;
      }
    }
    return true;
  }
}
