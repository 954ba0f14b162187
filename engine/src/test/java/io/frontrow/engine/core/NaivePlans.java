package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.when;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The naive twin's plans: drafts and sealed ones in one map, in the order they were begun. */
final class NaivePlans {
  private static final int MAX_AREAS = 250;
  private static final long MAX_PLACES = 1_000_000;

  private final EngineSettings settings;
  private final NaiveReplies replies;
  private final Map<Integer, NaivePlan> plans = new LinkedHashMap<>();
  private int lastPlanId;

  NaivePlans(EngineSettings settings, NaiveReplies replies) {
    this.settings = settings;
    this.replies = replies;
  }

  NaivePlan plan(long planId) {
    return plans.get((int) planId);
  }

  Said begin(NaiveEngine.Request request, BeginPlanDecoder message) {
    String name = message.name();
    when(!isName(name, 64), RejectCode.NAME_INVALID);
    refuseWhenFull();
    List<NaivePlan> drafts =
        plans.values().stream()
            .filter(
                plan -> !plan.sealed && request.timeNanos() - plan.touchedNanos < 600_000_000_000L)
            .toList();
    if (drafts.size() == 16) {
      List<NaivePlan> own = drafts.stream().filter(it -> it.account == request.account()).toList();
      when(own.isEmpty(), RejectCode.PLANS_FULL);
      plans.remove(own.get(0).planId);
    }
    plans.values().removeIf(plan -> !plan.sealed && !drafts.contains(plan));
    NaivePlan draft = new NaivePlan(++lastPlanId, request.account());
    draft.digest = digest(PlanDigest.START, request, false);
    draft.touchedNanos = request.timeNanos();
    plans.put(draft.planId, draft);
    return replies.planBegun(request, draft);
  }

  Said defineCategory(NaiveEngine.Request request, DefineCategoryDecoder message) {
    NaivePlan draft = draft(request, message.planId());
    String name = message.name();
    when(!draft.sections.isEmpty() || !draft.areas.isEmpty(), RejectCode.PLAN_OUT_OF_ORDER);
    when(draft.categories.size() == 100, RejectCode.PLAN_TOO_LARGE);
    when(!isName(name, 64), RejectCode.NAME_INVALID);
    draft.categories.add(name);
    draft.colors.add((int) message.color());
    return extended(request, draft);
  }

  Said defineSection(NaiveEngine.Request request, DefineSectionDecoder message) {
    NaivePlan draft = draft(request, message.planId());
    String name = message.name();
    when(!draft.isRowComplete() || !draft.areas.isEmpty(), RejectCode.PLAN_OUT_OF_ORDER);
    when(draft.sections.size() == 65_534, RejectCode.PLAN_TOO_LARGE);
    when(!isName(name, 64), RejectCode.NAME_INVALID);
    draft.sections.add(new NaivePlan.Section(name, draft.rows.size()));
    return extended(request, draft);
  }

  Said defineRow(NaiveEngine.Request request, DefineRowDecoder message) {
    NaivePlan draft = draft(request, message.planId());
    List<Integer> segments = new ArrayList<>();
    message.segments().forEach(segment -> segments.add((int) segment.seatCount()));
    String label = message.label();
    int seats = segments.stream().mapToInt(Integer::intValue).sum();
    int defined = plans.values().stream().mapToInt(NaivePlan::seatsDeclared).sum();
    boolean outOfOrder =
        draft.sections.isEmpty() || !draft.isRowComplete() || !draft.areas.isEmpty();
    when(outOfOrder, RejectCode.PLAN_OUT_OF_ORDER);
    when(segments.isEmpty() || segments.contains(0), RejectCode.INVALID_VALUE);
    when(segments.size() > 64 || seats > 200, RejectCode.PLAN_TOO_LARGE);
    when(seats + segments.size() - 1 > 254, RejectCode.PLAN_TOO_LARGE);
    when(defined + seats > settings.get(EngineSetting.MAX_PLAN_SEATS), RejectCode.PLAN_TOO_LARGE);
    when(!isName(label, 32), RejectCode.NAME_INVALID);
    draft.addRow(label, message.rank(), message.focalPoint(), segments);
    return extended(request, draft);
  }

