package io.frontrow.perf.bench;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.Random;

/**
 * An engine that sells events of 50,000 seats, pair by pair, somewhere in all of them: each pair is
 * held, and some hundred holds later confirmed or released. Half of the seats are sold in the end;
 * then the events are archived, and others take their place. One thread.
 */
final class TradeState {
  /** Of one slice: half of them holds. */
  static final int COMMANDS = 48_000;

  private static final int HOLDS = COMMANDS / 2;

  /** Holds that are live at any time. */
  private static final int OPEN_HOLDS = 512;

  /** Records that are looked at before the first of them is applied, as the apply stage does. */
  private static final int GROUP = Engine.MAX_LOOKAHEAD;

  private static final int TTL_MILLIS = 600_000;
  private static final long NANOS_BETWEEN = 100;
  private static final long SHUFFLE_SEED = 20_260_101;

  private final CoreEngine engine;
  private final TradeBatch batch;
  private final int events;

  /** Pairs of seats of all events in the order in which they are held. */
  private final int[] pairs;

  private final int[] offsets = new int[GROUP];
  private int firstEventId;
  private int slice;

  /** Confirms before these events. */
  private long confirmsBefore;

  TradeState(int events) {
    this.events = events;
    Venue venue = Hall.own().venue();
    int seats = Math.multiplyExact(events, venue.seatCount());
    EngineSettings settings =
        EngineSettings.defaults()
            .with(EngineSetting.MAX_PLAN_SEATS, venue.seatCount())
            .with(EngineSetting.MAX_SEATS, seats)
            .with(EngineSetting.MAX_HOLDS, seats)
            .with(EngineSetting.MAX_ORDERS, seats / 2)
            .withTtl(TTL_MILLIS, TTL_MILLIS);
    engine = new CoreEngine(Hall.own(), settings);
    pairs = shuffled(seats / TradeBatch.PAIR);
    batch = new TradeBatch(COMMANDS, venue.seatCount() / TradeBatch.PAIR);
    begin();
  }

  private static int[] shuffled(int count) {
    int[] numbers = new int[count];
    Random random = new Random(SHUFFLE_SEED);
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      numbers[i] = numbers[other];
      numbers[other] = i;
    }
    return numbers;
  }

  private void begin() {
    for (int i = 0; i < events; i++) {
      int eventId = engine.openEvent(OrphanMode.OFF);
      firstEventId = i == 0 ? eventId : firstEventId;
    }
    apply(batch.encode(pairs, 0, OPEN_HOLDS, 0, firstEventId));
    slice = 0;
    confirmsBefore = batch.confirms();
  }

  private void end() {
    apply(batch.encode(pairs, 0, 0, OPEN_HOLDS, firstEventId));
    for (int i = 0; i < events; i++) {
      engine.archive(firstEventId + i);
    }
  }

  /** Until the better compiler has seen it all. */
  void warmUp() {
    WarmUp.run(
        () -> {
          prepare();
          run();
        });
  }

  /** Before {@link #run}: encodes the next slice, of fresh events if these are played through. */
  void prepare() {
    if (slice == events) {
      end();
      begin();
    }
    batch.encode(pairs, OPEN_HOLDS + slice * HOLDS, HOLDS, HOLDS, firstEventId);
    slice++;
  }

  /** Applies {@value #COMMANDS} commands. */
  void run() {
    apply(COMMANDS);
  }

  private void apply(int commands) {
    for (int first = 0; first < commands; first += GROUP) {
      int end = Math.min(first + GROUP, commands);
      for (int i = first; i < end; i++) {
        offsets[i - first] = batch.offset(i);
      }
      engine.lookAhead(batch.buffer(), offsets, end - first);
      for (int i = first; i < end; i++) {
        engine.advance(NANOS_BETWEEN);
        engine.applyAgain(batch.buffer(), batch.offset(i));
      }
    }
  }

  /** Throws unless all that was applied was done. */
  void check() {
    int sold = 0;
    int held = 0;
    for (int i = 0; i < events; i++) {
      sold += engine.event(firstEventId + i).count(SeatStatus.SOLD);
      held += engine.event(firstEventId + i).count(SeatStatus.HELD);
    }
    long confirmed = batch.confirms() - confirmsBefore;
    if (held != OPEN_HOLDS * TradeBatch.PAIR || sold != confirmed * TradeBatch.PAIR) {
      throw new IllegalStateException(sold + " seats are sold and " + held + " held");
    }
  }

  /** The engine's own count of its state, for a look at whether it is right. */
  boolean isWhole() {
    return engine.isWhole();
  }
}
