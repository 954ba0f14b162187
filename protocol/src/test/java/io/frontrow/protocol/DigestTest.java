package io.frontrow.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The plan digest, the chain and the mix beneath them. */
class DigestTest {
  private static final int BEGIN_PLAN = 101;
  private static final int DEFINE_ROW = 104;

  @Test
  void digestNoticesEveryBitOfAPartButItsIds() {
    for (boolean hasPlanId : new boolean[] {false, true}) {
      byte[] part = part(hasPlanId ? DEFINE_ROW : BEGIN_PLAN, 61);
      int idsEnd = 8 + (hasPlanId ? 12 : 8);
      long good = digest(part, hasPlanId);
      for (int bit = 16; bit < part.length * 8; bit++) {
        int at = bit / 8;
        part[at] ^= (byte) (1 << bit % 8);
        boolean isCovered = at >= idsEnd || at == 2 || at == 3;
        assertEquals(isCovered, good != digest(part, hasPlanId), "byte " + at);
        part[at] ^= (byte) (1 << bit % 8);
      }
    }
  }

  @Test
  void digestDependsOnOrderLengthAndWhatCameBefore() {
    UnsafeBuffer one = new UnsafeBuffer(part(BEGIN_PLAN, 40));
    UnsafeBuffer two = new UnsafeBuffer(part(DEFINE_ROW, 41));
    long oneTwo = PlanDigest.update(update(PlanDigest.START, one), two, 0, 41, true);
    long twoOne = update(PlanDigest.update(PlanDigest.START, two, 0, 41, true), one);
    assertNotEquals(oneTwo, twoOne);
    UnsafeBuffer zeros = new UnsafeBuffer(new byte[64]);
    Set<Long> digests = new HashSet<>();
    for (int length = 20; length <= 64; length++) {
      assertTrue(digests.add(PlanDigest.update(PlanDigest.START, zeros, 0, length, true)));
    }
  }

  @Test
  void digestDoesNotDependOnWhereTheMessageStands() {
    byte[] part = part(DEFINE_ROW, 53);
    UnsafeBuffer moved = new UnsafeBuffer(new byte[100]);
    moved.putBytes(13, part);
    assertEquals(digest(part, true), PlanDigest.update(PlanDigest.START, moved, 13, 53, true));
  }

  @Test
  void chainDependsOnEveryChecksumAndTheirOrder() {
    long oneTwo = Chain.next(Chain.next(Chain.START, 1), 2);
    long twoOne = Chain.next(Chain.next(Chain.START, 2), 1);
    assertNotEquals(oneTwo, twoOne);
    assertNotEquals(Chain.next(Chain.START, 0), Chain.START);
    assertNotEquals(Chain.next(Chain.START, -1), Chain.next(Chain.START, 0x7FFF_FFFF));
  }

  /** Journals and clients keep these values: another one would make them unreadable. */
  @Test
  void valuesStayAsTheyAre() {
    assertEquals(0xE220_A839_7B1D_CDAFL, Mix.mix(0, 0));
    assertEquals(0xF893_A2EE_FB32_555EL, Mix.mix(1, 2));
    assertEquals(0xE99F_F867_DBF6_82C9L, Mix.mix(-1, -1));
    assertEquals(0xD851_F8C1_1927_8C93L, Chain.next(Chain.next(Chain.START, 0x1234_5678), -1));
    assertEquals(0xFBE8_E70E_943C_F599L, digest(part(DEFINE_ROW, 53), true));
  }

  @Test
  void mixMovesAboutHalfOfTheBitsForEveryBitOfTheInput() {
    int moved = 0;
    int samples = 0;
    for (long input = 0; input < 64; input++) {
      for (int bit = 0; bit < Long.SIZE; bit++, samples += 2) {
        long value = Mix.mix(3, input);
        moved += Long.bitCount(value ^ Mix.mix(3, input ^ 1L << bit));
        moved += Long.bitCount(Mix.mix(input, 3) ^ Mix.mix(input ^ 1L << bit, 3));
      }
    }
    int average = moved / samples;
    assertTrue(average >= 30 && average <= 34, "bits moved on average: " + average);
  }

  private static long update(long digest, UnsafeBuffer part) {
    return PlanDigest.update(digest, part, 0, part.capacity(), false);
  }

  private static long digest(byte[] part, boolean hasPlanId) {
    return PlanDigest.update(PlanDigest.START, new UnsafeBuffer(part), 0, part.length, hasPlanId);
  }

  private static byte[] part(int templateId, int length) {
    byte[] bytes = new byte[length];
    for (int i = 8; i < length; i++) {
      bytes[i] = (byte) (i * 37);
    }
    bytes[2] = (byte) templateId;
    return bytes;
  }
}
