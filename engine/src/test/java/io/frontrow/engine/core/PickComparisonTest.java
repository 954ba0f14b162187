package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Best available and the orphan rule against the slow reference, in random halls. */
class PickComparisonTest {
  private static final int HALLS = 4_000;
  private static final int PICKS = 12;
  private static final int MANY_ROWS_HALLS = 80;
  private static final int MANY_PICKS = 60;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final BestAvailable best = new BestAvailable();
  private final PickRequest request = new PickRequest();
  private final int[] seats = new int[100];
  private final int[] steps = new int[5];
  private int pickedStep;

  @Test
  void picksAndOrphansAgreeWithTheReference() {
    System.out.println("PickComparisonTest: seed " + seed);
    int refused = 0;
    for (int i = 0; i < HALLS; i++) {
      TextHall hall = randomHall();
      Event event = hall.event();
      for (int n = 0; n < PICKS; n++) {
        randomRequest();
        comparePick(hall, event);
        refused += compareOrphans(hall, event) ? 1 : 0;
        change(event);
      }
    }
    for (int step = 0; step < steps.length; step++) {
      assertEquals(true, steps[step] > HALLS / 10, "step " + step + " is rare, seed " + seed);
    }
    assertEquals(true, refused > HALLS / 10, "orphans are rare, seed " + seed);
  }

  /**
   * Rows enough for several groups of them, few kinds of requests, so that how the rows stand is
   * remembered, and changes of which more come between two picks than a log has room for.
   */
  @Test
  void whatIsRememberedOfManyRowsAgreesWithTheReference() {
    System.out.println("PickComparisonTest, many rows: seed " + seed);
    for (int i = 0; i < MANY_ROWS_HALLS; i++) {
      TextHall hall = hallOfManyRows();
      Event event = hall.event();
      boolean fewKinds = random.nextBoolean();
      for (int n = 0; n < MANY_PICKS; n++) {
        randomRequest();
        if (fewKinds) {
          request.reset(2 + random.nextInt(2)).withMatching = random.nextBoolean();
          request.anywhere = random.nextBoolean();
        }
        request.section = random.nextBoolean() ? random.nextInt(2) : BestAvailable.ANY;
        comparePick(hall, event);
        takePicked(event);
        sweep(event);
        for (int burst = random.nextInt(12) == 0 ? 100 : 1; burst > 0; burst--) {
          change(event);
        }
      }
    }
  }

