package io.frontrow.client;

import io.frontrow.client.reply.SeatMapState;
import io.frontrow.client.reply.SeatMapState.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Reads the seat map of one event, one page after the other. For one map; event loop only. */
final class SeatMapReader {
  private final Requests requests;
  private final int eventId;
  private final List<Run> runs = new ArrayList<>();
  private int seatsRead;
  private long lowestVersion;

  SeatMapReader(Requests requests, int eventId) {
    this.requests = requests;
    this.eventId = eventId;
  }

  CompletableFuture<SeatMap> read() {
    return requests.getSeatMap(eventId, seatsRead).thenCompose(this::onPage);
  }

  private CompletableFuture<SeatMap> onPage(SeatMapState page) {
    if (page.firstSeat() != seatsRead) {
      throw new FrontrowException(
          "asked for seats from " + seatsRead + " on and got those from " + page.firstSeat());
    }
    lowestVersion =
        seatsRead == 0 || Long.compareUnsigned(page.version(), lowestVersion) < 0
            ? page.version()
            : lowestVersion;
    page.runs().forEach(this::add);
    if (seatsRead >= page.seatCount()) {
      return CompletableFuture.completedFuture(new SeatMap(eventId, lowestVersion, runs));
    }
    if (seatsRead == page.firstSeat()) {
      throw new FrontrowException("the seat map ended before seat " + page.seatCount());
    }
    return read();
  }

  private void add(Run run) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).status() == run.status()) {
      runs.set(last, new Run(runs.get(last).seatCount() + run.seatCount(), run.status()));
    } else {
      runs.add(run);
    }
    seatsRead += run.seatCount();
  }
}
