package io.frontrow.perf.bench;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineOutput;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.Event;
import io.frontrow.engine.core.StateTransfer;
import io.frontrow.protocol.ArrayBuffer;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Frame;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.ReplyHeader;
import io.frontrow.protocol.sbe.ArchiveEventEncoder;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.BlockSeatsEncoder;
import io.frontrow.protocol.sbe.CreateEventEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.SetSalePhaseEncoder;
import io.frontrow.protocol.sbe.TickEncoder;
import org.agrona.collections.IntArrayList;

/**
 * An engine with a hall, fed with records as the journal would feed it: numbers and stamps them,
 * and makes what has to be there before a benchmark begins. All is sent by one client, whose
 * request ids count up. Time stands still unless it is moved. One thread.
 */
final class CoreEngine {
  static final long CLIENT_ID = ClientId.of(1, 1);

  /** Of a record: where the ids of its request lie, in the header and in the message. */
  private static final int HEADER_REQUEST_ID = 40;

  private static final int MESSAGE_REQUEST_ID = RecordHeader.LENGTH + ReplyHeader.REQUEST_ID_OFFSET;

  private static final long CHEAP_AMOUNT = 5_500;
  static final long DEAR_AMOUNT = 9_500;

  private final Engine engine;
  private final RecordTap tap;
  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final ArrayBuffer record = new ArrayBuffer(new byte[Limits.MAX_RECORD_LENGTH]);
  private final ArrayBuffer tick = new ArrayBuffer(new byte[Limits.MAX_RECORD_LENGTH]);
  private long sequence;
  private long requestId;
  private long timeNanos = 1_000_000_000;
  private int events;

  CoreEngine(Hall hall, EngineSettings settings) {
    this(hall, settings, EngineOutput.NONE);
  }

  CoreEngine(Hall hall, EngineSettings settings, EngineOutput output) {
    this(new Engine(output), hall, settings, RecordTap.NONE);
  }

  /** Feeds an engine that was told nothing yet. */
  CoreEngine(Engine engine, Hall hall, EngineSettings settings, RecordTap tap) {
    this.engine = engine;
    this.tap = tap;
    RecordHeader.init(record, 0, settings.encode(record, RecordHeader.LENGTH), 0, ClientId.NODE, 0);
    applyAgain(record, 0);
    TickEncoder message = new TickEncoder().wrapAndApplyHeader(tick, RecordHeader.LENGTH, header);
    RecordHeader.init(
        tick, 0, Frame.MESSAGE_HEADER_LENGTH + message.encodedLength(), 0, ClientId.NODE, 0);
    new HallDefinition(this).define(hall);
  }

  /** Room for a record that {@link #send} completes; its message begins behind the header. */
  ArrayBuffer record() {
    return record;
  }

  /** Applies the message that lies in {@link #record}. */
  void send(int encodedLength) {
    RecordHeader.init(
        record, 0, Frame.MESSAGE_HEADER_LENGTH + encodedLength, 0, CLIENT_ID, requestId);
    apply(record, 0);
  }

  /** Stamps a record that is complete but for its numbers, and applies it. */
  void apply(ArrayBuffer buffer, int offset) {
    stamp(buffer, offset);
    tap.record(buffer, offset);
    engine.apply(buffer, offset, RecordHeader.length(buffer, offset));
  }

  /** Applies a record under the request id that it has. */
  void applyAgain(ArrayBuffer buffer, int offset) {
    order(buffer, offset);
    tap.record(buffer, offset);
    engine.apply(buffer, offset, RecordHeader.length(buffer, offset));
  }

  void lookAhead(ArrayBuffer buffer, int[] offsets, int count) {
    engine.lookAhead(buffer, offsets, count);
  }

  void tick() {
    applyAgain(tick, 0);
  }

  /** Until nothing is due; returns how many it took. */
  int tickAll() {
    int ticks = 0;
    for (; isTickDue(); ticks++) {
      tick();
    }
    return ticks;
  }

