package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import org.agrona.DirectBuffer;

/**
 * What every command that names an order checks first. Holds the reference that was read last.
 * Apply thread only.
 */
final class OrderChecks {
  private final OrderStore orders;
  private final EventBook events;
  private final OrderReference reference = new OrderReference();

  OrderChecks(OrderStore orders, EventBook events) {
    this.orders = orders;
    this.events = events;
  }

  OrderReference reference() {
    return reference;
  }

  /** Why the reference that begins at {@code offset} cannot name a new order, or null. */
  RejectCode refuseNew(Command command, DirectBuffer buffer, int offset) {
    if (!reference.read(buffer, offset)) {
      return RejectCode.NAME_INVALID;
    }
    if (find(command) != OrderStore.NONE) {
      return RejectCode.ORDER_REFERENCE_USED;
    }
    return orders.isFull() ? RejectCode.ORDERS_FULL : null;
  }

  /** Why the reference that begins at {@code offset} names no order that is left, or null. */
  RejectCode refuse(Command command, DirectBuffer buffer, int offset, long unchangedSince) {
    RejectCode refusal = refuseUnknown(command, buffer, offset);
    if (refusal != null) {
      return refusal;
    }
    int slot = find(command);
    if (orders.tickets(slot) == 0) {
      return RejectCode.ORDER_CANCELLED;
    }
    return unchangedSince != 0 && Long.compareUnsigned(orders.version(slot), unchangedSince) > 0
        ? RejectCode.ORDER_CHANGED
        : null;
  }

  /** Why the reference that begins at {@code offset} names no order, or null. */
  RejectCode refuseUnknown(Command command, DirectBuffer buffer, int offset) {
    if (!reference.read(buffer, offset)) {
      return RejectCode.NAME_INVALID;
    }
    int slot = find(command);
    boolean known = slot != OrderStore.NONE && events.event(orders.eventId(slot)) != null;
    return known ? null : RejectCode.ORDER_UNKNOWN;
  }

  /** The slot of the account's order of the reference read last, of an archived event too. */
  int find(Command command) {
    return orders.find(command.account(), reference);
  }
}
