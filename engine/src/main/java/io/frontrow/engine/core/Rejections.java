package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.RejectCode;

/** Encodes refusals, with the seats and areas that stand in the way. Apply thread only. */
final class Rejections {
  private final ReplyBuffer replies;
  private final Obstacles obstacles;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final CommandRejectedEncoder commandRejected = new CommandRejectedEncoder();

  Rejections(ReplyBuffer replies, Obstacles obstacles) {
    this.replies = replies;
    this.obstacles = obstacles;
  }

  /** A refusal that names the seats and areas which were noted since {@link Obstacles#clear}. */
  void rejected(Command command, RejectCode code) {
    encode(command, code);
    replies.reply(command, MESSAGE_HEADER_LENGTH + commandRejected.encodedLength());
    obstacles.clear();
  }

  /** A query that has no answer. */
  void queryRejected(Command query, RejectCode code) {
    encode(query, code);
    replies.answer(query, MESSAGE_HEADER_LENGTH + commandRejected.encodedLength());
  }

  private void encode(Command command, RejectCode code) {
    commandRejected
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence())
        .retryAfterMicros(RejectAdvice.retryAfterMicros(code))
        .code(code)
        .advice(RejectAdvice.of(code));
    commandRejected.flags().clear();
    CommandRejectedEncoder.SeatsEncoder seats = commandRejected.seatsCount(obstacles.seatCount());
    for (int i = 0; i < obstacles.seatCount(); i++) {
      seats.next().seat(Integer.toUnsignedLong(obstacles.seat(i))).reason(obstacles.reason(i));
    }
    CommandRejectedEncoder.AreasEncoder areas = commandRejected.areasCount(obstacles.areaCount());
    for (int i = 0; i < obstacles.areaCount(); i++) {
      areas.next().left(obstacles.left(i)).area(obstacles.area(i));
    }
  }
}
