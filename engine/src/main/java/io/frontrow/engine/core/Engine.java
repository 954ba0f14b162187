package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import org.agrona.DirectBuffer;

/**
 * The seat engine: applies records, in order, and reports to its output. The live node, recovery,
 * the replay tool and tests all enter here with the same bytes. A broken invariant is an {@link
 * IllegalStateException}, after which the engine must not be used again. Next: {@link Requests}.
 * One thread only.
 */
public final class Engine {
  /** Of what {@link #transfer} carries: another number, other fields or another order of them. */
  public static final int STATE_VERSION = 3;

  /** The most records that can be looked at before they are applied. */
  public static final int MAX_LOOKAHEAD = Lookahead.MOST;

  /** First and last part of the state as it is carried. */
  private static final int POSITION_AND_SETTINGS = 1;

  private static final int HASH = 9;

  private final EngineOutput output;
  private final StateHash hash = new StateHash();
  private final Command command = new Command();

  private EngineRooms rooms;

  private long sequence;
  private long timeNanos;

  public Engine(EngineOutput output) {
    this.output = output;
  }

  /**
   * Applies one record: a command, a query or a Tick. The first one must be ConfigureEngine.
   *
   * @param buffer with the record, header first, complete and checked
   */
  public void apply(DirectBuffer buffer, int offset, int length) {
    requireVersion(buffer, offset);
    int templateId = RecordHeader.templateId(buffer, offset);
    boolean query = RecordHeader.isQuery(buffer, offset);
    if (query != MessageShapes.isQuery(templateId)) {
      throw new IllegalStateException("template " + templateId + ", flagged as query: " + query);
    }
    if (query) {
      requireConfigured();
    } else {
      order(RecordHeader.sequence(buffer, offset), RecordHeader.timeNanos(buffer, offset));
    }
    command.wrap(buffer, offset, sequence);
    int message = offset + RecordHeader.LENGTH;
    if (templateId == ConfigureEngineDecoder.TEMPLATE_ID) {
      configure(buffer, message);
    } else {
      requireConfigured();
      dispatch(templateId, query, buffer, message, length - RecordHeader.LENGTH);
    }
  }

  /**
   * Reads what the next records will need that are to be applied: without any effect but on the
   * time. Next: {@link Lookahead}.
   *
   * @param buffer with the records, header first, complete and checked
   * @param count of records, at most {@link #MAX_LOOKAHEAD}
   */
  public void lookAhead(DirectBuffer buffer, int[] offsets, int count) {
    if (rooms != null && rooms.lookahead().isWorthwhile()) {
      rooms.lookahead().look(buffer, offsets, count);
    }
  }

  /**
   * Passes over a record that stopped an engine when it was applied: sequence and time go on, and
   * it has no effect. A client's request is answered COMMAND_SKIPPED, now and whenever it comes
   * again; unless its window answers it otherwise, as if it was applied.
   *
   * @param buffer with the record, header first, complete and checked; neither ConfigureEngine nor
   *     a query
   */
  public void skip(DirectBuffer buffer, int offset, int length) {
    requireVersion(buffer, offset);
    requireConfigured();
    boolean configures =
        RecordHeader.templateId(buffer, offset) == ConfigureEngineDecoder.TEMPLATE_ID;
    if (configures || RecordHeader.isQuery(buffer, offset)) {
      throw new IllegalStateException(
          (configures ? "ConfigureEngine" : "a query") + " can not be skipped");
    }
    order(RecordHeader.sequence(buffer, offset), RecordHeader.timeNanos(buffer, offset));
    command.wrap(buffer, offset, sequence);
    if (command.clientId() != ClientId.NODE) {
      int message = offset + RecordHeader.LENGTH;
      rooms.requests().skip(command, buffer, message, length - RecordHeader.LENGTH);
    }
  }

