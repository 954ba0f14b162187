package io.frontrow.protocol;

import static io.frontrow.protocol.MessageShape.application;

import io.frontrow.protocol.MessageShape.Group;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.SealPlanDecoder;

/** The shapes of what a client may send about seating plans. Immutable; any thread. */
final class PlanShapes {
  static final MessageShape[] ALL = {
    application(BeginPlanDecoder.TEMPLATE_ID, BeginPlanDecoder.BLOCK_LENGTH, 1),
    application(DefineCategoryDecoder.TEMPLATE_ID, DefineCategoryDecoder.BLOCK_LENGTH, 1),
    application(DefineSectionDecoder.TEMPLATE_ID, DefineSectionDecoder.BLOCK_LENGTH, 1),
    application(
        DefineRowDecoder.TEMPLATE_ID,
        DefineRowDecoder.BLOCK_LENGTH,
        1,
        new Group(DefineRowDecoder.SegmentsDecoder.sbeBlockLength(), 0)),
    application(
        DefineSeatsDecoder.TEMPLATE_ID,
        DefineSeatsDecoder.BLOCK_LENGTH,
        0,
        new Group(DefineSeatsDecoder.SeatsDecoder.sbeBlockLength(), 2)),
    application(SealPlanDecoder.TEMPLATE_ID, SealPlanDecoder.BLOCK_LENGTH, 0),
    application(DefineAreaDecoder.TEMPLATE_ID, DefineAreaDecoder.BLOCK_LENGTH, 1),
  };

  private PlanShapes() {}
}
