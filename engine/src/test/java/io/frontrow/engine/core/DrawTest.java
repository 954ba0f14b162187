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
import java.util.Random;
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

  private static List<Integer> order(int steps) {
    StateHash hash = new StateHash();
    BuyerStore buyers = new BuyerStore(50, hash);
    Event event = BareEvent.of(1);
    Draw draw = new Draw(buyers);
    for (int buyer = 0; buyer < 50; buyer++) {
      int row = buyers.add(event, 1, buyer);
      buyers.enter(row, 1, buyer + 1, 0, draw.add(row));
    }
    draw.begin(new byte[32]);
    Line line = new Line(buyers.links());
    int left = 0;
    int taken = 0;
    while (!draw.isDone()) {
      left = draw.run(steps, new Sha256(), line);
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
