package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.HoldStatus;
import io.frontrow.protocol.sbe.RejectCode;

/**
 * What every command that names a hold checks first: whose it is, whether it is over, whether it
 * changed. Apply thread only.
 */
final class HoldChecks {
  private final HoldStore holds;
  private final EventBook events;

  HoldChecks(HoldStore holds, EventBook events) {
    this.holds = holds;
    this.events = events;
  }

  /**
   * The slot of a hold of the command's account, live or remembered; {@link HoldStore#NONE} if it
   * has none of this id, or its event is archived.
   */
  int ownSlot(Command command, long holdId) {
    int slot = holds.slotOf(holdId);
    boolean own =
        slot != HoldStore.NONE
            && holds.account(slot) == command.account()
            && events.event(holds.eventId(slot)) != null;
    return own ? slot : HoldStore.NONE;
  }

  /**
   * The hold's status for its owner, for whom it is over at its deadline and not only at the next
   * Tick.
   */
  HoldStatus statusFor(Command command, int slot) {
    return holds.isLive(slot) && command.timeNanos() >= holds.deadlineNanos(slot)
        ? HoldStatus.EXPIRED
        : HoldStatus.get((short) holds.status(slot));
  }

  /** Why a hold that should be live cannot be changed, or null. */
  RejectCode refuse(Command command, int slot, long unchangedSince) {
    if (slot == HoldStore.NONE) {
      return RejectCode.HOLD_UNKNOWN;
    }
    if (holds.isLive(slot) && command.timeNanos() < holds.deadlineNanos(slot)) {
      return refuseVersion(slot, unchangedSince);
    }
    return switch (statusFor(command, slot)) {
      case CONFIRMED -> RejectCode.ALREADY_CONFIRMED;
      case RELEASED -> RejectCode.ALREADY_RELEASED;
      default -> RejectCode.HOLD_EXPIRED;
    };
  }

  RejectCode refuseVersion(int slot, long unchangedSince) {
    return unchangedSince != 0 && Long.compareUnsigned(holds.version(slot), unchangedSince) > 0
        ? RejectCode.HOLD_CHANGED
        : null;
  }
}
