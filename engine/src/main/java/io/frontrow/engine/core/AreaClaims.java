package io.frontrow.engine.core;

/**
 * Claims of general-admission places by holds and orders, in one presized table: each says how many
 * places of which area from which channel's pool, and which claim of the same owner follows. Apply
 * thread only.
 */
final class AreaClaims {
  static final int NONE = -1;

  private static final int AREA_SHIFT = 8;
  private static final int QUANTITY_SHIFT = 16;
  private static final int NEXT_SHIFT = 32;

  /** next | quantity (16) | area (8) | channel (8). */
  private final long[] claims;

  private int firstFree;
  private int freeCount;

  AreaClaims(int maxClaims) {
    claims = new long[maxClaims];
    freeCount = maxClaims;
    for (int claim = 0; claim < maxClaims; claim++) {
      next(claim, claim + 1);
    }
  }

  int freeCount() {
    return freeCount;
  }

  /** Takes a claim from the free ones, of which there must be one. Nothing follows it. */
  int take(int area, int channel, int quantity) {
    int claim = firstFree;
    firstFree = next(claim);
    freeCount--;
    claims[claim] = (long) quantity << QUANTITY_SHIFT | (long) area << AREA_SHIFT | channel;
    next(claim, NONE);
    return claim;
  }

  void giveBack(int claim) {
    next(claim, firstFree);
    firstFree = claim;
    freeCount++;
  }

  int area(int claim) {
    return (int) (claims[claim] >>> AREA_SHIFT) & 0xFF;
  }

  int channel(int claim) {
    return (int) claims[claim] & 0xFF;
  }

  int quantity(int claim) {
    return (int) (claims[claim] >>> QUANTITY_SHIFT) & 0xFFFF;
  }

  int next(int claim) {
    return (int) (claims[claim] >>> NEXT_SHIFT);
  }

  void next(int claim, int next) {
    claims[claim] = claims[claim] & 0xFFFF_FFFFL | (long) next << NEXT_SHIFT;
  }

  /** A list of claims as one number, for the hash of its owner. */
  long fold(int first) {
    long fold = 0;
    for (int claim = first; claim != NONE; claim = next(claim)) {
      fold = StateHash.pair(fold, claims[claim] & 0xFFFF_FFFFL);
    }
    return fold;
  }

  void transfer(StateTransfer state) {
    firstFree = state.int32(firstFree, 0, claims.length);
    freeCount = state.int32(freeCount, 0, claims.length);
    state.array(claims, state.int32(usedClaims(), 0, claims.length));
  }

  /** Those behind were never taken: each leads to the next. */
  private int usedClaims() {
    int used = claims.length;
    while (used > 0 && claims[used - 1] == (long) used << NEXT_SHIFT) {
      used--;
    }
    return used;
  }
}
