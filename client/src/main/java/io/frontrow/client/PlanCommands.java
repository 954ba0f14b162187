package io.frontrow.client;

import static io.frontrow.client.FieldValues.text;
import static io.frontrow.client.FieldValues.u16;
import static io.frontrow.client.FieldValues.u32;
import static io.frontrow.client.FieldValues.u8;

import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.DefineAreaEncoder;
import io.frontrow.protocol.sbe.DefineCategoryEncoder;
import io.frontrow.protocol.sbe.DefineRowEncoder;
import io.frontrow.protocol.sbe.DefineSeatsEncoder;
import io.frontrow.protocol.sbe.DefineSectionEncoder;
import io.frontrow.protocol.sbe.SealPlanEncoder;
import java.util.List;

/** Writes the parts of a seating plan. A room of {@link CommandEncoder}, and used like it. */
public final class PlanCommands {
  private final BeginPlanEncoder beginPlan = new BeginPlanEncoder();
  private final DefineCategoryEncoder defineCategory = new DefineCategoryEncoder();
  private final DefineSectionEncoder defineSection = new DefineSectionEncoder();
  private final DefineRowEncoder defineRow = new DefineRowEncoder();
  private final DefineSeatsEncoder defineSeats = new DefineSeatsEncoder();
  private final DefineAreaEncoder defineArea = new DefineAreaEncoder();
  private final SealPlanEncoder sealPlan = new SealPlanEncoder();
  private final EncodingTarget target;

  PlanCommands(EncodingTarget target) {
    this.target = target;
  }

  public int beginPlan(long requestId, String name) {
    byte[] nameBytes = text(name);
    beginPlan.wrapAndApplyHeader(target.buffer, target.offset, target.header).requestId(requestId);
    beginPlan.putName(nameBytes, 0, nameBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + beginPlan.encodedLength();
  }

  public int defineCategory(long requestId, int planId, String name, int color) {
    byte[] nameBytes = text(name);
    defineCategory
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .planId(u32(planId))
        .color(u32(color));
    defineCategory.putName(nameBytes, 0, nameBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + defineCategory.encodedLength();
  }

  public int defineSection(long requestId, int planId, String name) {
    byte[] nameBytes = text(name);
    defineSection
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .planId(u32(planId));
    defineSection.putName(nameBytes, 0, nameBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + defineSection.encodedLength();
  }

  /**
   * @param rank best available prefers the row of the lowest rank
   * @param focalPoint twice the position that best available prefers
   * @param segments seat counts of the runs of adjacent seats
   */
  public int defineRow(
      long requestId, int planId, String label, int rank, int focalPoint, int... segments) {
    byte[] labelBytes = text(label);
    defineRow
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .planId(u32(planId))
        .rank(u16(rank, "rank"))
        .focalPoint(u16(focalPoint, "focalPoint"));
    DefineRowEncoder.SegmentsEncoder group = defineRow.segmentsCount(segments.length);
    for (int segment : segments) {
      group.next().seatCount(u8(segment, "segment"));
    }
    defineRow.putLabel(labelBytes, 0, labelBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + defineRow.encodedLength();
  }

  public int defineSeats(long requestId, int planId, List<SeatNamesState.Seat> seats) {
    defineSeats
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .planId(u32(planId));
    DefineSeatsEncoder.SeatsEncoder group = defineSeats.seatsCount(seats.size());
    for (SeatNamesState.Seat seat : seats) {
      byte[] label = text(seat.label());
      byte[] guid = text(seat.guid());
      group.next().category(u8(seat.category(), "category"));
      group.traits().clear().accessible(seat.accessible()).companion(seat.companion());
      group.putLabel(label, 0, label.length).putGuid(guid, 0, guid.length);
    }
    return Frame.MESSAGE_HEADER_LENGTH + defineSeats.encodedLength();
  }

  public int defineArea(long requestId, int planId, String name, int category, int capacity) {
    byte[] nameBytes = text(name);
    defineArea
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .planId(u32(planId))
        .capacity(u32(capacity))
        .category(u8(category, "category"));
    defineArea.putName(nameBytes, 0, nameBytes.length);
    return Frame.MESSAGE_HEADER_LENGTH + defineArea.encodedLength();
  }

  /**
   * @param digest {@link io.frontrow.protocol.PlanDigest} over the parts
   */
  public int sealPlan(long requestId, int planId, long digest) {
    sealPlan
        .wrapAndApplyHeader(target.buffer, target.offset, target.header)
        .requestId(requestId)
        .planId(u32(planId))
        .digest(digest);
    return Frame.MESSAGE_HEADER_LENGTH + sealPlan.encodedLength();
  }
}