  /** What client and ordering do to a record, without the engine. */
  void stamp(ArrayBuffer buffer, int offset) {
    requestId++;
    buffer.putLong(offset + HEADER_REQUEST_ID, requestId, LITTLE_ENDIAN);
    buffer.putLong(offset + MESSAGE_REQUEST_ID, requestId, LITTLE_ENDIAN);
    order(buffer, offset);
  }

  private void order(ArrayBuffer buffer, int offset) {
    RecordHeader.sequence(buffer, offset, ++sequence);
    RecordHeader.timeNanos(buffer, offset, timeNanos);
  }

  /** Takes back {@link #stamp}s that no {@link #apply} followed. */
  void unstamp(int records) {
    sequence -= records;
    requestId -= records;
  }

  /** The next records are so much later. */
  void advance(long nanos) {
    timeNanos += nanos;
  }

  /** Whether a Tick has something to do now. */
  boolean isTickDue() {
    return engine.nextDeadlineNanos() <= timeNanos;
  }

  /** Creates another event of the plan and opens it; returns its id. */
  int openEvent(OrphanMode orphanMode) {
    int eventId = createEvent(orphanMode);
    open(eventId);
    return eventId;
  }

  /** Creates another event of the plan, a draft; returns its id. */
  int createEvent(OrphanMode orphanMode) {
    CreateEventEncoder create = new CreateEventEncoder();
    create
        .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .planId(HallDefinition.PLAN_ID)
        .orphanMode(orphanMode)
        .currency("EUR")
        .pricesCount(2)
        .next()
        .category((short) Hall.CHEAP)
        .amount(CHEAP_AMOUNT)
        .next()
        .category((short) Hall.DEAR)
        .amount(DEAR_AMOUNT);
    create.name("Event");
    send(create.encodedLength());
    return ++events;
  }

  void open(int eventId) {
    SetSalePhaseEncoder open = new SetSalePhaseEncoder();
    open.wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .eventId(eventId)
        .phase(SalePhase.ON_SALE);
    send(open.encodedLength());
  }

  /** Closes an event whose holds may be live, and removes all of it. */
  void archive(int eventId) {
    SetSalePhaseEncoder close = new SetSalePhaseEncoder();
    close
        .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
        .eventId(eventId)
        .phase(SalePhase.CLOSED);
    send(close.encodedLength());
    ArchiveEventEncoder archive = new ArchiveEventEncoder();
    archive.wrapAndApplyHeader(record, RecordHeader.LENGTH, header).eventId(eventId);
    send(archive.encodedLength());
    tickAll();
  }

  /** Whether the state hash is that of what there is. */
  boolean isWhole() {
    return engine.recountStateHash() == engine.stateHash();
  }

  /** Takes seats out of the sale, in as many commands as they need. */
  void block(int eventId, IntArrayList seats) {
    for (int from = 0; from < seats.size(); from += Limits.MAX_SEATS_PER_HOLD) {
      int count = Math.min(Limits.MAX_SEATS_PER_HOLD, seats.size() - from);
      BlockSeatsEncoder block = new BlockSeatsEncoder();
      BlockSeatsEncoder.SeatsEncoder group =
          block
              .wrapAndApplyHeader(record, RecordHeader.LENGTH, header)
              .eventId(eventId)
              .reason(BlockReason.HOUSE)
              .seatsCount(count);
      for (int i = from; i < from + count; i++) {
        group.next().seat(seats.getInt(i));
      }
      send(block.encodedLength());
    }
  }

  /** Carries the whole state, as a snapshot does. */
  void transfer(StateTransfer state) {
    engine.transfer(state);
  }

  Event event(int eventId) {
    return engine.event(eventId);
  }

  /** Fails unless so many of an event's seats have the status. */
  void require(SeatStatus status, int eventId, int seats) {
    int actual = event(eventId).count(status);
    if (actual != seats) {
      throw new IllegalStateException(actual + " seats are " + status + ", not " + seats);
    }
  }
}
