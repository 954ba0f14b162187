package io.frontrow.perf.load;

import io.frontrow.client.CommandEncoder;

/** Encodes once more an operation that is under way, to send it again. One event loop. */
final class OperationEncoder {
  private final Operations operations;
  private final int[] eventIds;
  private final int ttlMillis;
  private final OrderReferences references;
  private final int[] seats = new int[ReplyReader.MAX_SEATS];

  OperationEncoder(
      Operations operations, int[] eventIds, int ttlMillis, OrderReferences references) {
    this.operations = operations;
    this.eventIds = eventIds;
    this.ttlMillis = ttlMillis;
    this.references = references;
  }

  int encode(CommandEncoder to, long requestId, int slot, long buyer) {
    int eventId = eventIds[operations.event(slot)];
    int seatCount = operations.seatCount(slot);
    long holdId = operations.holdId(slot);
    return switch (operations.kind(slot)) {
      case HOLD_SEATS -> {
        for (int i = 0; i < seatCount; i++) {
          seats[i] = operations.firstSeat(slot) + i;
        }
        yield to.holds().holdSeats(requestId, eventId, buyer, ttlMillis, seats, 0, seatCount);
      }
      case HOLD_BEST -> {
        int section = operations.place(slot);
        yield to.holds()
            .holdBestAvailable(
                requestId, eventId, buyer, ttlMillis, section, CommandEncoder.ANY, seatCount);
      }
      case READ_ROW -> to.queries().getRowMap(requestId, eventId, operations.place(slot));
      case CONFIRM ->
          to.holds()
              .confirmHold(requestId, holdId, references.buffer(), 0, references.write(holdId));
      case RELEASE, GIVE_BACK -> to.holds().releaseHold(requestId, holdId);
    };
  }
}