  private static void requireVersion(DirectBuffer buffer, int offset) {
    if (RecordHeader.version(buffer, offset) != RecordHeader.VERSION) {
      throw new IllegalStateException("record version " + RecordHeader.version(buffer, offset));
    }
  }

  /** What a client commands is admitted by its window first, and its reply is kept. */
  private void dispatch(
      int templateId, boolean query, DirectBuffer buffer, int message, int length) {
    boolean asked = !query && command.clientId() != ClientId.NODE;
    if (asked && !rooms.requests().admit(command, buffer, message, length)) {
      return;
    }
    rooms.dispatcher().dispatch(command, templateId, buffer, message, length);
    if (asked) {
      rooms.requests().keep();
    }
  }

  private void order(long next, long time) {
    if (next != sequence + 1) {
      throw new IllegalStateException("sequence " + next + " after " + sequence);
    }
    if (time < timeNanos) {
      throw new IllegalStateException(
          "time " + time + " after " + timeNanos + " at sequence " + next);
    }
    sequence = next;
    timeNanos = time;
  }

  private void requireConfigured() {
    if (rooms == null) {
      throw new IllegalStateException("the first record must be ConfigureEngine");
    }
  }

  private void configure(DirectBuffer buffer, int offset) {
    if (rooms != null) {
      throw new IllegalStateException("ConfigureEngine at sequence " + sequence);
    }
    try {
      rooms = new EngineRooms(EngineSettings.decode(buffer, offset), output, hash, this);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("ConfigureEngine: " + e.getMessage(), e);
    }
    hash.add(rooms.settings().term());
  }

  /** Sequence of the last record applied; 0 before the first. */
  public long sequence() {
    return sequence;
  }

  /** Time of the last record applied, in nanoseconds since 1970. */
  public long timeNanos() {
    return timeNanos;
  }

  /** The settings from the first record; null before it. */
  public EngineSettings settings() {
    return rooms == null ? null : rooms.settings();
  }

  /** Hash of the whole state after the last record. */
  public long stateHash() {
    return hash.value();
  }

  /**
   * When a Tick next has something to do, in nanoseconds since 1970: 0 if it has now; {@link
   * Long#MAX_VALUE} if it never has.
   */
  public long nextDeadlineNanos() {
    return rooms == null ? Long.MAX_VALUE : rooms.ticks().nextDeadlineNanos();
  }

  /** The event of this id, or null. */
  public Event event(int eventId) {
    return rooms == null ? null : rooms.events().event(eventId);
  }

  /**
   * The state hash counted anew from all that exists; slow. Differs from {@link #stateHash} only if
   * there is a defect.
   */
  public long recountStateHash() {
    return rooms == null ? 0 : rooms.recount();
  }

  /**
   * The rooms of the rules, for tests that look behind the replies; null before ConfigureEngine.
   */
  EngineRooms rooms() {
    return rooms;
  }

  /**
   * Carries the whole state to a snapshot, or back from one into this engine, which need not be
   * new. Between two records only, and only if none has failed. From then on the engine that was
   * read says what the one that was written says, byte for byte.
   *
   * @throws IllegalStateException if what is read can be the state of no engine; this one must not
   *     be used then. Who reads must also see that {@link #recountStateHash} is {@link #stateHash}
   */
  public void transfer(StateTransfer state) {
    try {
      carry(state);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalStateException("the state can be that of no engine: " + e.getMessage(), e);
    }
  }

  private void carry(StateTransfer state) {
    state.section(POSITION_AND_SETTINGS);
    sequence = state.int64(sequence);
    timeNanos = state.int64(timeNanos);
    if (state.isReading()) {
      // First, so that there are never two sets of tables.
      rooms = null;
    }
    if (state.flag(rooms != null)) {
      EngineSettings settings = EngineSettings.transfer(state, settings());
      EngineRooms whole = state.isReading() ? new EngineRooms(settings, output, hash, this) : rooms;
      whole.transfer(state);
      rooms = whole;
    }
    state.section(HASH);
    hash.transfer(state);
  }
}
