package io.frontrow.engine.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.DefineAreaEncoder;
import io.frontrow.protocol.sbe.DefineCategoryEncoder;
import io.frontrow.protocol.sbe.DefineRowEncoder;
import io.frontrow.protocol.sbe.DefineSeatsEncoder;
import io.frontrow.protocol.sbe.DefineSectionEncoder;
import io.frontrow.protocol.sbe.SealPlanEncoder;
import java.util.List;

/** Records that define plans. */
public abstract class PlanRecords extends RecordBuilder {
  public int beginPlan(String name) {
    BeginPlanEncoder message = new BeginPlanEncoder().wrapAndApplyHeader(buffer, MESSAGE, header);
    byte[] text = name.getBytes(UTF_8);
    message.requestId(++requestId).putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int defineCategory(int planId, int color, String name) {
    byte[] text = name.getBytes(UTF_8);
    DefineCategoryEncoder message =
        new DefineCategoryEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .color(color & 0xFFFF_FFFFL)
            .putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int defineSection(int planId, String name) {
    byte[] text = name.getBytes(UTF_8);
    DefineSectionEncoder message =
        new DefineSectionEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .putName(text, 0, text.length);
    return command(message, message.limit());
  }

  public int defineRow(int planId, int rank, int focalPoint, String label, List<Integer> segments) {
    DefineRowEncoder message =
        new DefineRowEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .rank(rank)
            .focalPoint(focalPoint);
    DefineRowEncoder.SegmentsEncoder group = message.segmentsCount(segments.size());
    segments.forEach(seats -> group.next().seatCount(seats.shortValue()));
    byte[] text = label.getBytes(UTF_8);
    message.putLabel(text, 0, text.length);
    return command(message, message.limit());
  }

  public int defineSeats(int planId, List<HallPlan.Seat> seats) {
    DefineSeatsEncoder message =
        new DefineSeatsEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL);
    DefineSeatsEncoder.SeatsEncoder group = message.seatsCount(seats.size());
    for (HallPlan.Seat seat : seats) {
      DefineSeatsEncoder.SeatsEncoder entry = group.next().category((short) seat.category());
      buffer.putByte(entry.traits().offset(), (byte) seat.traits());
      byte[] label = seat.label().getBytes(UTF_8);
      byte[] guid = seat.guid().getBytes(UTF_8);
      entry.putLabel(label, 0, label.length).putGuid(guid, 0, guid.length);
    }
    return command(message, message.limit());
  }

  public int sealPlan(int planId, long digest) {
    SealPlanEncoder message =
        new SealPlanEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .digest(digest);
    return command(message, message.limit());
  }

  /** Folds the last record, a part of a plan, into the plan's digest. */
  public long digest(long before) {
    boolean hasPlanId = RecordHeader.templateId(buffer, 0) != BeginPlanEncoder.TEMPLATE_ID;
    return PlanDigest.update(before, buffer, MESSAGE, length() - MESSAGE, hasPlanId);
  }

  public int defineArea(int planId, int category, int capacity, String name) {
    DefineAreaEncoder message =
        new DefineAreaEncoder()
            .wrapAndApplyHeader(buffer, MESSAGE, header)
            .requestId(++requestId)
            .planId(planId & 0xFFFF_FFFFL)
            .capacity(capacity & 0xFFFF_FFFFL)
            .category((short) category);
    byte[] text = name.getBytes(UTF_8);
    message.putName(text, 0, text.length);
    return command(message, message.limit());
  }
}
