package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.HoldConfirmedEncoder;
import io.frontrow.protocol.sbe.HoldExpiredEncoder;
import io.frontrow.protocol.sbe.HoldReleasedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.SeatsHeldEncoder;

/**
 * Encodes what is said about a hold, which is known by its slot. Next: {@link ReplyBuffer}. Apply
 * thread only.
 */
final class HoldReplies {
  private final ReplyBuffer replies;
  private final HoldStore holds;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final SeatsHeldEncoder seatsHeld = new SeatsHeldEncoder();
  private final HoldConfirmedEncoder holdConfirmed = new HoldConfirmedEncoder();
  private final HoldReleasedEncoder holdReleased = new HoldReleasedEncoder();
  private final HoldExpiredEncoder holdExpired = new HoldExpiredEncoder();

  HoldReplies(ReplyBuffer replies, HoldStore holds) {
    this.replies = replies;
    this.holds = holds;
  }

  /**
   * Seats are held.
   *
   * @param step of the best-available ladder; 0 where the client named the seats
   * @param seats the hold's seats in the order they were asked for
   */
  void seatsHeld(Command command, int slot, int step, int[] seats) {
    int seatCount = holds.seatCount(slot);
    SeatsHeldEncoder.SeatsEncoder group =
        seatsHeld
            .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
            .requestId(command.requestId())
            .sequence(command.sequence())
            .holdId(holds.id(slot))
            .deadline(holds.deadlineNanos(slot))
            .amount(holds.amount(slot))
            .eventId(holds.eventId(slot))
            .step((short) step)
            .seatsCount(seatCount);
    for (int i = 0; i < seatCount; i++) {
      group.next().seat(seats[i]);
    }
    replies.reply(command, MESSAGE_HEADER_LENGTH + seatsHeld.encodedLength());
  }

  void holdConfirmed(Command command, int slot) {
    holdConfirmed
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .holdId(holds.id(slot))
        .amount(holds.amount(slot))
        .eventId(holds.eventId(slot))
        .seatCount((short) holds.seatCount(slot));
    replies.reply(command, MESSAGE_HEADER_LENGTH + holdConfirmed.encodedLength());
  }

  void holdReleased(Command command, int slot) {
    holdReleased
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .holdId(holds.id(slot))
        .eventId(holds.eventId(slot))
        .seatCount((short) holds.seatCount(slot));
    replies.reply(command, MESSAGE_HEADER_LENGTH + holdReleased.encodedLength());
  }

  /** A hold ran out; told to the client that held it, who did not ask. */
  void holdExpired(Command tick, int slot) {
    holdExpired
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(0)
        .sequence(tick.sequence())
        .holdId(holds.id(slot))
        .eventId(holds.eventId(slot))
        .seatCount((short) holds.seatCount(slot));
    replies.event(holds.clientId(slot), MESSAGE_HEADER_LENGTH + holdExpired.encodedLength());
  }
}
