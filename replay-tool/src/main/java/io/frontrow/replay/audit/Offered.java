package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import java.util.Arrays;

/**
 * What was offered to somebody of the waitlist: seats, or places of one area. Immutable.
 *
 * @param seats in ascending order
 * @param area -1: none
 * @param channel of the entry it was offered to
 */
record Offered(int[] seats, int area, int places, int channel) {
  static Offered of(SeatsOfferedDecoder message, int channel) {
    message.sbeRewind();
    SeatsOfferedDecoder.SeatsDecoder group = message.seats();
    int[] seats = new int[group.count()];
    for (int i = 0; i < seats.length; i++) {
      seats[i] = (int) group.next().seat();
    }
    Arrays.sort(seats);
    int area = -1;
    int places = 0;
    for (SeatsOfferedDecoder.AreasDecoder place : message.areas()) {
      area = place.area();
      places += place.quantity();
    }
    return new Offered(seats, area, places, channel);
  }

  boolean isArea() {
    return area >= 0;
  }

  int tickets() {
    return seats.length + places;
  }
}
