package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.sbe.BeginPlanDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SealPlanDecoder;
import org.agrona.DirectBuffer;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.IntArrayList;

/**
 * The plans, sealed and unfinished, and the commands that define them. Off the hot path: plans are
 * defined before the sale and may allocate. Apply thread only.
 */
final class PlanBook {
  /**
   * Unfinished plans at one time; beginning another discards the abandoned ones, or else the oldest
   * of the same account.
   */
  static final int MAX_DRAFTS = 16;

  private final EngineSettings settings;
  private final StateHash hash;
  private final PlanReplies replies;
  private final Rejections rejections;

  private final Int2ObjectHashMap<Plan> plans = new Int2ObjectHashMap<>();
  private final Int2ObjectHashMap<PlanDraft> drafts = new Int2ObjectHashMap<>();

  /**
   * Ids of the drafts, oldest first, and of the sealed plans as they were sealed: what recounts go
   * by.
   */
  private final IntArrayList draftIds = new IntArrayList();

  private final IntArrayList sealedIds = new IntArrayList();

  private int lastPlanId;
  private int seats;

  PlanBook(EngineSettings settings, StateHash hash, PlanReplies replies, Rejections rejections) {
    this.settings = settings;
    this.hash = hash;
    this.replies = replies;
    this.rejections = rejections;
  }

  /** The sealed plan of this id, or null. */
  Plan sealed(int planId) {
    return plans.get(planId);
  }

  int sealedCount() {
    return sealedIds.size();
  }

  boolean isDraft(int planId) {
    return drafts.containsKey(planId);
  }

  void begin(
      Command command, BeginPlanDecoder message, DirectBuffer buffer, int offset, int length) {
    if (!Names.isName(message.buffer(), message.limit(), Limits.MAX_NAME_BYTES)) {
      rejections.rejected(command, RejectCode.NAME_INVALID);
      return;
    }
    if (sealedIds.size() == settings.get(EngineSetting.MAX_PLANS)) {
      rejections.rejected(command, RejectCode.PLANS_FULL);
      return;
    }
    int abandoned = countAbandoned(command.timeNanos());
    PlanDraft oldest = draftIds.size() - abandoned == MAX_DRAFTS ? oldestDraft(command) : null;
    if (draftIds.size() - abandoned == MAX_DRAFTS && oldest == null) {
      rejections.rejected(command, RejectCode.PLANS_FULL);
      return;
    }
    if (oldest != null) {
      discard(oldest);
    }
    discardAbandoned(command.timeNanos());
    long digest = PlanDigest.update(PlanDigest.START, buffer, offset, length, false);
    PlanDraft draft = new PlanDraft(++lastPlanId, command.account(), digest, command.timeNanos());
    drafts.put(draft.planId(), draft);
    draftIds.addInt(draft.planId());
    hash.add(draft.term());
    replies.planBegun(command, draft.planId());
  }

  void defineCategory(
      Command command, DefineCategoryDecoder message, DirectBuffer buffer, int offset, int length) {
    PlanDraft draft = draft(command, message.planId());
    RejectCode refusal = draft == null ? RejectCode.PLAN_UNKNOWN : draft.refuseCategory(message);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    hash.remove(draft.term());
    draft.parts().addCategory((int) message.color());
    addText(draft.parts().categoryNames(), buffer, offset, length, message.nameLength());
    extended(command, draft, buffer, offset, length);
  }

  void defineSection(
      Command command, DefineSectionDecoder message, DirectBuffer buffer, int offset, int length) {
    PlanDraft draft = draft(command, message.planId());
    RejectCode refusal = draft == null ? RejectCode.PLAN_UNKNOWN : draft.refuseSection(message);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    hash.remove(draft.term());
    draft.parts().addSection();
    addText(draft.parts().sectionNames(), buffer, offset, length, message.nameLength());
    extended(command, draft, buffer, offset, length);
  }

  void defineRow(
      Command command, DefineRowDecoder message, DirectBuffer buffer, int offset, int length) {
    PlanDraft draft = draft(command, message.planId());
    RejectCode refusal =
        draft == null
            ? RejectCode.PLAN_UNKNOWN
            : draft.refuseRow(message, settings.get(EngineSetting.MAX_PLAN_SEATS) - seats);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    hash.remove(draft.term());
    PlanParts parts = draft.parts();
    int before = parts.seatsDeclared();
    parts.addRow(message.rank(), message.focalPoint());
    message.sbeRewind();
    for (DefineRowDecoder.SegmentsDecoder segment : message.segments()) {
      parts.addSegment(segment.seatCount());
    }
    seats += parts.seatsDeclared() - before;
    addText(parts.rowLabels(), buffer, offset, length, message.labelLength());
    extended(command, draft, buffer, offset, length);
  }

  void defineSeats(
      Command command, DefineSeatsDecoder message, DirectBuffer buffer, int offset, int length) {
    PlanDraft draft = draft(command, message.planId());
    RejectCode refusal = draft == null ? RejectCode.PLAN_UNKNOWN : draft.refuseSeats(message);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    hash.remove(draft.term());
    PlanParts parts = draft.parts();
    message.sbeRewind();
    for (DefineSeatsDecoder.SeatsDecoder seat : message.seats()) {
      parts.addSeat(seat.category(), seat.traits().getRaw());
      int label = seat.labelLength();
      parts.seatLabels().add(buffer, message.limit() + 1, label);
      seat.skipLabel();
      int guid = seat.guidLength();
      parts.seatGuids().add(buffer, message.limit() + 1, guid);
      seat.skipGuid();
    }
    extended(command, draft, buffer, offset, length);
  }

