package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatStatus;

/** Encodes refusals. Next: {@link ReplyBuffer}. Apply thread only. */
final class Rejections {
  private final ReplyBuffer replies;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final CommandRejectedEncoder commandRejected = new CommandRejectedEncoder();

  Rejections(ReplyBuffer replies) {
    this.replies = replies;
  }

  void rejected(Command command, RejectCode code) {
    begin(command, code).seatsCount(0);
    replies.reply(command, MESSAGE_HEADER_LENGTH + commandRejected.encodedLength());
  }

  /** A refusal that names each seat in the way with its {@link SeatStatus} value. */
  void seatsRejected(Command command, RejectCode code, int[] seats, byte[] statuses, int count) {
    CommandRejectedEncoder.SeatsEncoder group = begin(command, code).seatsCount(count);
    for (int i = 0; i < count; i++) {
      group.next().seat(seats[i]).status(SeatStatus.get(statuses[i]));
    }
    replies.reply(command, MESSAGE_HEADER_LENGTH + commandRejected.encodedLength());
  }

  /** A query that has no answer. */
  void queryRejected(Command query, RejectCode code) {
    begin(query, code).seatsCount(0);
    replies.answer(query, MESSAGE_HEADER_LENGTH + commandRejected.encodedLength());
  }

  private CommandRejectedEncoder begin(Command command, RejectCode code) {
    return commandRejected
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .retryAfterMicros(RejectAdvice.retryAfterMicros(code))
        .code(code)
        .advice(RejectAdvice.of(code));
  }
}
