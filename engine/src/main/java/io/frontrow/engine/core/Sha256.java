package io.frontrow.engine.core;

/** SHA-256 as FIPS 180-4 has it, without an allocation per digest. Apply thread only. */
final class Sha256 {
  static final int DIGEST_BYTES = 32;

  private static final int BLOCK_BYTES = 64;
  private static final int LENGTH_BYTES = 8;
  private static final int ROUNDS = 64;

  /** First 32 bits of the fractional parts of the square roots of the first 8 primes. */
  private static final int[] START = {
    0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19
  };

  /** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
  private static final int[] K = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2
  };

  private final int[] state = new int[START.length];
  private final int[] schedule = new int[ROUNDS];
  private final byte[] tail = new byte[2 * BLOCK_BYTES];

  /** Computes the digest of the first {@code length} bytes; it stays until the next one. */
  void digest(byte[] message, int length) {
    System.arraycopy(START, 0, state, 0, state.length);
    int whole = length - length % BLOCK_BYTES;
    for (int at = 0; at < whole; at += BLOCK_BYTES) {
      compress(message, at);
    }
    int rest = length - whole;
    int padded = rest + 1 + LENGTH_BYTES <= BLOCK_BYTES ? BLOCK_BYTES : 2 * BLOCK_BYTES;
    System.arraycopy(message, whole, tail, 0, rest);
    tail[rest] = (byte) 0x80;
    for (int at = rest + 1; at < padded - LENGTH_BYTES; at++) {
      tail[at] = 0;
    }
    long bits = (long) length * Byte.SIZE;
    for (int i = 1; i <= LENGTH_BYTES; i++) {
      tail[padded - i] = (byte) bits;
      bits >>>= Byte.SIZE;
    }
    for (int at = 0; at < padded; at += BLOCK_BYTES) {
      compress(tail, at);
    }
  }

  /** The first eight bytes of the digest, big-endian. */
  long firstLong() {
    return (long) state[0] << 32 | state[1] & 0xFFFF_FFFFL;
  }

  boolean is(byte[] digest) {
    for (int i = 0; i < DIGEST_BYTES; i++) {
      if (digest[i] != (byte) (state[i >> 2] >>> 24 - 8 * (i & 3))) {
        return false;
      }
    }
    return true;
  }

  private void compress(byte[] bytes, int offset) {
    int[] w = schedule;
    for (int t = 0; t < 16; t++) {
      int at = offset + 4 * t;
      w[t] =
          bytes[at] << 24
              | (bytes[at + 1] & 0xFF) << 16
              | (bytes[at + 2] & 0xFF) << 8
              | bytes[at + 3] & 0xFF;
    }
    for (int t = 16; t < ROUNDS; t++) {
      int s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ w[t - 15] >>> 3;
      int s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ w[t - 2] >>> 10;
      w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int t = 0; t < ROUNDS; t++) {
      int s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      int t1 = h + s1 + (e & f ^ ~e & g) + K[t] + w[t];
      int s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      int t2 = s0 + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  private static int rotate(int word, int bits) {
    return Integer.rotateRight(word, bits);
  }
}
