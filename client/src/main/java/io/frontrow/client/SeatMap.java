package io.frontrow.client;

import io.frontrow.client.reply.SeatMapState;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.List;

/**
 * The status of every seat of an event. Immutable.
 *
 * @param version the lowest of the event's versions when its pages were read. The map has
 *     everything that happened up to this sequence; if the event changed between two pages, later
 *     pages have more, so the map as a whole may show a moment that never was. Given as {@code
 *     unchangedSince}, a hold is refused if one of its seats has changed since it was read
 * @param runs seats of one status, one behind the other, from seat 0 on; no two neighbours alike
 */
public record SeatMap(int eventId, long version, List<SeatMapState.Run> runs) {
  public SeatMap {
    runs = List.copyOf(runs);
  }

  public int seatCount() {
    return runs.stream().mapToInt(SeatMapState.Run::seatCount).sum();
  }

  public SeatStatus status(int seat) {
    int end = 0;
    for (SeatMapState.Run run : runs) {
      end += run.seatCount();
      if (seat >= 0 && seat < end) {
        return run.status();
      }
    }
    throw new IndexOutOfBoundsException("seat " + seat + " of " + end);
  }
}
