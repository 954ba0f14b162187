package io.frontrow.engine.core;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.HoldReleasedDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SalePhaseSetDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Builds one record after the other from a seed, with a liking for edges: seats just taken, the
 * last seat, the nanosecond of a deadline, full tables, ids that are wrong by a little, other
 * accounts. It watches the events to know what there is.
 */
final class CommandGenerator {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int MAX_PAST_HOLDS = 12;
  private static final long[] CLIENTS = {
    ClientId.of(1, 1), ClientId.of(1, 2), ClientId.of(2, 1), ClientId.of(4_000_000_000L, 7)
  };

  private record HoldSeen(long holdId, long clientId, long deadlineNanos) {}

  private final SplittableRandom random;
  private final Records records;
  private final PlanCommands plans;
  private final EngineSettings settings;
  private final int confirmWeight;

  /** Plans of the events, by event id - 1. */
  private final List<HallPlan> events = new ArrayList<>();

  private final List<HoldSeen> live = new ArrayList<>();
  private final List<HoldSeen> past = new ArrayList<>();
  private List<Integer> lastSeats = List.of(0);

  /** An event to put on sale soon; 0: none. */
  private int toOpen;

  CommandGenerator(long seed, Records records) {
    random = new SplittableRandom(seed);
    this.records = records;
    plans = new PlanCommands(random, records);
    int maxTtlMillis = 1 + random.nextInt(500);
    settings =
        new EngineSettings(
            1 + random.nextInt(4),
            random.nextInt(8) == 0 ? 100 : 4_000,
            1 + random.nextInt(5),
            50 + random.nextInt(2_000),
            1 + random.nextInt(1 << 3 + random.nextInt(5)),
            1 + random.nextInt(1 << 3 + random.nextInt(5)),
            1 + random.nextInt(maxTtlMillis),
            maxTtlMillis,
            1 + random.nextInt(6));
    confirmWeight = random.nextInt(16);
  }

  EngineSettings settings() {
    return settings;
  }

  /** Builds the next record. */
  void next() {
    plans.pause();
    passTime();
    long client = CLIENTS[random.nextInt(CLIENTS.length)];
    records.client(client);
    if (toOpen > 0 && random.nextInt(10) > 0) {
      records.setSalePhase(toOpen, SalePhase.ON_SALE);
      toOpen = 0;
    } else if (random.nextInt(100) < (plans.isBusy() || plans.isWanted() ? 70 : 1)) {
      plans.next(client);
    } else if (random.nextInt(events.isEmpty() ? 2 : 60) == 0) {
      createEvent();
    } else {
      trade();
    }
  }

  void observe(List<Said> said) {
    for (Said message : said) {
      plans.observe(message);
      switch (message.templateId()) {
        case EventCreatedDecoder.TEMPLATE_ID -> {
          HallPlan plan = plans.plan((int) message.field("planId"));
          events.add(plan == null ? HallPlan.small() : plan);
          toOpen = (int) message.field("eventId");
        }
        case SalePhaseSetDecoder.TEMPLATE_ID -> {
          if (!message.text("phase").equals(SalePhase.ON_SALE.name())) {
            toOpen = random.nextInt(3) == 0 ? 0 : (int) message.field("eventId");
          }
        }
        case SeatsHeldDecoder.TEMPLATE_ID -> {
          long deadline = message.field("deadline");
          live.add(new HoldSeen(message.field("holdId"), message.clientId(), deadline));
          lastSeats = message.numbers("seats", "seat");
        }
        case HoldConfirmedDecoder.TEMPLATE_ID,
            HoldReleasedDecoder.TEMPLATE_ID,
            HoldExpiredDecoder.TEMPLATE_ID ->
            over(message.field("holdId"));
        default -> {}
      }
    }
  }

  private void over(long holdId) {
    live.stream().filter(hold -> hold.holdId == holdId).forEach(past::add);
    live.removeIf(hold -> hold.holdId == holdId);
    if (past.size() > MAX_PAST_HOLDS) {
      past.remove(random.nextInt(past.size()));
    }
  }

  private void passTime() {
    long now = records.timeNanos();
    long next =
        live.stream()
            .mapToLong(HoldSeen::deadlineNanos)
            .filter(deadline -> deadline > now)
            .min()
            .orElse(now);
    int dice = random.nextInt(100);
    if (dice < 10) {
      records.timeNanos(now + 1);
    } else if (dice < 15) {
      records.timeNanos(next);
    } else if (dice < 18) {
      records.timeNanos(Math.max(now, next - 1));
    } else if (dice < 30) {
      records.timeNanos(now + random.nextLong(10 * NANOS_PER_MILLI));
    } else if (dice < 31) {
      records.timeNanos(now + random.nextLong(1_000 * NANOS_PER_MILLI));
    }
  }