  private TextHall hallOfManyRows() {
    TextHall hall = new TextHall().mode(OrphanMode.values()[random.nextInt(3)]);
    int ranks = 1 + random.nextInt(random.nextBoolean() ? 2 : 60);
    int length = 1 + random.nextInt(random.nextInt(6) == 0 ? 80 : 8);
    int free = 1 + random.nextInt(4);
    String seats = random.nextBoolean() ? "." : "...$apq";
    for (int section = 0; section < 2; section++) {
      hall.section();
      for (int row = 1 + random.nextInt(100); row > 0; row--) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
          char seat = seats.charAt(random.nextInt(seats.length()));
          text.append(random.nextInt(5) < free ? seat : 'X');
        }
        hall.row(random.nextInt(ranks), random.nextInt(2 * length), text.toString());
      }
    }
    return hall;
  }

  private void takePicked(Event event) {
    if (pickedStep != BestAvailable.STEP_NONE && random.nextInt(4) > 0) {
      for (int i = 0; i < request.quantity; i++) {
        event.seats().set(seats[i], SeatStatus.HELD.value(), 1, 2);
      }
    }
  }

  /** Some seats go to the match queue; a sweep begins, or those it is for come free or are had. */
  private void sweep(Event event) {
    EventSeats state = event.seats();
    for (int n = random.nextInt(4); n > 0; n--) {
      int seat = random.nextInt(event.plan().seatCount());
      while (seat > 0 && !isHeld(state, seat)) {
        seat--;
      }
      if (isHeld(state, seat)) {
        state.set(seat, SeatStatus.HELD.value(), EventSeats.MATCH_QUEUE, 2);
      }
    }
    for (int n = random.nextInt(4); n > 0 && state.queued().matchingCount() > 0; n--) {
      boolean isFreed = random.nextBoolean();
      SeatStatus status = isFreed ? SeatStatus.FREE : SeatStatus.SOLD;
      state.set(state.queued().first(true, 0), status.value(), isFreed ? 0 : 1, 2);
    }
    if (state.queued().matchingCount() == 0 && random.nextBoolean()) {
      state.beginSweep();
    }
    if (random.nextInt(8) == 0) {
      KeptState.keepAndRead(state);
    }
  }

  private static boolean isHeld(EventSeats state, int seat) {
    return state.status(seat) == SeatStatus.HELD.value()
        && state.owner(seat) != EventSeats.MATCH_QUEUE;
  }

  private void comparePick(TextHall hall, Event event) {
    PickReference.Answer expected = new PickReference(event, request).answer();
    int step = best.pick(event, request, seats);
    steps[step]++;
    pickedStep = step;
    String what = "seed " + seed + ", first drawn as " + hall.drawn(seats, 0);
    assertEquals(expected.step(), step, what);
    if (step != BestAvailable.STEP_NONE) {
      assertEquals(expected.seats(), list(seats, request.quantity), what);
    }
  }

  private boolean compareOrphans(TextHall hall, Event event) {
    randomRequest();
    request.reset(1).channel = random.nextInt(3) == 0 ? 1 : 0;
    request.withPublic = request.channel == 0 || random.nextBoolean();
    PickReference now = new PickReference(event, request);
    List<Integer> open = new ArrayList<>();
    List<Integer> held = new ArrayList<>();
    for (int seat = 0; seat < event.plan().seatCount(); seat++) {
      if (now.isOpen(seat)) {
        open.add(seat);
      } else if (event.status(seat) == SeatStatus.HELD.value() && random.nextBoolean()) {
        held.add(seat);
      }
    }
    if (open.isEmpty()) {
      return false;
    }
    Collections.shuffle(open, random);
    List<Integer> taken = open.subList(0, 1 + random.nextInt(Math.min(open.size(), 5)));
    List<Integer> given =
        random.nextBoolean() ? List.of() : held.subList(0, Math.min(held.size(), 20));
    List<Integer> expected =
        event.orphanMode() == OrphanMode.STRICT
            ? new PickReference(event, request, new HashSet<>(given)).orphans(taken)
            : List.of();
    Obstacles obstacles = new Obstacles();
    boolean refused =
        new Orphans(obstacles)
            .refuse(
                event,
                array(taken),
                taken.size(),
                array(given),
                given.size(),
                request.channel,
                request.withPublic);
    String what = "seed " + seed + ", first drawn as " + hall.drawn(seats, 0);
    assertEquals(!expected.isEmpty(), refused, what);
    int[] left = IntStream.range(0, obstacles.seatCount()).map(obstacles::seat).toArray();
    assertEquals(expected, list(left, left.length), what);
    return refused;
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> list(int[] array, int count) {
    return IntStream.of(array).limit(count).boxed().toList();
  }

  private TextHall randomHall() {
    TextHall hall = new TextHall().mode(OrphanMode.values()[random.nextInt(3)]);
    int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 140 : 14);
    int sections = 1 + random.nextInt(3);
    boolean ranked = random.nextInt(4) > 0;
    String seats = random.nextBoolean() ? "X" : "XXXh$acpnmq ";
    int sold = 1 + random.nextInt(10);
    for (int section = 0; section < sections; section++) {
      hall.section();
      for (int row = 1 + random.nextInt(5); row > 0; row--) {
        int size = 1 + random.nextInt(length);
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
          char seat = seats.charAt(random.nextInt(seats.length()));
          boolean gapFits = !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
          text.append(random.nextInt(10) >= sold && (seat != ' ' || gapFits) ? seat : '.');
        }
        String drawn = text.toString().endsWith(" ") ? text + "." : text.toString();
        hall.row(ranked ? random.nextInt(6) : 0, random.nextInt(2 * size + 4), drawn);
      }
    }
    return hall;
  }

  private void randomRequest() {
    request.reset(1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 9));
    request.section = random.nextInt(4) == 0 ? 0 : BestAvailable.ANY;
    request.category = random.nextInt(4) == 0 ? random.nextInt(2) : BestAvailable.ANY;
    request.priceCeiling =
        random.nextInt(4) == 0 ? TextHall.CHEAP_PRICE + random.nextInt(2) - 1 : Long.MAX_VALUE;
    request.priceCeiling = random.nextInt(9) == 0 ? TextHall.DEAR_PRICE : request.priceCeiling;
    request.channel = random.nextInt(3) == 0 ? 1 : 0;
    request.withPublic = request.channel == 0 || random.nextBoolean();
    request.withMatching = random.nextBoolean();
    request.anywhere = random.nextBoolean();
    request.maxStep = random.nextInt(5) == 0 ? 2 : 4;
    request.accessible = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0;
    request.accessible = Math.min(request.accessible, request.quantity);
  }

  /** So that bounds are tightened, loosened again and out of date. */
  private void change(Event event) {
    for (int n = random.nextInt(6); n > 0; n--) {
      int seat = random.nextInt(event.plan().seatCount());
      switch (random.nextInt(4)) {
        case 0 -> event.seats().set(seat, SeatStatus.FREE.value(), 0, 2);
        case 1 -> event.seats().set(seat, SeatStatus.SOLD.value(), 1, 2);
        case 2 -> event.seats().channel(seat, random.nextInt(2), 2);
        default -> event.seats().forSale(seat, random.nextInt(4) > 0, 2);
      }
    }
  }
}
