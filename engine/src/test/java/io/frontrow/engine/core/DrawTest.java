package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DrawTest {
  @Test
  void theUnsignedRemainderIsExact() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      long dividend = i < 4 ? -i : random.nextLong() >> random.nextInt(64);
      int divisor = i % 2 == 0 ? 1 + random.nextInt(Integer.MAX_VALUE) : 1 + random.nextInt(9);
      assertEquals(
          Long.remainderUnsigned(dividend, divisor),
          Draw.unsignedRemainder(dividend, divisor),
          dividend + " % " + divisor);
    }
  }

  @Test
  void theOrderIsTheSameHoweverManyStepsAreTakenAtOnce() {
    List<Integer> atOnce = order(1 << 16);
    assertEquals(atOnce, order(1));
    assertEquals(atOnce, order(7));
    assertEquals(expected(50), atOnce);
  }

  @Test
  void whoLeavesMeanwhileLeavesAGapWheneverThatIs() {
    List<Integer> all = expected(50);
    for (int stepsBefore = 0; stepsBefore < 149; stepsBefore++) {
      Set<Integer> leaving =
          new TreeSet<>(List.of(0, 1, stepsBefore % 50, 48, 49, (3 * stepsBefore + 7) % 50));
      Map<Long, Integer> ranks = new TreeMap<>();
      for (int rank = 1; rank <= 50; rank++) {
        if (!leaving.contains(all.get(rank - 1))) {
          ranks.put((long) rank, all.get(rank - 1));
        }
      }
      assertEquals(ranks, ranks(stepsBefore, leaving), stepsBefore + " steps before they left");
    }
  }

  private static Map<Long, Integer> ranks(int stepsBefore, Set<Integer> leaving) {
    BuyerStore buyers = new BuyerStore(50, new StateHash());
    Event event = BareEvent.of(1);
    Line line = new Line(buyers.links());
    Draw draw = new Draw(buyers, line);
    gather(draw, buyers, event);
    draw.begin(new byte[32]);
    draw.run(stepsBefore, new Sha256());
    for (int buyer : leaving) {
      int row = buyers.find(1, 1, buyer);
      if (buyers.rank(row) == 0) {
        draw.leave(row);
      } else {
        line.remove(row);
      }
    }
    assertEquals(0, draw.run(149 - stepsBefore, new Sha256()));
    assertTrue(draw.isDone());
    Map<Long, Integer> ranks = new TreeMap<>();
    for (int row = line.first(); row != Line.NONE; row = line.next(row)) {
      ranks.put(buyers.rank(row), (int) buyers.buyer(row));
    }
    return ranks;
  }

  @Test
  void whoEntersAndLeavesBeforeTheOpeningTakesNoRoom() {
    BuyerStore buyers = new BuyerStore(50, new StateHash());
    Draw draw = new Draw(buyers, new Line(buyers.links()));
    gather(draw, buyers, BareEvent.of(1));
    int row = buyers.find(1, 1, 7);
    long bytes =
        AllocatedBytes.of(
            () -> {
              for (int i = 0; i < 1_000_000; i++) {
                draw.leave(row);
                buyers.enter(row, 1, i, 0, draw.add(row));
              }
            });
    assertTrue(bytes < 10_000, () -> bytes + " bytes");
  }

  private static void gather(Draw draw, BuyerStore buyers, Event event) {
    for (int buyer = 0; buyer < 50; buyer++) {
      int row = buyers.add(event, 1, buyer);
      buyers.enter(row, 1, buyer + 1, 0, draw.add(row));
    }
  }

  private static List<Integer> order(int steps) {
    StateHash hash = new StateHash();
    BuyerStore buyers = new BuyerStore(50, hash);
    Event event = BareEvent.of(1);
    Line line = new Line(buyers.links());
    Draw draw = new Draw(buyers, line);
    gather(draw, buyers, event);
    draw.begin(new byte[32]);
    int left = 0;
    int taken = 0;
    while (!draw.isDone()) {
      left = draw.run(steps, new Sha256());
      taken += steps - left;
    }
    assertEquals(50 + 49 + 50, taken);
    List<Integer> order = new ArrayList<>();
    for (int row = line.first(); row != Line.NONE; row = line.next(row)) {
      order.add((int) buyers.buyer(row));
      assertEquals(order.size(), buyers.rank(row));
    }
    assertTrue(left >= 0);
    assertEquals(buyers.recount(), hash.value());
    return order;
  }

  private static List<Integer> expected(int count) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    for (int i = count - 1; i > 0; i--) {
      byte[] message = new byte[36];
      message[35] = (byte) i;
      byte[] digest = sha256(message);
      BigInteger first = new BigInteger(1, Arrays.copyOf(digest, 8));
      Collections.swap(order, i, first.mod(BigInteger.valueOf(i + 1L)).intValue());
    }
    return order;
  }

  private static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