  Said defineSeats(NaiveEngine.Request request, DefineSeatsDecoder message) {
    NaivePlan draft = draft(request, message.planId());
    List<HallPlan.Seat> seats = new ArrayList<>();
    for (DefineSeatsDecoder.SeatsDecoder seat : message.seats()) {
      int traits = seat.traits().getRaw();
      seats.add(new HallPlan.Seat(seat.category(), traits, seat.label(), seat.guid()));
    }
    when(seats.isEmpty(), RejectCode.NO_SEATS);
    boolean tooMany = draft.seats.size() + seats.size() > draft.seatsDeclared();
    when(tooMany, RejectCode.PLAN_OUT_OF_ORDER);
    for (HallPlan.Seat seat : seats) {
      when(seat.category() >= draft.categories.size(), RejectCode.CATEGORY_UNKNOWN);
      when(seat.traits() > 3, RejectCode.INVALID_VALUE);
      boolean named = isName(seat.label(), 16) && isName(seat.guid(), 48);
      when(!named, RejectCode.NAME_INVALID);
    }
    draft.seats.addAll(seats);
    return extended(request, draft);
  }

  Said defineArea(NaiveEngine.Request request, DefineAreaDecoder message) {
    NaivePlan draft = draft(request, message.planId());
    String name = message.name();
    when(!draft.isRowComplete(), RejectCode.PLAN_OUT_OF_ORDER);
    when(draft.areas.size() == MAX_AREAS, RejectCode.PLAN_TOO_LARGE);
    when(message.category() >= draft.categories.size(), RejectCode.CATEGORY_UNKNOWN);
    when(message.capacity() > MAX_PLACES, RejectCode.INVALID_VALUE);
    when(!isName(name, 64), RejectCode.NAME_INVALID);
    draft.areas.add(new HallPlan.Area(name, message.category(), (int) message.capacity()));
    return extended(request, draft);
  }

  Said seal(NaiveEngine.Request request, SealPlanDecoder message) {
    NaivePlan draft = draft(request, message.planId());
    when(!draft.isRowComplete(), RejectCode.PLAN_OUT_OF_ORDER);
    when(draft.seats.isEmpty() && draft.areas.isEmpty(), RejectCode.PLAN_EMPTY);
    when(message.digest() != draft.digest, RejectCode.PLAN_DIGEST_MISMATCH);
    refuseWhenFull();
    draft.sealed = true;
    return replies.planSealed(request, draft);
  }

  int sealedCount() {
    return (int) plans.values().stream().filter(plan -> plan.sealed).count();
  }

  private void refuseWhenFull() {
    when(sealedCount() == settings.get(EngineSetting.MAX_PLANS), RejectCode.PLANS_FULL);
  }

  private NaivePlan draft(NaiveEngine.Request request, long planId) {
    NaivePlan plan = Refusal.unlessKnown(plan(planId), RejectCode.PLAN_UNKNOWN);
    when(plan.sealed || plan.account != request.account(), RejectCode.PLAN_UNKNOWN);
    return plan;
  }

  private Said extended(NaiveEngine.Request request, NaivePlan draft) {
    draft.digest = digest(draft.digest, request, true);
    draft.touchedNanos = request.timeNanos();
    return replies.planExtended(request, draft);
  }

  private static long digest(long before, NaiveEngine.Request request, boolean hasPlanId) {
    return PlanDigest.update(
        before, request.buffer(), request.offset(), request.length(), hasPlanId);
  }

  static boolean isName(String name, int maxBytes) {
    int length = name.getBytes(UTF_8).length;
    return length >= 1 && length <= maxBytes && name.chars().noneMatch(Character::isISOControl);
  }
}
