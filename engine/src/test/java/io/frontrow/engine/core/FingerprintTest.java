package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What makes a request another one. */
class FingerprintTest {
  private static final int LENGTH = 45;

  private static long of(byte[] message) {
    return Fingerprint.of(7, new UnsafeBuffer(message), 0, message.length);
  }

  @Test
  void everyBitCounts() {
    byte[] message = new byte[LENGTH];
    Set<Long> seen = new HashSet<>(Set.of(of(message)));
    for (int bit = 0; bit < LENGTH * 8; bit++) {
      message[bit / 8] ^= (byte) (1 << bit % 8);
      assertTrue(seen.add(of(message)), "bit " + bit);
      message[bit / 8] ^= (byte) (1 << bit % 8);
    }
  }

  @Test
  void twoBitsDoNotCancelEachOther() {
    byte[] body = new byte[24];
    Set<Long> seen = new HashSet<>();
    for (int a = 0; a < body.length * 8; a++) {
      for (int b = 0; b < a; b++) {
        body[a / 8] ^= (byte) (1 << a % 8);
        body[b / 8] ^= (byte) (1 << b % 8);
        assertTrue(
            seen.add(Fingerprint.of(0, new UnsafeBuffer(body), 0, body.length)), a + " " + b);
        body[a / 8] ^= (byte) (1 << a % 8);
        body[b / 8] ^= (byte) (1 << b % 8);
      }
    }
  }

  @Test
  void trailingZerosCount() {
    Set<Long> seen = new HashSet<>();
    for (int length = 16; length < 60; length++) {
      assertTrue(seen.add(of(new byte[length])), "length " + length);
    }
  }
}
