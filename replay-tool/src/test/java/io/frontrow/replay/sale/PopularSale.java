package io.frontrow.replay.sale;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.core.HallPlan;
import io.frontrow.engine.core.HoldRecords;
import io.frontrow.engine.core.LineRecords;
import io.frontrow.engine.core.OperatorRecords;
import io.frontrow.engine.core.PlanParcels;
import io.frontrow.engine.core.Records;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.agrona.DirectBuffer;

/**
 * A sale that many want, made by chance from a seed: a waiting room with a draw, a channel, a
 * general-admission area, a waitlist that gets what is cancelled and what runs out, and an operator
 * who takes a hand. Ticks come when they are due. One thread only.
 */
public final class PopularSale {
  public static final int EVENT = 1;
  public static final long OPERATOR = ClientId.of(1, 9);

  private static final int VISITORS = 160;
  private static final int SHOPS = 4;
  private static final int PER_BUYER = 6;
  private static final int TTL_MILLIS = 60_000;
  private static final int STEPS = 4_000;
  private static final long MILLI = 1_000_000;
  private static final EngineSettings SETTINGS =
      EngineSettings.defaults()
          .with(EngineSetting.MAX_PLANS, 4)
          .with(EngineSetting.MAX_PLAN_SEATS, 1_000)
          .with(EngineSetting.MAX_EVENTS, 4)
          .with(EngineSetting.MAX_SEATS, 1_000)
          .with(EngineSetting.MAX_HOLDS, 256)
          .with(EngineSetting.MAX_ORDERS, 512)
          .with(EngineSetting.MAX_CLAIMS, 512)
          .with(EngineSetting.MAX_BUYERS, 1_000)
          .with(EngineSetting.MAX_WAITLIST_ENTRIES, 512)
          .with(EngineSetting.MAX_LATE_SEATS, 512)
          .with(EngineSetting.MAX_CLIENTS, 16)
          .with(EngineSetting.MAX_REPLY_BYTES, 1 << 18)
          .withTtl(600_000, TTL_MILLIS);

  /** Gets each record, from offset 0. */
  public interface Sink {
    void record(DirectBuffer buffer, int length);
  }

  /** Somebody who is inside, and what it has. */
  private record Shopper(long client, long buyer) {}

  private record Held(long holdId, long client) {}

  private final Random random;
  private final Sink sink;
  private final Records records = new Records();
  private final Map<Long, Long> requestIds = new HashMap<>();
  private final List<Shopper> inside = new ArrayList<>();
  private final List<Held> holds = new ArrayList<>();
  private final Map<String, Long> orders = new HashMap<>();
  private final List<String> references = new ArrayList<>();
  private final Engine engine = new Engine(this::said);
  private long now = 1_795_287_600_000_000_000L;
  private long nextBuyer = 1_001;
  private long current;

  private PopularSale(long seed, Sink sink) {
    random = new Random(seed);
    this.sink = sink;
    records.timeNanos(now);
  }

  public static void run(long seed, Sink sink) {
    PopularSale sale = new PopularSale(seed, sink);
    sale.prepare();
    sale.gather();
    sale.sell();
    sale.end();
  }

  private void prepare() {
    records.configure(SETTINGS);
    apply();
    from(OPERATOR);
    new PlanParcels(records, this::applyAndCount).define(hall(), 1);
    act(
        () ->
            records.createEvent(
                1, OrphanMode.TRY, "Winter <b>Concert</b> & \"Friends\"", 8_900, 6_500, 4_500));
    act(() -> records.setLimits(EVENT, PER_BUYER, PER_BUYER, PER_BUYER, 0, 0));
    act(() -> records.createChannel(EVENT, 77, "Members"));
    act(() -> records.assignSeats(EVENT, 1, List.of(0, 1, 2, 3, 4, 5, 6, 7)));
    act(() -> records.blockSeats(EVENT, BlockReason.HOUSE.value(), List.of(20, 21)));
    act(() -> records.blockSeats(EVENT, BlockReason.HOUSE.value(), List.of(22, 23)));
    act(() -> records.setWaitingRoom(EVENT, 40, 240, 240_000, sha256(seed())));
  }

