package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.WaitlistJoinedDecoder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Builds one record after the other from a seed, with a liking for edges: seats just taken, the
 * last seat, the nanosecond of a deadline, full tables, ids that are wrong by a little, other
 * accounts, requests sent again. It looks at the naive twin to know what there is.
 */
final class CommandGenerator {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int FLAGS_OFFSET = 24;
  private static final int FIRST_ID_OFFSET = 25;
  private static final int CODE_OFFSET = 29;
  private static final long[] CLIENTS = {
    ClientId.of(1, 1), ClientId.of(1, 2), ClientId.of(2, 1), ClientId.of(4_000_000_000L, 1)
  };

  /** The number of seeds in which every taste has its share. */
  static final int TASTES = 20;

  /** What a seed is fond of. */
  private enum Taste {
    SALE,
    OFFERS,
    WAITLIST,
    ROOM,
    PRICES,
    CHANNELS,
    ARCHIVE
  }

  private final SplittableRandom random;
  private final Records records;
  private final NaiveEngine twin;
  private final EngineSettings settings;
  private final RequestIds requests;
  private final Picks picks;
  private final PlanCommands plans;
  private final OperatorCommands operator;
  private final HoldCommands holds;
  private final LineCommands lines;
  private final QueryCommands queries;
  private final Taste taste;
  private final int confirmWeight;

  /** Most nanoseconds that pass between two commands, mostly. */
  private final long pace;

  /** Cancels or releases to come, one after the other. */
  private int burst;

  /** Joins of ever other kinds to come. */
  private int kinds;

  CommandGenerator(long seed, Records records, NaiveEngine twin) {
    random = new SplittableRandom(seed);
    this.records = records;
    this.twin = twin;
    taste = taste(seed);
    settings = RandomSettings.next(random);
    requests = new RequestIds(random, records, settings);
    picks = new Picks(random, records, twin, settings, requests);
    plans = new PlanCommands(random, records, requests);
    operator = new OperatorCommands(picks, plans);
    holds = new HoldCommands(picks);
    lines = new LineCommands(picks);
    queries = new QueryCommands(picks, holds, plans);
    confirmWeight = 4 + random.nextInt(16);
    pace = NANOS_PER_MILLI << random.nextInt(5);
  }

  /** Seeds in a row have all of them. */
  private static Taste taste(long seed) {
    return switch ((int) Long.remainderUnsigned(seed, TASTES)) {
      case 0 -> Taste.PRICES;
      case 1 -> Taste.CHANNELS;
      case 2, 3, 4 -> Taste.ARCHIVE;
      case 5, 6, 7 -> Taste.ROOM;
      case 8 -> Taste.OFFERS;
      case 9, 10, 11, 12, 13 -> Taste.WAITLIST;
      default -> Taste.SALE;
    };
  }

  EngineSettings settings() {
    return settings;
  }

  /** Builds the next record. */
  void next() {
    plans.pause();
    passTime();
    long client = CLIENTS[random.nextInt(CLIENTS.length)];
    if (random.nextInt(30) > 0 || !requests.again(client)) {
      picks.as(client);
      build(client);
    }
    requests.sent();
  }

  private void build(long client) {
    boolean isEarly = plans.isBusy() || plans.isWanted();
    if (burst > 0) {
      burst--;
      goOnWithBurst();
    } else if (kinds > 0 || RandomSettings.isWide(settings) && random.nextInt(500) == 0) {
      kinds = (kinds > 0 ? kinds : Limits.MAX_WAITLIST_KINDS + 20) - 1;
      lines.joinAsNewKind(kinds);
    } else if (random.nextInt(100) < (isEarly ? 70 : 1)) {
      plans.next(client);
    } else if (random.nextInt(twin.events.isEmpty() ? 4 : 60) == 0) {
      operator.createEvent();
    } else {
      trade();
    }
  }

  private void goOnWithBurst() {
    if (random.nextBoolean()) {
      holds.cancel();
    } else {
      holds.release();
    }
  }

  private void trade() {
    NaiveEvent event = picks.event();
    if (event == null && !twin.archived.isEmpty() && picks.oneIn(2)) {
      records.tick();
    } else if (event != null && !event.isSelling() && random.nextInt(100) < 30) {
      reopen(event);
    } else if (event != null && event.room.isOn() && twin.room.visits.isEmpty() && picks.oneIn(2)) {
      lines.room(event);
    } else if (taste != Taste.SALE && random.nextInt(100) < (hasPassion() ? 75 : 35)) {
      indulge(event);
    } else {
      sell(event);
    }
  }

  private void reopen(NaiveEvent event) {
    if (event.phase == SalePhase.DRAFT) {
      operator.prepare(event);
    } else if (event.phase == SalePhase.CLOSED && random.nextInt(3) > 0) {
      operator.archive(event);
    } else {
      records.setSalePhase(event.eventId, SalePhase.ON_SALE);
    }
  }

  private void indulge(NaiveEvent event) {
    switch (taste) {
      case PRICES -> changePrices(event);
      case CHANNELS -> operator.createChannel(event);
      case ROOM -> lines.room(event);
      case OFFERS -> offers();
      case WAITLIST -> {
        if (random.nextInt(4) > 0) {
          lines.join();
        } else if (random.nextInt(3) > 0) {
          lines.decline();
        } else {
          lines.leave();
        }
      }
      default -> operator.setSalePhase(event);
    }
  }

