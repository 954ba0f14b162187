package io.frontrow.engine.core;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.DefineCategoryDecoder;
import io.frontrow.protocol.sbe.DefineRowDecoder;
import io.frontrow.protocol.sbe.DefineSeatsDecoder;
import io.frontrow.protocol.sbe.DefineSectionDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import org.agrona.DirectBuffer;

/**
 * A plan that is still being defined: checks each part against those before it. Apply thread only.
 */
final class PlanDraft {
  /** A plan that nobody goes on with for ten minutes is given up. */
  private static final long ABANDONED_NANOS = 600_000_000_000L;

  /** Accessible and companion; other bits have no meaning yet. */
  private static final int ALL_TRAITS = 3;

  private final int planId;
  private int account;
  private final PlanParts parts = new PlanParts();
  private long digest;
  private long touchedNanos;

  PlanDraft(int planId, int account, long digest, long beganNanos) {
    this.planId = planId;
    this.account = account;
    this.digest = digest;
    touchedNanos = beganNanos;
  }

  int planId() {
    return planId;
  }

  int account() {
    return account;
  }

  long digest() {
    return digest;
  }

  /** Takes note of another part. */
  void extended(long digest, long timeNanos) {
    this.digest = digest;
    touchedNanos = timeNanos;
  }

  boolean isAbandoned(long timeNanos) {
    return timeNanos - touchedNanos >= ABANDONED_NANOS;
  }

  PlanParts parts() {
    return parts;
  }

  Plan seal() {
    return new Plan(planId, digest, parts);
  }

  long term() {
    return StateHash.entity(
        StateHash.DRAFT,
        planId,
        digest,
        account,
        parts.seatCount(),
        (long) parts.rowCount() << 32 | parts.areaCount(),
        touchedNanos);
  }

  /** Whether the last row has all its seats, so that another row or section may follow. */
  boolean isRowComplete() {
    return parts.seatCount() == parts.seatsDeclared();
  }

  /** Null, or why another category cannot follow. Categories come before the first section. */
  RejectCode refuseCategory(DefineCategoryDecoder category) {
    if (parts.sectionCount() > 0 || parts.areaCount() > 0) {
      return RejectCode.PLAN_OUT_OF_ORDER;
    }
    if (parts.categoryCount() == Limits.MAX_CATEGORIES) {
      return RejectCode.PLAN_TOO_LARGE;
    }
    return refuseName(category.buffer(), category.limit());
  }

  RejectCode refuseSection(DefineSectionDecoder section) {
    if (!isRowComplete() || parts.areaCount() > 0) {
      return RejectCode.PLAN_OUT_OF_ORDER;
    }
    if (parts.sectionCount() == Limits.MAX_SECTIONS) {
      return RejectCode.PLAN_TOO_LARGE;
    }
    return refuseName(section.buffer(), section.limit());
  }

  /** Also counts the row's seats, for which there must be room. */
  RejectCode refuseRow(DefineRowDecoder row, int seatsLeft) {
    if (parts.sectionCount() == 0 || !isRowComplete() || parts.areaCount() > 0) {
      return RejectCode.PLAN_OUT_OF_ORDER;
    }
    int segments = 0;
    int seats = 0;
    for (DefineRowDecoder.SegmentsDecoder segment : row.segments()) {
      if (segment.seatCount() == 0) {
        return RejectCode.INVALID_VALUE;
      }
      segments++;
      seats += segment.seatCount();
    }
    if (segments == 0) {
      return RejectCode.INVALID_VALUE;
    }
    if (segments > Limits.MAX_ROW_SEGMENTS
        || seats > Limits.MAX_ROW_SEATS
        || seats + segments - 1 > Limits.MAX_ROW_POSITIONS
        || seats > seatsLeft) {
      return RejectCode.PLAN_TOO_LARGE;
    }
    return Names.isName(row.buffer(), row.limit(), Limits.MAX_ROW_LABEL_BYTES)
        ? null
        : RejectCode.NAME_INVALID;
  }

  RejectCode refuseSeats(DefineSeatsDecoder message) {
    int seats = 0;
    RejectCode code = null;
    for (DefineSeatsDecoder.SeatsDecoder seat : message.seats()) {
      seats++;
      if (code == null && seat.category() >= parts.categoryCount()) {
        code = RejectCode.CATEGORY_UNKNOWN;
      }
      if (code == null && seat.traits().getRaw() > ALL_TRAITS) {
        code = RejectCode.INVALID_VALUE;
      }
      DirectBuffer buffer = message.buffer();
      boolean named = Names.isName(buffer, message.limit(), Limits.MAX_SEAT_LABEL_BYTES);
      seat.skipLabel();
      named &= Names.isName(buffer, message.limit(), Limits.MAX_GUID_BYTES);
      seat.skipGuid();
      if (code == null && !named) {
        code = RejectCode.NAME_INVALID;
      }
    }
    if (seats == 0) {
      return RejectCode.NO_SEATS;
    }
    return parts.seatCount() + seats > parts.seatsDeclared() ? RejectCode.PLAN_OUT_OF_ORDER : code;
  }

  /** Areas come after the last section. */
  RejectCode refuseArea(DefineAreaDecoder area) {
    if (!isRowComplete()) {
      return RejectCode.PLAN_OUT_OF_ORDER;
    }
    if (parts.areaCount() == Limits.MAX_AREAS) {
      return RejectCode.PLAN_TOO_LARGE;
    }
    if (area.category() >= parts.categoryCount()) {
      return RejectCode.CATEGORY_UNKNOWN;
    }
    if (area.capacity() > Limits.MAX_AREA_CAPACITY) {
      return RejectCode.INVALID_VALUE;
    }
    return refuseName(area.buffer(), area.limit());
  }

  RejectCode refuseSeal(long digest) {
    if (!isRowComplete()) {
      return RejectCode.PLAN_OUT_OF_ORDER;
    }
    if (parts.seatCount() == 0 && parts.areaCount() == 0) {
      return RejectCode.PLAN_EMPTY;
    }
    return digest == this.digest ? null : RejectCode.PLAN_DIGEST_MISMATCH;
  }

  private static RejectCode refuseName(DirectBuffer buffer, int offset) {
    return Names.isName(buffer, offset, Limits.MAX_NAME_BYTES) ? null : RejectCode.NAME_INVALID;
  }

  void transfer(StateTransfer state, int mostSeats) {
    account = state.int32(account);
    digest = state.int64(digest);
    touchedNanos = state.int64(touchedNanos);
    parts.transfer(state, mostSeats);
  }
}
