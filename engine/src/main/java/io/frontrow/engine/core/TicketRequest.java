package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.Limits;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatReason;
import org.agrona.DirectBuffer;

/**
 * The seats and areas that a command names, read from its two groups. Reused; apply thread only.
 *
 * <pre>
 * a group: bytes of an entry (u16), entries (u8); a seat: u32; an area: u16, and a quantity (u16) where it has one
 * </pre>
 */
final class TicketRequest {
  private static final int GROUP_HEADER = 3;
  private static final int AREA_WITH_QUANTITY = 4;

  private final int[] seats = new int[Limits.MAX_SEATS_PER_HOLD];
  private final int[] areas = new int[Limits.MAX_AREAS_PER_HOLD];
  private final int[] quantities = new int[Limits.MAX_AREAS_PER_HOLD];
  private int seatCount;
  private int areaCount;
  private int places;
  private boolean tooMany;

  void clear() {
    seatCount = 0;
    areaCount = 0;
    places = 0;
    tooMany = false;
  }

  /** Reads the group of seats at {@code offset}; returns where it ends. */
  int readSeats(DirectBuffer buffer, int offset) {
    clear();
    int length = buffer.getShort(offset, LITTLE_ENDIAN) & 0xFFFF;
    int count = buffer.getByte(offset + 2) & 0xFF;
    tooMany = count > seats.length;
    seatCount = tooMany ? 0 : count;
    for (int i = 0; i < seatCount; i++) {
      seats[i] = buffer.getInt(offset + GROUP_HEADER + i * length, LITTLE_ENDIAN);
    }
    return offset + GROUP_HEADER + count * length;
  }

  /** Reads a group of seats and the group of areas behind it; returns where it ends. */
  int read(DirectBuffer buffer, int offset) {
    int start = readSeats(buffer, offset);
    int length = buffer.getShort(start, LITTLE_ENDIAN) & 0xFFFF;
    int count = buffer.getByte(start + 2) & 0xFF;
    tooMany |= count > areas.length;
    areaCount = tooMany ? 0 : count;
    for (int i = 0; i < areaCount; i++) {
      int at = start + GROUP_HEADER + i * length;
      areas[i] = buffer.getShort(at, LITTLE_ENDIAN) & 0xFFFF;
      quantities[i] =
          length < AREA_WITH_QUANTITY ? 1 : buffer.getShort(at + 2, LITTLE_ENDIAN) & 0xFFFF;
      places += quantities[i];
    }
    tooMany |= places > Limits.MAX_PLACES_PER_HOLD;
    return start + GROUP_HEADER + count * length;
  }

  /** Reads a group of swaps: given and taken seats by turns; returns where it ends. */
  int readSwaps(DirectBuffer buffer, int offset) {
    clear();
    int count = buffer.getByte(offset + 2) & 0xFF;
    tooMany = 2 * count > seats.length;
    seatCount = tooMany ? 0 : 2 * count;
    for (int i = 0; i < seatCount; i++) {
      seats[i] = buffer.getInt(offset + GROUP_HEADER + i * Integer.BYTES, LITTLE_ENDIAN);
    }
    return offset + GROUP_HEADER + 2 * count * Integer.BYTES;
  }

  /** Asks for what is listed. */
  void set(TicketList list) {
    clear();
    for (int i = 0; i < list.seatCount(); i++) {
      seats[seatCount++] = list.seat(i);
    }
    for (int claim = 0; claim < list.claimCount(); claim++) {
      boolean another = claim > 0 && list.area(claim) == list.area(claim - 1);
      areaCount += another ? 0 : 1;
      quantities[areaCount - 1] = another ? quantities[areaCount - 1] : 0;
      areas[areaCount - 1] = list.area(claim);
      quantities[areaCount - 1] += list.quantity(claim);
      places += list.quantity(claim);
    }
  }

  /** Asks for every second seat of another list: for those given, or those taken by its swaps. */
  void setEverySecond(TicketRequest swaps, int from) {
    clear();
    for (int i = from; i < swaps.seatCount; i += 2) {
      seats[seatCount++] = swaps.seats[i];
    }
  }

  boolean isEmpty() {
    return seatCount + areaCount == 0 && !tooMany;
  }

  int seatCount() {
    return seatCount;
  }

  int seat(int index) {
    return seats[index];
  }

  int[] seats() {
    return seats;
  }

  boolean hasSeat(int seat) {
    return hasSeat(seat, seatCount);
  }

  private boolean hasSeat(int seat, int count) {
    for (int i = 0; i < count; i++) {
      if (seats[i] == seat) {
        return true;
      }
    }
    return false;
  }

  int areaCount() {
    return areaCount;
  }

  int area(int index) {
    return areas[index];
  }

  int quantity(int index) {
    return quantities[index];
  }

  /** How many places of the area are named; 0 if it is not. */
  int quantityOf(int area) {
    for (int i = 0; i < areaCount; i++) {
      if (areas[i] == area) {
        return quantities[i];
      }
    }
    return 0;
  }

  /** Seats and places. */
  int tickets() {
    return seatCount + places;
  }

  /** Why the event cannot be asked for such a list, with the seats at fault noted, or null. */
  RejectCode refuse(Event event, Obstacles obstacles) {
    if (tooMany) {
      return RejectCode.TOO_MANY_SEATS;
    }
    for (int i = 0; i < seatCount; i++) {
      if (Integer.compareUnsigned(seats[i], event.plan().seatCount()) >= 0) {
        obstacles.seat(seats[i], SeatReason.UNKNOWN);
      }
    }
    if (obstacles.any()) {
      return RejectCode.SEAT_UNKNOWN;
    }
    for (int i = 1; i < seatCount; i++) {
      if (hasSeat(seats[i], i)) {
        obstacles.seat(seats[i], SeatReason.REPEATED);
      }
    }
    return obstacles.any() ? RejectCode.SEAT_REPEATED : refuseAreas(event);
  }

  private RejectCode refuseAreas(Event event) {
    for (int i = 0; i < areaCount; i++) {
      if (areas[i] >= event.areas().count()) {
        return RejectCode.AREA_UNKNOWN;
      }
    }
    for (int i = 0; i < areaCount; i++) {
      for (int j = 0; j < i; j++) {
        if (areas[i] == areas[j]) {
          return RejectCode.AREA_REPEATED;
        }
      }
    }
    for (int i = 0; i < areaCount; i++) {
      if (quantities[i] == 0) {
        return RejectCode.INVALID_VALUE;
      }
    }
    return null;
  }
}
