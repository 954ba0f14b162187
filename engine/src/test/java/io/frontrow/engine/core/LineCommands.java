package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The part of the generator that stands in line: on waitlists and in waiting rooms. */
final class LineCommands {
  private static final byte[][] SEEDS = {seed(1), seed(2), seed(3)};
  private static final byte[][] HASHES = {hash(SEEDS[0]), hash(SEEDS[1]), hash(SEEDS[2])};

  private final Picks picks;
  private final Records records;

  LineCommands(Picks picks) {
    this.picks = picks;
    records = picks.records;
  }

  private static byte[] seed(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) (number * 79));
    return seed;
  }

  private static byte[] hash(byte[] seed) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(seed);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void join() {
    if (picks.twin.waitlist.entries.isFull() && !picks.oneIn(4)) {
      leave();
      return;
    }
    NaiveEvent event = picks.event();
    int known = event == null ? 1 : event.plan.categories.size();
    List<Integer> categories = new ArrayList<>();
    int count = picks.oneIn(100) ? 9 : Math.max(0, picks.upTo(5) - 2);
    for (int i = 0; i < count; i++) {
      int category = picks.oneIn(60) ? known : picks.upTo(known);
      if (!categories.contains(category) || picks.oneIn(20)) {
        categories.add(category);
      }
    }
    int quantity = picks.oneIn(4) ? picks.quantity() : 1 + picks.upTo(5);
    long ceiling =
        picks.oneIn(4) ? picks.upTo(10_000) - picks.upTo(60) / 59 * 10_000L : Records.ANY_PRICE;
    Records.Wish wish = new Records.Wish(quantity, flag(), flag(), ceiling, categories);
    long ttl = picks.oneIn(2) ? 0 : 1 + picks.upTo(2_000);
    long key = picks.oneIn(2) ? 0 : picks.keyFor(event);
    int eventId = picks.idOf(event);
    long buyer = picks.buyerFor(event);
    records.joinWaitlist(buyer, key, eventId, ttl, picks.ttlMillis(), wish);
  }

  /** Rather somebody who can be served. */
  void joinModestly() {
    NaiveEvent event = picks.event();
    int quantity = picks.oneIn(400) ? 100 : 1 + picks.upTo(2);
    int ttl = quantity == 100 ? 0 : 1 + picks.upTo(60);
    int allOrNone = quantity == 100 ? 1 : flag();
    Records.Wish wish = new Records.Wish(quantity, flag(), allOrNone, Records.ANY_PRICE, List.of());
    long buyer = picks.buyerFor(event);
    records.joinWaitlist(buyer, 0, picks.idOf(event), ttl, picks.ttlMillis(), wish);
  }

  /** Somebody who can hardly be served, and who sets itself apart by its price ceiling. */
  void joinAsNewKind(int kind) {
    NaiveEvent event = picks.twin.events.isEmpty() ? null : picks.twin.events.get(0);
    Records.Wish wish = new Records.Wish(100, 0, 1, 10_000 + kind, List.of());
    long buyer = picks.buyerFor(event);
    records.joinWaitlist(buyer, 0, picks.idOf(event), 0, picks.ttlMillis(), wish);
  }

  private int flag() {
    return picks.oneIn(80) ? 2 : picks.upTo(2);
  }

  void leave() {
    records.leaveWaitlist(picks.idOf(picks.entry()));
  }

  void decline() {
    records.declineOffer(picks.idOf(picks.entry(!picks.oneIn(8))));
  }

  void room(NaiveEvent event) {
    int id = picks.idOf(event);
    WaitingRoomPhase phase = event == null ? WaitingRoomPhase.NONE : event.room.phase;
    if (phase == WaitingRoomPhase.NONE && !picks.oneIn(8)) {
      set(id);
      return;
    }
    switch (picks.upTo(20)) {
      case 0 -> set(id);
      case 1, 2 -> open(event, id);
      case 3 -> records.setWaitingRoomPhase(id, roomPhase());
      case 4 -> records.rejectVisitor(id, picks.anyBuyer());
      case 5 -> records.admitVisitor(id, picks.anyBuyer());
      case 6, 7 -> records.leaveWaitingRoom(id, picks.anyBuyer());
      default -> records.enterWaitingRoom(id, picks.anyBuyer());
    }
  }

  private int roomPhase() {
    return switch (picks.upTo(24)) {
      case 0 -> picks.upTo(8);
      case 1 -> WaitingRoomPhase.CLOSED.value();
      case 2, 3, 4, 5, 6 -> WaitingRoomPhase.SUSPENDED.value();
      default -> WaitingRoomPhase.OPEN.value();
    };
  }

  private void set(int eventId) {
    long cap = picks.oneIn(20) ? 0 : 1 + picks.upTo(6);
    long rate =
        switch (picks.upTo(10)) {
          case 0 -> picks.oneIn(2) ? 0 : 600_001;
          case 1 -> 600_000;
          default -> 60 + picks.upTo(30_000);
        };
    long visit = picks.oneIn(20) ? 86_400_001L * picks.upTo(2) : 1 + picks.upTo(400);
    records.setWaitingRoom(eventId, cap, rate, visit, HASHES[picks.upTo(HASHES.length)]);
  }

  private void open(NaiveEvent event, int eventId) {
    byte[] seed = SEEDS[picks.upTo(SEEDS.length)];
    for (int i = 0; i < SEEDS.length; i++) {
      boolean right = event != null && Arrays.equals(HASHES[i], event.room.seedHash);
      seed = right && !picks.oneIn(4) ? SEEDS[i] : seed;
    }
    records.openWaitingRoom(eventId, seed);
  }
}
