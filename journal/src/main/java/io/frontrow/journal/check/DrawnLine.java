package io.frontrow.journal.check;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The line of one waiting room, drawn a second time, from the written rule alone, with nothing of
 * the engine; and what is wrong with those who were admitted. One thread.
 */
public final class DrawnLine {
  private static final int MAX_PROBLEMS = 20;

  /** By the number of the place. */
  private final TreeMap<Integer, Visitor> waiting = new TreeMap<>();

  private final Map<Visitor, Integer> numbers = new HashMap<>();
  private final TreeMap<Integer, Integer> numberByRank = new TreeMap<>();
  private final Map<Integer, Integer> rankByNumber = new HashMap<>();
  private final List<Place> drawn = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean open;
  private int ranks;
  private int admissions;

  /** A buyer of an account. Immutable. */
  public record Visitor(int account, long buyer) {}

  /** A visitor and the number of its place. Immutable. */
  public record Place(Visitor visitor, int number) {}

  /** The order drawn: who has rank 1, rank 2, and so on. */
  public List<Place> drawn() {
    return drawn;
  }

  /** Admissions in turn that were compared with the line. */
  public int admissions() {
    return admissions;
  }

  /** A line for each thing that is not as the rule says; the first twenty. */
  public List<String> problems() {
    return problems;
  }

  public void enter(Visitor visitor, int number) {
    if (waiting.containsKey(number)) {
      return;
    }
    waiting.put(number, visitor);
    numbers.put(visitor, number);
    if (open) {
      give(number, ++ranks);
    }
  }

  public void leave(Visitor visitor) {
    Integer number = numbers.remove(visitor);
    if (number != null) {
      waiting.remove(number);
      Integer rank = rankByNumber.get(number);
      if (rank != null) {
        numberByRank.remove(rank);
      }
    }
  }

  /**
   * Those that wait, by number, are a_0 to a_(n-1); for i from n-1 down to 1 a_i and a_j change
   * places, where j is the first eight bytes of SHA-256(seed, i as four bytes), big-endian and
   * unsigned, modulo i+1. Then a_i has rank i+1.
   */
  public void draw(byte[] seed, int count) {
    int[] a = waiting.keySet().stream().mapToInt(Integer::intValue).toArray();
    if (a.length != count) {
      problem("%d waited at the opening, but the order of %d was drawn", a.length, count);
    }
    for (int i = a.length - 1; i >= 1; i--) {
      int j = index(seed, i);
      int swapped = a[i];
      a[i] = a[j];
      a[j] = swapped;
    }
    for (int number : a) {
      give(number, ++ranks);
      drawn.add(new Place(waiting.get(number), number));
    }
    open = true;
  }

  private static int index(byte[] seed, int i) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(seed);
      sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(i).array());
      byte[] first = Arrays.copyOf(sha.digest(), Long.BYTES);
      return new BigInteger(1, first).mod(BigInteger.valueOf(i + 1L)).intValueExact();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void give(int number, int rank) {
    numberByRank.put(rank, number);
    rankByNumber.put(number, rank);
  }

  /** Somebody was admitted in turn: it must be who is the first in line, under its rank. */
  public void admit(Visitor visitor, int number, int rank, long sequence) {
    admissions++;
    if (numberByRank.isEmpty()) {
      problem("buyer %s was admitted at sequence %d, but nobody waits", name(visitor), sequence);
      return;
    }
    Map.Entry<Integer, Integer> first = numberByRank.firstEntry();
    Visitor expected = waiting.get(first.getValue());
    if (!visitor.equals(expected) || number != first.getValue() || rank != first.getKey()) {
      problem(
          "buyer %s (number %d) was admitted as rank %d at sequence %d, but the first in line is"
              + " buyer %s (number %d), rank %d",
          name(visitor), number, rank, sequence, name(expected), first.getValue(), first.getKey());
    }
    leave(visitor);
  }

  /** Somebody says which rank a place of the draw has. */
  public void compare(int rank, int told) {
    if (rank != told) {
      Place place = drawn.get(rank - 1);
      problem(
          "buyer %s (number %d) was drawn rank %d, but the server says rank %d",
          name(place.visitor()), place.number(), rank, told);
    }
  }

  private static String name(Visitor visitor) {
    return Long.toUnsignedString(visitor.buyer());
  }

  private void problem(String form, Object... values) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(form.formatted(values));
    }
  }
}
