package io.frontrow.perf.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.Event;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.BeginPlanEncoder;
import io.frontrow.protocol.sbe.CreateEventEncoder;
import io.frontrow.protocol.sbe.DefineCategoryEncoder;
import io.frontrow.protocol.sbe.DefineRowEncoder;
import io.frontrow.protocol.sbe.DefineSeatsEncoder;
import io.frontrow.protocol.sbe.DefineSectionEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SealPlanEncoder;
import io.frontrow.protocol.sbe.SetSalePhaseEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * An engine with the workload's hall, fed with records as the journal would feed it: numbers and
 * stamps them, and defines what has to be there before a benchmark begins. One thread.
 */
final class CoreEngine {
  static final long CLIENT_ID = 1L << 32 | 1;
  static final int PLAN_ID = 1;

  private static final int SEATS_PER_MESSAGE = 25;
  private static final int TTL_MILLIS = 600_000;

  private final Engine engine = new Engine(EngineOutput.NONE);
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final UnsafeBuffer record = new UnsafeBuffer(new byte[Limits.MAX_RECORD_LENGTH]);
  private long sequence;
  private long timeNanos = 1_000_000_000;
  private long digest = PlanDigest.START;
  private int events;

  /**
   * @param maxEvents that will be created
   */
  CoreEngine(Venue venue, int maxEvents, int maxHolds, int maxOrders) {
    EngineSettings settings =
        new EngineSettings(
            1,
            venue.seatCount(),
            maxEvents,
            Math.multiplyExact(maxEvents, venue.seatCount()),
            maxHolds,
            maxOrders,
            TTL_MILLIS,
            TTL_MILLIS,
            1);
    apply(settings.encode(record, RecordHeader.LENGTH));
    definePlan(venue);
  }

  Engine engine() {
    return engine;
  }

  /** Stamps a record that is complete but for sequence and time, and applies it. */
  void apply(UnsafeBuffer buffer, int offset) {
    stamp(buffer, offset);
    engine.apply(buffer, offset, RecordHeader.length(buffer, offset));
  }

  /** What an ordering does to a record, without the engine. */
  void stamp(UnsafeBuffer buffer, int offset) {
    RecordHeader.sequence(buffer, offset, ++sequence);
    RecordHeader.timeNanos(buffer, offset, ++timeNanos);
  }

  /** Takes back a {@link #stamp} that no {@link #apply} followed. */
  void unstamp(int records) {
    sequence -= records;
  }

  /** Creates another event of the plan and opens it; returns its id. */
  int openEvent() {
    CreateEventEncoder create = new CreateEventEncoder();
    create
        .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .requestId(1)
        .planId(PLAN_ID)
        .orphanMode(OrphanMode.OFF)
        .currency("EUR")
        .pricesCount(1)
        .next()
        .category((short) 0)
        .amount(5_500);
    create.name("Event");
    apply(Frame.MESSAGE_HEADER_LENGTH + create.encodedLength());
    int eventId = ++events;
    SetSalePhaseEncoder open = new SetSalePhaseEncoder();
    open.wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .requestId(1)
        .eventId(eventId)
        .phase(SalePhase.ON_SALE);
    apply(Frame.MESSAGE_HEADER_LENGTH + open.encodedLength());
    return eventId;
  }

  Event event(int eventId) {
    return engine.event(eventId);
  }

  private void apply(int messageLength) {
    RecordHeader.init(record, 0, messageLength, 0, CLIENT_ID, 1);
    apply(record, 0);
  }

  private void definePlan(Venue venue) {
    BeginPlanEncoder begin = new BeginPlanEncoder();
    begin.wrapAndApplyHeader(record, RecordHeader.LENGTH, header).requestId(1).name("Hall");
    applyPart(begin.encodedLength(), false);
    DefineCategoryEncoder category = new DefineCategoryEncoder();
    category
        .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .requestId(1)
        .planId(PLAN_ID)
        .color(0)
        .name("Seat");
    applyPart(category.encodedLength(), true);
    for (int section = 0; section < venue.sectionCount(); section++) {
      DefineSectionEncoder message = new DefineSectionEncoder();
      message
          .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
          .requestId(1)
          .planId(PLAN_ID)
          .name("S" + section);
      applyPart(message.encodedLength(), true);
      for (int row = 0; row < venue.rowCount(section); row++) {
        defineRow(section, row, venue.seatCount(venue.firstRow(section) + row));
      }
    }
    SealPlanEncoder seal = new SealPlanEncoder();
    seal.wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .requestId(1)
        .planId(PLAN_ID)
        .digest(digest);
    apply(Frame.MESSAGE_HEADER_LENGTH + seal.encodedLength());
  }

  private void defineRow(int section, int rank, int seatCount) {
    DefineRowEncoder row = new DefineRowEncoder();
    row.wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .requestId(1)
        .planId(PLAN_ID)
        .rank(rank)
        .focalPoint(0)
        .segmentsCount(1)
        .next()
        .seatCount((short) seatCount);
    row.label(String.valueOf(rank + 1));
    applyPart(row.encodedLength(), true);
    for (int first = 0; first < seatCount; first += SEATS_PER_MESSAGE) {
      defineSeats(section, rank, first, Math.min(SEATS_PER_MESSAGE, seatCount - first));
    }
  }

  private void defineSeats(int section, int rank, int first, int count) {
    DefineSeatsEncoder message = new DefineSeatsEncoder();
    message.wrapAndApplyHeader(record, RecordHeader.LENGTH, header).requestId(1).planId(PLAN_ID);
    DefineSeatsEncoder.SeatsEncoder seats = message.seatsCount(count);
    for (int seat = first + 1; seat <= first + count; seat++) {
      byte[] label = String.valueOf(seat).getBytes(US_ASCII);
      byte[] guid = (section + "-" + rank + "-" + seat).getBytes(US_ASCII);
      seats.next().category((short) 0).traits().clear();
      seats.putLabel(label, 0, label.length).putGuid(guid, 0, guid.length);
    }
    applyPart(message.encodedLength(), true);
  }

  private void applyPart(int encodedLength, boolean hasPlanId) {
    int length = Frame.MESSAGE_HEADER_LENGTH + encodedLength;
    digest = PlanDigest.update(digest, record, RecordHeader.LENGTH, length, hasPlanId);
    apply(length);
  }
}
