package io.frontrow.replay.sale;

import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The halls of all plans, from the commands that define them. One thread only. */
final class Halls {
  private final Map<Long, Hall> halls = new HashMap<>();

  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final PlanBegunDecoder begun = new PlanBegunDecoder();
  private final DefineCategoryDecoder category = new DefineCategoryDecoder();
  private final DefineRowDecoder row = new DefineRowDecoder();
  private final DefineSeatsDecoder seats = new DefineSeatsDecoder();
  private final DefineAreaDecoder area = new DefineAreaDecoder();

  Hall hall(long planId) {
    return halls.get(planId);
  }

  /** Takes a command that was carried out. */
  void on(Step step) {
    switch (step.templateId()) {
      case BeginPlanDecoder.TEMPLATE_ID -> begin(step);
      case DefineCategoryDecoder.TEMPLATE_ID -> category(step);
      case DefineRowDecoder.TEMPLATE_ID -> row(step);
      case DefineSeatsDecoder.TEMPLATE_ID -> seats(step);
      case DefineAreaDecoder.TEMPLATE_ID -> area(step);
      default -> {
        // Not about plans, or nothing that matters here.
      }
    }
  }

  private void begin(Step step) {
    begun.wrapAndApplyHeader(step.said().buffer(), step.said().offset(0), header);
    halls.put(begun.planId(), new Hall());
  }

  private void category(Step step) {
    category.wrapAndApplyHeader(step.record(), step.message(), header);
    halls.get(category.planId()).category(category.name());
  }

  private void row(Step step) {
    row.wrapAndApplyHeader(step.record(), step.message(), header);
    List<Integer> segments = new ArrayList<>();
    row.segments().forEach(segment -> segments.add((int) segment.seatCount()));
    halls.get(row.planId()).row(segments);
  }

  private void seats(Step step) {
    seats.wrapAndApplyHeader(step.record(), step.message(), header);
    Hall hall = halls.get(seats.planId());
    for (DefineSeatsDecoder.SeatsDecoder seat : seats.seats()) {
      hall.seat(seat.category(), seat.traits().getRaw());
      seat.skipLabel();
      seat.skipGuid();
    }
  }

  private void area(Step step) {
    area.wrapAndApplyHeader(step.record(), step.message(), header);
    halls.get(area.planId()).area(area.name(), area.category(), area.capacity());
  }
}
