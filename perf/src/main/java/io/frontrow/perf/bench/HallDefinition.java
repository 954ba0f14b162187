package io.frontrow.perf.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.DefineAreaEncoder;
import io.frontrow.protocol.sbe.DefineCategoryEncoder;
import io.frontrow.protocol.sbe.DefineRowEncoder;
import io.frontrow.protocol.sbe.DefineSeatsEncoder;
import io.frontrow.protocol.sbe.DefineSectionEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.SealPlanEncoder;

/** Defines a hall as the engine's first plan, message by message. One thread. */
final class HallDefinition {
  static final int PLAN_ID = 1;

  private static final int SEATS_PER_MESSAGE = 25;

  private final CoreEngine engine;
  private final ArrayBuffer record;
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private long digest = PlanDigest.START;

  HallDefinition(CoreEngine engine) {
    this.engine = engine;
    record = engine.record();
  }

  void define(Hall hall) {
    BeginPlanEncoder begin = new BeginPlanEncoder();
    begin.wrapAndApplyHeader(record, RecordHeader.LENGTH, header).name("Hall");
    part(begin.encodedLength(), false);
    category("Seat");
    category("Dear seat");
    Venue venue = hall.venue();
    for (int section = 0; section < venue.sectionCount(); section++) {
      DefineSectionEncoder message = new DefineSectionEncoder();
      message
          .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
          .planId(PLAN_ID)
          .name("S" + section);
      part(message.encodedLength(), true);
      for (int row = 0; row < venue.rowCount(section); row++) {
        row(section, row, venue.seatCount(venue.firstRow(section) + row), hall.dearSeats());
      }
    }
    if (hall.capacity() > 0) {
      area(hall.capacity());
    }
    SealPlanEncoder seal = new SealPlanEncoder();
    seal.wrapAndApplyHeader(record, RecordHeader.LENGTH, header).planId(PLAN_ID).digest(digest);
    engine.send(seal.encodedLength());
  }

  private void category(String name) {
    DefineCategoryEncoder message = new DefineCategoryEncoder();
    message
        .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .planId(PLAN_ID)
        .color(0)
        .name(name);
    part(message.encodedLength(), true);
  }

  private void row(int section, int rank, int seatCount, int dearSeats) {
    DefineRowEncoder row = new DefineRowEncoder();
    row.wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .planId(PLAN_ID)
        .rank(rank)
        .focalPoint(0)
        .segmentsCount(1)
        .next()
        .seatCount((short) seatCount);
    row.label(String.valueOf(rank + 1));
    part(row.encodedLength(), true);
    for (int first = 0; first < seatCount; first += SEATS_PER_MESSAGE) {
      int end = Math.min(seatCount, first + SEATS_PER_MESSAGE);
      seats(section + "-" + rank, first, end, seatCount - dearSeats);
    }
  }

  private void seats(String row, int first, int end, int firstDear) {
    DefineSeatsEncoder message = new DefineSeatsEncoder();
    message.wrapAndApplyHeader(record, RecordHeader.LENGTH, header).planId(PLAN_ID);
    DefineSeatsEncoder.SeatsEncoder seats = message.seatsCount(end - first);
    for (int seat = first; seat < end; seat++) {
      byte[] label = String.valueOf(seat + 1).getBytes(US_ASCII);
      byte[] guid = (row + "-" + (seat + 1)).getBytes(US_ASCII);
      int category = seat < firstDear ? Hall.CHEAP : Hall.DEAR;
      seats.next().category((short) category).traits().clear();
      seats.putLabel(label, 0, label.length).putGuid(guid, 0, guid.length);
    }
    part(message.encodedLength(), true);
  }

  private void area(int capacity) {
    DefineAreaEncoder message = new DefineAreaEncoder();
    message
        .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .planId(PLAN_ID)
        .capacity(capacity)
        .category((short) Hall.CHEAP)
        .name("Standing");
    part(message.encodedLength(), true);
  }

  private void part(int encodedLength, boolean hasPlanId) {
    int length = Frame.MESSAGE_HEADER_LENGTH + encodedLength;
    digest = PlanDigest.update(digest, record, RecordHeader.LENGTH, length, hasPlanId);
    engine.send(encodedLength);
  }
}
