package io.frontrow.engine.core;

import static io.frontrow.protocol.Frame.MESSAGE_HEADER_LENGTH;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.GetPlanCategoryDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PlanCategoryStateEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import org.agrona.concurrent.UnsafeBuffer;

/** Answers what is asked about sealed plans, whether they have events or not. Apply thread only. */
final class PlanQueries {
  private final PlanBook plans;
  private final ReplyBuffer replies;
  private final Rejections rejections;
  private final UnsafeBuffer text = new UnsafeBuffer(new byte[Limits.MAX_NAME_BYTES]);

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final PlanCategoryStateEncoder categoryState = new PlanCategoryStateEncoder();

  PlanQueries(PlanBook plans, ReplyBuffer replies, Rejections rejections) {
    this.plans = plans;
    this.replies = replies;
    this.rejections = rejections;
  }

  void getPlanCategory(Command query, GetPlanCategoryDecoder message) {
    Plan plan = plans.sealed((int) message.planId());
    if (plan == null) {
      rejections.queryRejected(query, RejectCode.PLAN_UNKNOWN);
    } else if (message.category() >= plan.categoryCount()) {
      rejections.queryRejected(query, RejectCode.CATEGORY_UNKNOWN);
    } else {
      categoryState(query, plan, message.category());
    }
  }

  private void categoryState(Command query, Plan plan, int category) {
    categoryState
        .wrapAndApplyHeader(replies.buffer(), replies.begin(), header)
        .requestId(query.requestId())
        .sequence(query.sequence())
        .planId(plan.planId())
        .categoryCount((short) plan.categoryCount())
        .color(plan.color(category))
        .category((short) category)
        .putName(text, 0, plan.parts().categoryNames().copyTo(category, text, 0));
    replies.answer(query, MESSAGE_HEADER_LENGTH + categoryState.encodedLength());
  }
}
