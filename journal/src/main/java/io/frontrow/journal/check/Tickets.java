package io.frontrow.journal.check;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.agrona.DirectBuffer;
import org.agrona.collections.IntArrayList;

/**
 * Seats and places of areas: those that a message names, or those that a hold or an order has, in
 * their order. One thread only.
 */
final class Tickets {
  private static final int GROUP_HEADER = 3;
  private static final int SWAP_LENGTH = 8;

  private final String owner;
  private final IntArrayList seats = new IntArrayList(4, IntArrayList.DEFAULT_NULL_VALUE);
  private final IntArrayList areas = new IntArrayList(0, IntArrayList.DEFAULT_NULL_VALUE);
  private final IntArrayList quantities = new IntArrayList(0, IntArrayList.DEFAULT_NULL_VALUE);

  /** Where the message goes on behind what was read. */
  private int end;

  /**
   * @param owner for people: what has them
   */
  Tickets(String owner) {
    this.owner = owner;
  }

  /** Reads a group of seats, and the group of areas behind it if there is one. */
  static Tickets read(String owner, DirectBuffer buffer, int offset, boolean withAreas) {
    Tickets tickets = new Tickets(owner);
    int length = blockLength(buffer, offset);
    int count = count(buffer, offset);
    for (int i = 0; i < count; i++) {
      tickets.seats.addInt(buffer.getInt(offset + GROUP_HEADER + i * length, LITTLE_ENDIAN));
    }
    tickets.end = offset + GROUP_HEADER + count * length;
    if (withAreas) {
      tickets.readAreas(buffer, tickets.end);
    }
    return tickets;
  }

  private void readAreas(DirectBuffer buffer, int offset) {
    int length = blockLength(buffer, offset);
    int count = count(buffer, offset);
    for (int i = 0; i < count; i++) {
      int at = offset + GROUP_HEADER + i * length;
      add(
          buffer.getShort(at, LITTLE_ENDIAN) & 0xFFFF,
          buffer.getShort(at + Short.BYTES, LITTLE_ENDIAN) & 0xFFFF);
    }
    end = offset + GROUP_HEADER + count * length;
  }

  /**
   * Reads one side of a group of swaps.
   *
   * @param side 0: the seats given; 1: the seats taken
   */
  static Tickets readSwaps(DirectBuffer buffer, int offset, int side) {
    Tickets tickets = new Tickets("a swap");
    int count = count(buffer, offset);
    for (int i = 0; i < count; i++) {
      int at = offset + GROUP_HEADER + i * SWAP_LENGTH + side * Integer.BYTES;
      tickets.seats.addInt(buffer.getInt(at, LITTLE_ENDIAN));
    }
    tickets.end = offset + GROUP_HEADER + count * SWAP_LENGTH;
    return tickets;
  }

  private static int blockLength(DirectBuffer buffer, int offset) {
    return buffer.getShort(offset, LITTLE_ENDIAN) & 0xFFFF;
  }

  private static int count(DirectBuffer buffer, int offset) {
    return buffer.getByte(offset + Short.BYTES) & 0xFF;
  }

  int end() {
    return end;
  }

  String owner() {
    return owner;
  }

  IntArrayList seats() {
    return seats;
  }

  int areaCount() {
    return areas.size();
  }

  int area(int index) {
    return areas.getInt(index);
  }

  int quantity(int index) {
    return quantities.getInt(index);
  }

  int quantityOf(int area) {
    int at = areas.indexOf(area);
    return at < 0 ? 0 : quantities.getInt(at);
  }

  boolean isEmpty() {
    return seats.isEmpty() && areas.isEmpty();
  }

  /** Seats and places. */
  int count() {
    int count = seats.size();
    for (int i = 0; i < quantities.size(); i++) {
      count += quantities.getInt(i);
    }
    return count;
  }

  private void add(int area, int quantity) {
    int at = areas.indexOf(area);
    if (at >= 0) {
      quantities.setInt(at, quantities.getInt(at) + quantity);
    } else if (quantity > 0) {
      areas.addInt(area);
      quantities.addInt(quantity);
    }
  }

  /** Whether all that is named is here. */
  boolean has(Tickets named) {
    for (int i = 0; i < named.seats.size(); i++) {
      if (seats.indexOf(named.seats.getInt(i)) < 0) {
        return false;
      }
    }
    for (int i = 0; i < named.areaCount(); i++) {
      if (quantityOf(named.area(i)) < named.quantity(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the same, the seats in the same order, the areas in any. */
  boolean sameAs(Tickets other) {
    boolean same = seats.equals(other.seats) && areaCount() == other.areaCount();
    for (int i = 0; same && i < areaCount(); i++) {
      same = quantity(i) == other.quantityOf(area(i));
    }
    return same;
  }

  /** Takes out what is named, all of it if nothing is; which must be here. */
  Tickets take(Tickets named, String newOwner) {
    Tickets part = new Tickets(newOwner);
    boolean all = named.isEmpty();
    IntArrayList before = new IntArrayList(seats.toIntArray(), seats.size(), seats.nullValue());
    seats.clear();
    for (int i = 0; i < before.size(); i++) {
      int seat = before.getInt(i);
      (all || named.seats.indexOf(seat) >= 0 ? part.seats : seats).addInt(seat);
    }
    for (int i = areaCount() - 1; i >= 0; i--) {
      int moved = all ? quantity(i) : Math.min(quantity(i), named.quantityOf(area(i)));
      part.add(area(i), moved);
      quantities.setInt(i, quantity(i) - moved);
      if (quantity(i) == 0) {
        areas.removeAt(i);
        quantities.removeAt(i);
      }
    }
    return part;
  }

  /** Puts each seat taken in the place of the one given for it. */
  void swap(Tickets given, Tickets taken) {
    for (int i = 0; i < given.seats.size(); i++) {
      seats.setInt(seats.indexOf(given.seats.getInt(i)), taken.seats.getInt(i));
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seats ").append(seats);
    for (int i = 0; i < areaCount(); i++) {
      text.append(", ").append(quantity(i)).append(" of area ").append(area(i));
    }
    return text.toString();
  }
}
