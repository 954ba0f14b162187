package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
  private final Sha256 sha = new Sha256();

  @Test
  void digestsAsTheJdkDoes() throws NoSuchAlgorithmException {
    MessageDigest jdk = MessageDigest.getInstance("SHA-256");
    Random random = new Random(1);
    for (int length = 0; length <= 600; length++) {
      byte[] message = new byte[length + 3];
      random.nextBytes(message);
      sha.digest(message, length);
      byte[] digest = jdk.digest(Arrays.copyOf(message, length));
      assertTrue(sha.is(digest), "length " + length);
      assertEquals(ByteBuffer.wrap(digest).getLong(), sha.firstLong(), "length " + length);
    }
  }

  @Test
  void tellsADigestThatDiffersInOneBit() throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(new byte[32]);
    sha.digest(new byte[32], 32);
    for (int bit = 0; bit < 256; bit++) {
      digest[bit / 8] ^= (byte) (1 << bit % 8);
      assertFalse(sha.is(digest), "bit " + bit);
      digest[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertTrue(sha.is(digest));
  }
}
