package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PlanBegunEncoder;
import io.frontrow.protocol.sbe.PlanExtendedEncoder;
import io.frontrow.protocol.sbe.PlanSealedEncoder;

/** Encodes the replies about plans. Next: {@link ReplyBuffer}. Apply thread only. */
final class PlanReplies {
  private final ReplyBuffer replies;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final PlanBegunEncoder planBegun = new PlanBegunEncoder();
  private final PlanExtendedEncoder planExtended = new PlanExtendedEncoder();
  private final PlanSealedEncoder planSealed = new PlanSealedEncoder();

  PlanReplies(ReplyBuffer replies) {
    this.replies = replies;
  }

  void planBegun(Command command, int planId) {
    planBegun
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    planBegun.flags().clear();
    planBegun.planId(planId);
    replies.reply(command, MESSAGE_HEADER_LENGTH + planBegun.encodedLength());
  }

  void planExtended(Command command, int planId, int seatCount) {
    planExtended
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    planExtended.flags().clear();
    planExtended.planId(planId).seatCount(seatCount);
    replies.reply(command, MESSAGE_HEADER_LENGTH + planExtended.encodedLength());
  }

  void planSealed(Command command, Plan plan) {
    planSealed
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(command.requestId())
        .sequence(command.sequence());
    planSealed.flags().clear();
    planSealed
        .planId(plan.planId())
        .seatCount(plan.seatCount())
        .rowCount(plan.rowCount())
        .sectionCount(plan.sectionCount())
        .categoryCount((short) plan.categoryCount())
        .areaCount(plan.areaCount());
    replies.reply(command, MESSAGE_HEADER_LENGTH + planSealed.encodedLength());
  }
}
