package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import java.util.TreeMap;

/** Entries of one event that wish the same: what one of them cannot have, none can. */
final class Kind {
  final Wish wish;

  /** By the order in which they joined. */
  final TreeMap<Integer, Waiter> waiters = new TreeMap<>();

  /** Why one of them was passed over last, as far as was seen; it goes for those behind it too. */
  private PassOverReason reason = PassOverReason.NONE;

  private long reasonSequence;

  Kind(Wish wish) {
    this.wish = wish;
  }

  void see(WaitlistEntryStateDecoder state) {
    if (state != null && state.reasonSequence() > reasonSequence) {
      reason = state.reason();
      reasonSequence = state.reasonSequence();
    }
  }

  PassOverReason reason() {
    return reason;
  }

  long reasonSequence() {
    return reasonSequence;
  }
}