  private void createEvent() {
    long[] prices = new long[random.nextInt(3)];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = random.nextInt(8) == 0 ? 1_000_000_000_000L : random.nextInt(10_000);
    }
    if (random.nextInt(4) > 0) {
      OrphanMode mode = random.nextInt(3) == 0 ? OrphanMode.OFF : OrphanMode.TRY;
      records.createEvent(plans.anyPlanId(), mode, "Event", prices);
      return;
    }
    String currency = random.nextInt(3) == 0 ? "eur" : "EUR";
    String name = "e".repeat(random.nextInt(3) * 33);
    long amount = random.nextBoolean() ? -1 : 1_000_000_000_001L;
    List<Records.Price> odd =
        random.nextBoolean()
            ? List.of(new Records.Price(0, 5), new Records.Price(0, 6))
            : List.of(new Records.Price(random.nextInt(5), amount));
    records.createEvent(plans.anyPlanId(), random.nextInt(3), currency, name, odd);
  }

  private void trade() {
    int dice = random.nextInt(100);
    if (dice < 26) {
      holdSeats();
    } else if (dice < 52) {
      holdBest();
    } else if (dice < 52 + confirmWeight) {
      records.confirmHold(anyHold(), reference());
    } else if (dice < 78) {
      records.releaseHold(anyHold());
    } else if (dice < 87 || isDue() && random.nextInt(3) == 0) {
      records.tick();
    } else if (dice < 91) {
      int phase = random.nextInt(3) > 0 ? SalePhase.ON_SALE.value() : random.nextInt(7);
      records.setSalePhase(anyEvent(), phase);
    } else {
      ask();
    }
  }

  private boolean isDue() {
    return live.stream().anyMatch(hold -> hold.deadlineNanos <= records.timeNanos());
  }

  private void holdSeats() {
    int event = anyEvent();
    int seatCount = seatCount(event);
    int count =
        switch (random.nextInt(40)) {
          case 0 -> 0;
          case 1 -> 100;
          case 2 -> 101;
          case 3 -> 254;
          default -> 1 + random.nextInt(6);
        };
    int[] seats = new int[count];
    int first = random.nextInt(seatCount);
    boolean adjacent = random.nextInt(3) > 0;
    for (int i = 0; i < count; i++) {
      seats[i] = adjacent ? (first + i) % seatCount : random.nextInt(seatCount);
    }
    if (count > 0) {
      int place = random.nextInt(count);
      switch (random.nextInt(12)) {
        case 0 -> seats[place] = lastSeats.get(random.nextInt(lastSeats.size()));
        case 1 -> seats[place] = seatCount - 1;
        case 2 -> seats[place] = random.nextBoolean() ? seatCount : -2;
        case 3 -> seats[place] = seats[0];
        default -> {}
      }
    }
    records.holdSeats(random.nextLong(), event, ttlMillis(), seats);
  }

  private void holdBest() {
    int event = anyEvent();
    int quantity =
        switch (random.nextInt(30)) {
          case 0 -> 0;
          case 1 -> 100;
          case 2 -> 101 + random.nextInt(154);
          case 3, 4, 5 -> 20 + random.nextInt(81);
          default -> 1 + random.nextInt(8);
        };
    HallPlan plan = plan(event);
    int odd = random.nextInt(30) == 0 ? 1 : 0;
    int section = random.nextBoolean() ? Records.ANY : random.nextInt(plan.sections().size() + odd);
    int category =
        random.nextBoolean() ? Records.ANY : random.nextInt(plan.categories().size() + odd);
    records.holdBestAvailable(random.nextLong(), event, ttlMillis(), section, category, quantity);
  }

  private long ttlMillis() {
    return switch (random.nextInt(16)) {
      case 0 -> settings.maxTtlMillis() + (random.nextInt(4) == 0 ? 1L : 0L);
      case 1 -> random.nextInt(8) == 0 ? 4_294_967_294L : 1;
      case 2, 3, 4, 5 -> 0;
      default -> 1 + random.nextInt(settings.maxTtlMillis());
    };
  }

  /** A hold that there is, as its owner; or one that is over, not own, or never was. */
  private long anyHold() {
    int dice = random.nextInt(20);
    List<HoldSeen> from = dice < 15 ? live : past;
    if (from.isEmpty()) {
      from = live.isEmpty() ? past : live;
    }
    if (from.isEmpty() || dice == 19) {
      return random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(300) - 2;
    }
    HoldSeen hold = from.get(random.nextInt(from.size()));
    if (random.nextInt(8) > 0) {
      records.client(hold.clientId);
    }
    return dice == 18 ? hold.holdId + settings.maxHolds() : hold.holdId;
  }

  private String reference() {
    return switch (random.nextInt(30)) {
      case 0 -> "";
      case 1 -> "a b";
      case 2 -> "x".repeat(41);
      case 3 -> "y".repeat(40);
      case 4 -> "tilde~" + random.nextInt(50) + "\u007f".repeat(random.nextInt(2));
      default -> "order-" + random.nextInt(60);
    };
  }

  private int anyEvent() {
    int odd = random.nextInt(40);
    if (events.isEmpty() || odd == 0) {
      return random.nextInt(8) - 1;
    }
    return 1 + random.nextInt(events.size());
  }

  private int seatCount(int eventId) {
    return plan(eventId).seats().size();
  }

  private HallPlan plan(int eventId) {
    boolean known = eventId > 0 && eventId <= events.size();
    return known ? events.get(eventId - 1) : HallPlan.small();
  }

  private void ask() {
    int event = anyEvent();
    switch (random.nextInt(9)) {
      case 8 -> records.getEngine();
      case 0 -> records.getEvent(event);
      case 1 -> records.nextEvent(event);
      case 2 -> records.getCategory(event, random.nextInt(5));
      case 3 -> records.getSection(event, random.nextInt(4));
      case 4 -> records.getRowMap(event, random.nextInt(9));
      case 5 -> records.getSeatNames(event, random.nextInt(seatCount(event) + 2));
      case 6 -> records.getHold(anyHold());
      default -> records.getOrder(reference());
    }
  }
}
