package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import org.agrona.DirectBuffer;

/** Messages that define plans: bytes to calls. Next: {@link PlanBook}. Apply thread only. */
final class PlanDispatcher {
  private final PlanBook plans;

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final BeginPlanDecoder beginPlan = new BeginPlanDecoder();
  private final DefineCategoryDecoder defineCategory = new DefineCategoryDecoder();
  private final DefineSectionDecoder defineSection = new DefineSectionDecoder();
  private final DefineRowDecoder defineRow = new DefineRowDecoder();
  private final DefineSeatsDecoder defineSeats = new DefineSeatsDecoder();
  private final DefineAreaDecoder defineArea = new DefineAreaDecoder();
  private final SealPlanDecoder sealPlan = new SealPlanDecoder();

  PlanDispatcher(PlanBook plans) {
    this.plans = plans;
  }

  /** Applies the message if it is one of these; returns whether it is. */
  boolean dispatch(Command command, int templateId, DirectBuffer buffer, int offset, int length) {
    switch (templateId) {
      case BeginPlanDecoder.TEMPLATE_ID ->
          plans.begin(
              command,
              beginPlan.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineCategoryDecoder.TEMPLATE_ID ->
          plans.defineCategory(
              command,
              defineCategory.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineSectionDecoder.TEMPLATE_ID ->
          plans.defineSection(
              command,
              defineSection.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineRowDecoder.TEMPLATE_ID ->
          plans.defineRow(
              command,
              defineRow.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineSeatsDecoder.TEMPLATE_ID ->
          plans.defineSeats(
              command,
              defineSeats.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case DefineAreaDecoder.TEMPLATE_ID ->
          plans.defineArea(
              command,
              defineArea.wrapAndApplyHeader(buffer, offset, header),
              buffer,
              offset,
              length);
      case SealPlanDecoder.TEMPLATE_ID ->
          plans.seal(command, sealPlan.wrapAndApplyHeader(buffer, offset, header));
      default -> {
        return false;
      }
    }
    return true;
  }
}
