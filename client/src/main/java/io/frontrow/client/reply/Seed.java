package io.frontrow.client.reply;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The 32 bytes that decide the draw of a waiting room, or their SHA-256, which is published before.
 * Immutable.
 *
 * @param hex 64 digits, in lower case
 */
public record Seed(String hex) {
  public static final int LENGTH = 32;

  public Seed {
    hex = HexFormat.of().formatHex(HexFormat.of().parseHex(hex));
    if (hex.length() != 2 * LENGTH) {
      throw new IllegalArgumentException("a seed has " + LENGTH + " bytes, not: " + hex);
    }
  }

  public static Seed of(byte[] bytes) {
    return new Seed(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** What is published before the seed is revealed. */
  public Seed sha256() {
    try {
      return of(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