  private static HallPlan hall() {
    List<HallPlan.Row> stalls = new ArrayList<>();
    List<HallPlan.Row> balcony = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      stalls.add(HallPlan.row("" + (char) ('A' + row), row + 1, 20, 0, 10, 10));
    }
    for (int row = 0; row < 3; row++) {
      balcony.add(HallPlan.row("" + (char) ('M' + row), row + 10, 13, 1, 14));
    }
    return new HallPlan(
        "Town hall",
        List.of("Stalls", "Balcony", "Floor"),
        List.of(new HallPlan.Section("Stalls", stalls), new HallPlan.Section("Balcony", balcony)),
        List.of(new HallPlan.Area("Floor", 2, 60)));
  }

  public static byte[] seed() {
    byte[] seed = new byte[32];
    for (int i = 0; i < seed.length; i++) {
      seed[i] = (byte) (7 * i + 1);
    }
    return seed;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private void gather() {
    for (int i = 0; i < VISITORS; i++) {
      later(2_000);
      enter();
    }
    from(shop(2));
    act(() -> records.leaveWaitingRoom(EVENT, 1_001 + 1));
    from(OPERATOR);
    act(() -> records.rejectVisitor(EVENT, 1_001 + 5));
    later(10_000);
    from(OPERATOR);
    act(() -> records.openWaitingRoom(EVENT, seed()));
    act(() -> records.setSalePhase(EVENT, SalePhase.ON_SALE));
  }

  private void enter() {
    long buyer = nextBuyer++;
    from(shop(buyer));
    act(() -> records.enterWaitingRoom(EVENT, buyer));
  }

  private static long shop(long buyer) {
    return ClientId.of(1, 1 + buyer % SHOPS);
  }

  private void sell() {
    for (int i = 0; i < STEPS; i++) {
      later(250);
      if (i % 500 == 499) {
        operate(i / 500);
      }
      int dice = random.nextInt(100);
      if (dice < 5) {
        enter();
      } else if (dice < 55) {
        hold();
      } else if (dice < 75) {
        confirm();
      } else if (dice < 80) {
        release();
      } else if (dice < 92) {
        join();
      } else if (dice < 94 && i > STEPS / 3) {
        cancel();
      }
    }
  }

  private void operate(int turn) {
    from(OPERATOR);
    switch (turn) {
      case 0 -> act(() -> records.admitVisitor(EVENT, 1_001 + 20));
      case 1 -> act(() -> records.unblockSeats(EVENT, List.of(20, 21)));
      case 2 -> act(() -> records.setPrices(EVENT, List.of(new OperatorRecords.Price(1, 7_200))));
      case 3 -> {
        act(() -> records.setWaitingRoomPhase(EVENT, WaitingRoomPhase.SUSPENDED.value()));
        act(() -> records.setAreaCapacity(EVENT, 0, 0, 70));
        later(5_000);
        act(() -> records.setWaitingRoomPhase(EVENT, WaitingRoomPhase.OPEN.value()));
      }
      case 4 -> act(() -> records.assignSeats(EVENT, 0, List.of(0, 1, 2, 3)));
      case 5 -> {
        String reference = references.get(random.nextInt(references.size()));
        act(() -> records.cancelOrder(0, List.of(), List.of(), reference));
      }
      default -> act(() -> records.setWaitingRoom(EVENT, 50, 300, 240_000, new byte[32]));
    }
  }

  private void hold() {
    if (inside.isEmpty()) {
      return;
    }
    Shopper shopper = inside.get(random.nextInt(inside.size()));
    from(shopper.client);
    int quantity = 1 + random.nextInt(4);
    int dice = random.nextInt(10);
    if (dice < 5) {
      int category = random.nextInt(2);
      act(
          () ->
              records.holdBestAvailable(
                  shopper.buyer, EVENT, 0, HoldRecords.ANY, category, quantity));
    } else if (dice < 8) {
      int seat = random.nextInt(160);
      act(() -> records.holdSeats(shopper.buyer, EVENT, 0, seat, seat + 1));
    } else if (dice < 9) {
      act(
          () ->
              records.holdSeats(
                  shopper.buyer,
                  0,
                  0,
                  EVENT,
                  0,
                  List.of(),
                  List.of(new HoldRecords.Place(0, quantity))));
    } else {
      act(
          () ->
              records.holdBestAvailable(
                  shopper.buyer,
                  77,
                  EVENT,
                  0,
                  new HoldRecords.Best(
                      HoldRecords.ANY, HoldRecords.ANY, HoldRecords.ANY_PRICE, quantity, 0, 1)));
    }
  }

  private void confirm() {
    if (holds.isEmpty()) {
      return;
    }
    Held held = holds.remove(random.nextInt(holds.size()));
    from(held.client);
    String reference = "web-" + (references.size() + 1) + "-" + held.holdId;
    int late = random.nextInt(4) == 0 ? 1 : 0;
    act(() -> records.confirmHold(held.holdId, 0, 0, late, List.of(), List.of(), reference));
  }

  private void release() {
    if (!holds.isEmpty()) {
      Held held = holds.remove(random.nextInt(holds.size()));
      from(held.client);
      act(() -> records.releaseHold(held.holdId));
    }
  }

  private void join() {
    if (inside.isEmpty()) {
      return;
    }
    Shopper shopper = inside.get(random.nextInt(inside.size()));
    from(shopper.client);
    List<Integer> categories =
        switch (random.nextInt(4)) {
          case 0 -> List.of();
          case 1 -> List.of(0);
          case 2 -> List.of(1, 0);
          default -> List.of(2);
        };
    long ceiling = random.nextInt(4) == 0 ? 7_000 : HoldRecords.ANY_PRICE;
    LineRecords.Wish wish =
        new LineRecords.Wish(
            1 + random.nextInt(4), random.nextInt(2), random.nextInt(2), ceiling, categories);
    act(() -> records.joinWaitlist(shopper.buyer, 0, EVENT, 0, 30_000, wish));
  }

  private void cancel() {
    if (!references.isEmpty()) {
      String reference = references.get(random.nextInt(references.size()));
      from(orders.get(reference));
      act(() -> records.cancelOrder(0, List.of(), List.of(), reference));
    }
  }

  private void end() {
    later(20_000);
    from(OPERATOR);
    act(() -> records.setWaitingRoomPhase(EVENT, WaitingRoomPhase.CLOSED.value()));
    act(() -> records.setSalePhase(EVENT, SalePhase.CLOSED));
  }

  private void from(long client) {
    records.client(client);
    records.nextRequestId(requestIds.getOrDefault(client, 0L) + 1);
    current = client;
  }

  /** Up to twice so many milliseconds pass, and what falls due meanwhile happens. */
  private void later(int millis) {
    long until = now + (1 + random.nextInt(2 * millis)) * MILLI;
    while (engine.nextDeadlineNanos() <= until) {
      now = Math.max(now, engine.nextDeadlineNanos());
      records.timeNanos(now);
      records.tick();
      apply();
    }
    now = until;
    records.timeNanos(now);
  }

  private void act(Runnable build) {
    build.run();
    applyAndCount();
  }

  private void applyAndCount() {
    requestIds.merge(current, 1L, Long::sum);
    apply();
  }

  private void apply() {
    sink.record(records.buffer(), records.length());
    engine.apply(records.buffer(), 0, records.length());
  }

  private void said(long client, DirectBuffer buffer, int offset, int length) {
    MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
    switch (header.templateId()) {
      case SeatsHeldDecoder.TEMPLATE_ID -> {
        long holdId = new SeatsHeldDecoder().wrapAndApplyHeader(buffer, offset, header).holdId();
        if (random.nextInt(4) > 0) {
          holds.add(new Held(holdId, client));
        } // else it is abandoned
      }
      case SeatsOfferedDecoder.TEMPLATE_ID ->
          holds.add(
              new Held(
                  new SeatsOfferedDecoder().wrapAndApplyHeader(buffer, offset, header).holdId(),
                  client));
      case VisitorAdmittedDecoder.TEMPLATE_ID ->
          inside.add(
              new Shopper(
                  client,
                  new VisitorAdmittedDecoder().wrapAndApplyHeader(buffer, offset, header).buyer()));
      case HoldConfirmedDecoder.TEMPLATE_ID -> {
        String reference = "web-" + (references.size() + 1) + "-";
        long holdId =
            new HoldConfirmedDecoder().wrapAndApplyHeader(buffer, offset, header).holdId();
        references.add(reference + holdId);
        orders.put(reference + holdId, client);
      }
      default -> {
        // Nothing that a buyer would act upon.
      }
    }
    if (inside.size() > 45) {
      inside.remove(0);
    }
  }
}