  void defineArea(
      Command command, DefineAreaDecoder message, DirectBuffer buffer, int offset, int length) {
    PlanDraft draft = draft(command, message.planId());
    RejectCode refusal = draft == null ? RejectCode.PLAN_UNKNOWN : draft.refuseArea(message);
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    hash.remove(draft.term());
    draft.parts().addArea(message.category(), (int) message.capacity());
    addText(draft.parts().areaNames(), buffer, offset, length, message.nameLength());
    extended(command, draft, buffer, offset, length);
  }

  void seal(Command command, SealPlanDecoder message) {
    PlanDraft draft = draft(command, message.planId());
    RejectCode refusal =
        draft == null ? RejectCode.PLAN_UNKNOWN : draft.refuseSeal(message.digest());
    if (refusal == null && sealedIds.size() == settings.get(EngineSetting.MAX_PLANS)) {
      refusal = RejectCode.PLANS_FULL;
    }
    if (refusal != null) {
      rejections.rejected(command, refusal);
      return;
    }
    Plan plan = draft.seal();
    hash.remove(draft.term());
    drafts.remove(plan.planId());
    draftIds.removeInt(plan.planId());
    plans.put(plan.planId(), plan);
    sealedIds.addInt(plan.planId());
    hash.add(plan.term());
    replies.planSealed(command, plan);
  }

  long recount() {
    long sum = 0;
    for (int i = 0; i < sealedIds.size(); i++) {
      sum += plans.get(sealedIds.getInt(i)).term();
    }
    for (int i = 0; i < draftIds.size(); i++) {
      sum += drafts.get(draftIds.getInt(i)).term();
    }
    return sum;
  }

  /** The account's oldest unfinished plan, or null. */
  private PlanDraft oldestDraft(Command command) {
    for (int i = 0; i < draftIds.size(); i++) {
      PlanDraft draft = draft(command, draftIds.getInt(i));
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  private int countAbandoned(long timeNanos) {
    int abandoned = 0;
    for (int i = 0; i < draftIds.size(); i++) {
      abandoned += drafts.get(draftIds.getInt(i)).isAbandoned(timeNanos) ? 1 : 0;
    }
    return abandoned;
  }

  private void discardAbandoned(long timeNanos) {
    for (int i = draftIds.size() - 1; i >= 0; i--) {
      PlanDraft draft = drafts.get(draftIds.getInt(i));
      if (draft.isAbandoned(timeNanos)) {
        discard(draft);
      }
    }
  }

  private void discard(PlanDraft draft) {
    seats -= draft.parts().seatsDeclared();
    hash.remove(draft.term());
    drafts.remove(draft.planId());
    draftIds.removeInt(draft.planId());
  }

  /** The account's own unfinished plan, or null. */
  private PlanDraft draft(Command command, long planId) {
    PlanDraft draft = drafts.get((int) planId);
    return draft != null && draft.account() == command.account() ? draft : null;
  }

  private void extended(
      Command command, PlanDraft draft, DirectBuffer buffer, int offset, int length) {
    long digest = PlanDigest.update(draft.digest(), buffer, offset, length, true);
    draft.extended(digest, command.timeNanos());
    hash.add(draft.term());
    replies.planExtended(command, draft.planId(), draft.parts().seatCount());
  }

  /** The message's one text is its last field. */
  private static void addText(
      Labels labels, DirectBuffer buffer, int offset, int length, int textLength) {
    labels.add(buffer, offset + length - textLength, textLength);
  }

  void transfer(StateTransfer state) {
    int mostSeats = settings.get(EngineSetting.MAX_PLAN_SEATS);
    lastPlanId = state.int32(lastPlanId);
    seats = state.int32(seats, 0, mostSeats);
    state.list(sealedIds, settings.get(EngineSetting.MAX_PLANS));
    int seatsLeft = seats;
    for (int i = 0; i < sealedIds.size(); i++) {
      Plan plan = carry(state, sealedIds.getInt(i), seatsLeft);
      plans.put(plan.planId(), plan);
      seatsLeft -= plan.seatCount();
    }
    state.list(draftIds, MAX_DRAFTS);
    for (int i = 0; i < draftIds.size(); i++) {
      int planId = draftIds.getInt(i);
      PlanDraft draft = state.isReading() ? new PlanDraft(planId, 0, 0, 0) : drafts.get(planId);
      draft.transfer(state, seatsLeft);
      drafts.put(planId, draft);
      seatsLeft -= draft.parts().seatsDeclared();
    }
  }

  /** A plan is what it was defined with, drawn anew. */
  private Plan carry(StateTransfer state, int planId, int mostSeats) {
    Plan plan = plans.get(planId);
    long digest = state.int64(plan == null ? 0 : plan.digest());
    PlanParts parts = plan == null ? new PlanParts() : plan.parts();
    parts.transfer(state, mostSeats);
    return plan == null ? new Plan(planId, digest, parts) : plan;
  }
}
