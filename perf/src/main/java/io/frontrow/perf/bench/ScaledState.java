package io.frontrow.perf.bench;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.StateTransfer;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.BitSet;
import java.util.Random;

/**
 * An engine of a given size and rounds of commands spread evenly over all of it: seats are held,
 * half of the holds become orders and the others are given back, the orders are cancelled. So all
 * seats are free after each round, and every round touches others. One thread.
 */
public final class ScaledState {
  /** Holds of a round; one hold and what resolves it are two commands. */
  public static final int HOLDS = 4_000;

  /** Picks of a round: few enough that no section of a small hall fills up. */
  public static final int PICKS = 1_000;

  /** Rounds that the table of orders has room for. */
  public static final int MAX_ROUNDS = 500;

  private static final int PAIR = 2;
  private static final int ACCOUNT = 1;

  /** Instance 1 is who prepares the engine. */
  private static final int FIRST_INSTANCE = 2;

  private static final int SECTION_SEATS = 100;
  private static final int ROW_SEATS = 50;
  private static final int CLIENTS = 1 << 14;
  private static final long SEED = 20_261_121;

  private final ScaledSize size;
  private final Venue venue;
  private final CoreEngine engine;
  private final Random random = new Random(SEED);
  private final BitSet taken;
  private final long[] requestIds;
  private final ScaledBatch batch = new ScaledBatch(HOLDS);

  /** Of the round. */
  private final HeldIds held = new HeldIds(HOLDS);

  /**
   * @throws IllegalArgumentException if a round does not find seats enough
   */
  public ScaledState(ScaledSize size) {
    this(size, settings(size), RecordTap.NONE);
  }

  ScaledState(ScaledSize size, EngineSettings settings, RecordTap tap) {
    this.size = size;
    int pairs = size.seats() / PAIR;
    if (pairs < HOLDS) {
      throw new IllegalArgumentException(size.seats() + " seats are too few for a round");
    }
    venue = venue(size.seatsPerEvent());
    engine = new CoreEngine(new Engine(held), new Hall(venue, 0, 0), settings, tap);
    for (int i = 0; i < size.events(); i++) {
      engine.openEvent(OrphanMode.OFF);
    }
    taken = new BitSet(pairs);
    requestIds = new long[size.clients()];
  }

  /** The same for all sizes but for the seats, so that only what is used differs. */
  static EngineSettings settings(ScaledSize size) {
    return EngineSettings.defaults()
        .with(EngineSetting.MAX_SEATS, size.seats())
        .with(EngineSetting.MAX_EVENTS, Math.max(size.events(), 10_000))
        .with(EngineSetting.MAX_ORDERS, HOLDS / 2 * MAX_ROUNDS)
        .with(EngineSetting.MAX_CLIENTS, CLIENTS);
  }

  private static Venue venue(int seats) {
    int sections = (seats + SECTION_SEATS - 1) / SECTION_SEATS;
    int[][] rows = new int[sections][];
    int left = seats;
    for (int section = 0; section < sections; section++) {
      int here = Math.min(left, SECTION_SEATS);
      rows[section] = rows(here);
      left -= here;
    }
    return Venue.of(rows);
  }

  private static int[] rows(int seats) {
    int[] rows = new int[(seats + ROW_SEATS - 1) / ROW_SEATS];
    int left = seats;
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Math.min(left, ROW_SEATS);
      left -= rows[row];
    }
    return rows;
  }

  /** A whole round; returns how many commands. */
  int round() {
    prepareHolds();
    int commands = apply();
    requireHolds(HOLDS);
    prepareConfirms();
    commands += apply();
    prepareReleases();
    commands += apply();
    prepareCancels();
    commands += apply();
    preparePicks();
    commands += apply();
    requireHolds(PICKS);
    prepareAllReleases();
    return commands + apply();
  }

  /** Carries the engine's state, as a snapshot does. */
  void transfer(StateTransfer state) {
    engine.transfer(state);
  }

  /** Before {@link #apply}: holds of pairs that no other of the round has. */
  public void prepareHolds() {
    begin();
    taken.clear();
    int pairsPerEvent = size.seatsPerEvent() / PAIR;
    for (int i = 0; i < HOLDS; i++) {
      int pair = random.nextInt(size.seats() / PAIR);
      while (taken.get(pair)) {
        pair = random.nextInt(size.seats() / PAIR);
      }
      taken.set(pair);
      int client = client();
      int eventId = 1 + pair / pairsPerEvent;
      batch.hold(clientId(client), ++requestIds[client], eventId, pair % pairsPerEvent * PAIR);
    }
  }

  /** Before {@link #apply}: the best pairs of any sections. */
  public void preparePicks() {
    begin();
    for (int i = 0; i < PICKS; i++) {
      int client = client();
      int eventId = 1 + random.nextInt(size.events());
      int section = random.nextInt(venue.sectionCount());
      batch.pick(clientId(client), ++requestIds[client], eventId, section);
    }
  }

  private void begin() {
    held.clear();
    batch.clear();
  }

  /** Before {@link #apply}: every second hold of the round becomes an order. */
  public void prepareConfirms() {
    batch.clear();
    for (int i = 0; i < held.size(); i += 2) {
      int client = client();
      batch.confirm(clientId(client), ++requestIds[client], held.id(i));
    }
  }

  /** Before {@link #apply}: the other holds are given back. */
  public void prepareReleases() {
    prepareReleases(1, 2);
  }

  /** Before {@link #apply}: all holds are given back. */
  public void prepareAllReleases() {
    prepareReleases(0, 1);
  }

  private void prepareReleases(int first, int step) {
    batch.clear();
    for (int i = first; i < held.size(); i += step) {
      int client = client();
      batch.release(clientId(client), ++requestIds[client], held.id(i));
    }
  }

  /** Before {@link #apply}: the orders of the round are cancelled. */
  public void prepareCancels() {
    batch.clear();
    for (int i = 0; i < held.size(); i += 2) {
      int client = client();
      batch.cancel(clientId(client), ++requestIds[client], held.id(i));
    }
  }

  /** Applies what was prepared; returns how many commands. */
  public int apply() {
    batch.applyTo(engine);
    return batch.size();
  }

  private int client() {
    return random.nextInt(size.clients());
  }

  private static long clientId(int client) {
    return ClientId.of(ACCOUNT, FIRST_INSTANCE + client);
  }

  public int seats() {
    return size.seats();
  }

  /** Throws unless the round has so many holds. */
  public void requireHolds(int holds) {
    if (held.size() != holds) {
      throw new IllegalStateException(held.size() + " holds, not " + holds);
    }
  }

  /** Throws unless so many seats of all events have the status. */
  public void require(SeatStatus status, int seats) {
    int actual = 0;
    for (int eventId = 1; eventId <= size.events(); eventId++) {
      actual += engine.event(eventId).count(status);
    }
    if (actual != seats) {
      throw new IllegalStateException(actual + " seats are " + status + ", not " + seats);
    }
  }
}