  private boolean hasPassion() {
    return taste == Taste.PRICES || taste == Taste.OFFERS;
  }

  /** Many offers, which come to nothing. */
  private void offers() {
    int dice = random.nextInt(10);
    if (dice < 4) {
      lines.joinModestly();
    } else if (dice < 8) {
      lines.decline();
    } else if (dice < 9) {
      records.tick();
    } else {
      queries.line();
    }
  }

  /** Always those of the first event, until it can have no more. */
  private void changePrices(NaiveEvent event) {
    NaiveEvent first = twin.events.isEmpty() ? null : twin.events.get(0);
    if (first == null || first.priceVersion() < Limits.MAX_PRICE_VERSIONS || picks.oneIn(50)) {
      operator.setPrices(first);
    } else {
      sell(event);
    }
  }

  private void sell(NaiveEvent event) {
    int dice = random.nextInt(200);
    if (dice < 34) {
      holds.holdSeats();
    } else if (dice < 74) {
      holds.holdBest();
    } else if (dice < 74 + 2 * confirmWeight) {
      holds.confirm();
    } else if (dice < 118) {
      holds.release();
    } else if (dice < 122) {
      holds.extend();
    } else if (dice < 129) {
      holds.swapHeld();
    } else if (dice < 136) {
      holds.cancel();
    } else if (dice < 141) {
      holds.swapSold();
    } else if (dice < 147) {
      lines.join();
    } else if (dice < 149) {
      lines.leave();
    } else if (dice < 151) {
      lines.decline();
    } else if (dice < 154) {
      lines.room(taste == Taste.ROOM ? event : picks.oneIn(8) ? event : null);
    } else if (dice < 164) {
      operator.any(event);
    } else if (dice < 181) {
      records.tick();
    } else if (dice < 199) {
      queries.any();
    } else {
      burst = 3 + random.nextInt(30);
      holds.cancel();
    }
  }

  private void passTime() {
    long now = records.timeNanos();
    int dice = random.nextInt(100);
    if (dice < 10) {
      records.timeNanos(now + 1);
    } else if (dice < 20) {
      long deadline = someDeadline() - 1 + random.nextInt(3);
      boolean near = deadline > now && deadline < now + 2_000 * NANOS_PER_MILLI;
      records.timeNanos(near ? deadline : now);
    } else if (dice < 30) {
      records.timeNanos(now + random.nextLong(pace));
    } else if (random.nextInt(300) == 0) {
      records.timeNanos(now + random.nextLong(1_000 * NANOS_PER_MILLI));
    }
  }

  /** A time at which something falls due. */
  private long someDeadline() {
    NaiveEvent event = picks.event();
    if (event == null) {
      return 0;
    }
    int dice = random.nextInt(6);
    if (dice == 0 && !event.line.waiting.isEmpty()) {
      return event.line.waiting.get(random.nextInt(event.line.waiting.size())).expiresAtNanos;
    }
    if (dice == 1 && !twin.room.visits.isEmpty()) {
      return twin.room.visits.get(random.nextInt(twin.room.visits.size())).deadlineNanos;
    }
    if (dice == 2) {
      return event.room.nextDueNanos;
    }
    NaiveSlots<NaiveHolds.Hold> all = twin.holds.holds;
    NaiveHolds.Hold hold = all.at(random.nextInt(all.places()));
    picks.due = hold;
    return hold == null ? 0 : hold.deadlineNanos;
  }

  /** Whether the record just built is to be passed over. */
  boolean skips() {
    return !RecordHeader.isQuery(records.buffer(), 0) && random.nextInt(200) == 0;
  }

  /** Sees what the last record led to. */
  void observe(List<Said> said) {
    for (Said message : said) {
      if (message.templateId() == CommandRejectedDecoder.TEMPLATE_ID
          && code(message) == RejectCode.REQUEST_ID_TOO_HIGH.value()) {
        requests.tooHigh(message.clientId());
      }
      remember(message);
      if ((message.bytes()[FLAGS_OFFSET] & 1) == 0) {
        plans.observe(message);
      }
    }
  }

  private void remember(Said message) {
    switch (message.templateId()) {
      case SeatsHeldDecoder.TEMPLATE_ID -> picks.madeHold(number(message, FIRST_ID_OFFSET));
      case SeatsOfferedDecoder.TEMPLATE_ID ->
          picks.madeHold(number(message, FIRST_ID_OFFSET + Long.BYTES));
      case WaitlistJoinedDecoder.TEMPLATE_ID -> picks.madeEntry(number(message, FIRST_ID_OFFSET));
      default -> {}
    }
  }

  private static long number(Said message, int offset) {
    return ByteBuffer.wrap(message.bytes()).order(LITTLE_ENDIAN).getLong(offset);
  }

  /** The code of a refusal. */
  static int code(Said rejected) {
    byte[] bytes = rejected.bytes();
    return bytes[CODE_OFFSET] & 0xFF | (bytes[CODE_OFFSET + 1] & 0xFF) << 8;
  }
}
