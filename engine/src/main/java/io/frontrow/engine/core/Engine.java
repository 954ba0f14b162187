package io.frontrow.engine.core;

import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import org.agrona.DirectBuffer;

/**
 * The seat engine: applies records, in order, and reports to its output. The live node, recovery,
 * the replay tool and tests all enter here with the same bytes. A broken invariant is an {@link
 * IllegalStateException}, after which the engine must not be used again. Next: {@link Dispatcher}.
 * One thread only.
 */
public final class Engine {
  private static final int SETTINGS_KIND = 6;

  private final ReplyBuffer replies;
  private final StateHash hash = new StateHash();
  private final Command command = new Command();

  private EngineSettings settings;
  private PlanBook plans;
  private EventBook events;
  private HoldStore holds;
  private OrderStore orders;
  private SeatInventory inventory;
  private Dispatcher dispatcher;

  private long sequence;
  private long timeNanos;

  public Engine(EngineOutput output) {
    replies = new ReplyBuffer(output);
  }

  /**
   * Applies one record: a command, a query or a Tick. The first one must be ConfigureEngine.
   *
   * @param buffer with the record, header first, complete and checked
   */
  public void apply(DirectBuffer buffer, int offset, int length) {
    if (RecordHeader.version(buffer, offset) != RecordHeader.VERSION) {
      throw new IllegalStateException("record version " + RecordHeader.version(buffer, offset));
    }
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
      dispatcher.dispatch(command, buffer, message, length - RecordHeader.LENGTH);
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
    if (dispatcher == null) {
      throw new IllegalStateException("the first record must be ConfigureEngine");
    }
  }

  private void configure(DirectBuffer buffer, int offset) {
    if (dispatcher != null) {
      throw new IllegalStateException("ConfigureEngine at sequence " + sequence);
    }
    try {
      settings = EngineSettings.decode(buffer, offset);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("ConfigureEngine: " + e.getMessage(), e);
    }
    Rejections rejections = new Rejections(replies);
    holds = new HoldStore(settings.maxHolds());
    orders = new OrderStore(settings.maxOrders());
    plans = new PlanBook(settings, hash, new PlanReplies(replies), rejections);
    events = new EventBook(settings, hash, new EventReplies(replies), rejections, plans);
    HoldReplies holdReplies = new HoldReplies(replies, holds);
    inventory = new SeatInventory(settings, hash, holdReplies, rejections, events, holds, orders);
    StateEncoder states = new StateEncoder(replies, holds, orders);
    Queries queries =
        new Queries(this, states, rejections, plans, events, inventory, holds, orders);
    dispatcher = new Dispatcher(plans, events, inventory, queries);
    hash.add(settingsTerm());
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
    return settings;
  }

  /** Hash of the whole state after the last record. */
  public long stateHash() {
    return hash.value();
  }

  /** When the next hold expires, in nanoseconds since 1970; {@link Long#MAX_VALUE} if none does. */
  public long nextDeadlineNanos() {
    return inventory == null ? Long.MAX_VALUE : inventory.nextDeadlineNanos();
  }

  /** The event of this id, or null. */
  public Event event(int eventId) {
    return events == null ? null : events.event(eventId);
  }

  /**
   * The state hash counted anew from all that exists; slow. Differs from {@link #stateHash} only if
   * there is a defect.
   */
  public long recountStateHash() {
    if (dispatcher == null) {
      return 0;
    }
    long sum = settingsTerm() + plans.recount() + events.recount();
    for (int slot = 0; slot < holds.capacity(); slot++) {
      sum += holds.term(slot);
    }
    for (int slot = 0; slot < orders.size(); slot++) {
      sum += orders.term(slot);
    }
    for (int id = 1; events.event(id) != null; id++) {
      sum += recountSeats(events.event(id));
    }
    return sum;
  }

  private long recountSeats(Event event) {
    long sum = 0;
    for (int seat = 0; seat < event.plan().seatCount(); seat++) {
      int owner = event.owner(seat);
      SeatStatus status = SeatStatus.get((short) event.status(seat));
      long holdId = status == SeatStatus.SOLD ? orders.holdId(owner) : holds.id(owner);
      sum += StateHash.seat(event.eventId(), seat, status.value(), holdId);
    }
    return sum;
  }

  private long settingsTerm() {
    return StateHash.entity(
        SETTINGS_KIND,
        (long) settings.maxPlans() << 32 | settings.maxPlanSeats(),
        (long) settings.maxEvents() << 32 | settings.maxSeats(),
        (long) settings.maxHolds() << 32 | settings.maxOrders(),
        (long) settings.defaultTtlMillis() << 32 | settings.maxTtlMillis(),
        settings.expiriesPerTick(),
        0);
  }
}
