package io.frontrow.client;

import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.client.reply.SectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads the seating plan of one event, each part once and only when asked for, pipelined. A plan
 * never changes, so what has been read stays. Any thread.
 */
final class PlanReader {
  private final Requests requests;
  private final Throttle throttle;
  private final int eventId;
  private final Map<Integer, CompletableFuture<List<SectionState>>> sections =
      new ConcurrentHashMap<>();
  private final Map<Integer, CompletableFuture<RowMapState>> rowMaps = new ConcurrentHashMap<>();
  private final Map<Integer, CompletableFuture<Row>> rows = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Integer, Row> rowsByFirstSeat = new ConcurrentSkipListMap<>();

  /** A row with the names of all its seats, in order of their indexes. */
  record Row(int row, int section, int firstSeat, String label, List<SeatNamesState.Seat> seats) {
    boolean contains(int seat) {
      return seat >= firstSeat && seat - firstSeat < seats.size();
    }
  }

  PlanReader(Requests requests, Throttle throttle, int eventId) {
    this.requests = requests;
    this.throttle = throttle;
    this.eventId = eventId;
  }

  CompletableFuture<List<SectionState>> sections() {
    return once(
        sections,
        0,
        () ->
            throttle
                .submit(() -> requests.getEvent(eventId))
                .thenCompose(event -> readSections(event.sectionCount())));
  }

  private CompletableFuture<List<SectionState>> readSections(int count) {
    return Throttle.all(
        IntStream.range(0, count)
            .mapToObj(index -> throttle.submit(() -> requests.getSection(eventId, index)))
            .toList());
  }

  CompletableFuture<List<RowMapState>> rowMaps(SectionState section) {
    return Throttle.all(
        IntStream.range(section.firstRow(), section.firstRow() + section.rowCount())
            .mapToObj(this::rowMap)
            .toList());
  }

  private CompletableFuture<RowMapState> rowMap(int row) {
    return once(rowMaps, row, () -> throttle.submit(() -> requests.getRowMap(eventId, row)));
  }

  CompletableFuture<Row> row(int row) {
    return once(
        rows,
        row,
        () ->
            rowMap(row)
                .thenCompose(
                    map ->
                        readNames(map, new ArrayList<>())
                            .thenApply(
                                names ->
                                    new Row(
                                        row, map.section(), map.firstSeat(), map.label(), names)))
                .whenComplete(
                    (read, failure) -> {
                      if (failure == null) {
                        rowsByFirstSeat.put(read.firstSeat(), read);
                      }
                    }));
  }

  CompletableFuture<Row> rowOfSeat(int seat) {
    Map.Entry<Integer, Row> nearest = rowsByFirstSeat.floorEntry(seat);
    if (nearest != null && nearest.getValue().contains(seat)) {
      return CompletableFuture.completedFuture(nearest.getValue());
    }
    return throttle
        .submit(() -> requests.getSeatNames(eventId, seat))
        .thenCompose(names -> row(names.row()));
  }

  CompletableFuture<List<Row>> allRows() {
    return sections()
        .thenCompose(
            all ->
                Throttle.all(
                    all.stream()
                        .flatMapToInt(
                            it -> IntStream.range(it.firstRow(), it.firstRow() + it.rowCount()))
                        .mapToObj(this::row)
                        .toList()));
  }

  /** A row's names may need several frames; each says where the next begins. */
  private CompletableFuture<List<SeatNamesState.Seat>> readNames(
      RowMapState map, List<SeatNamesState.Seat> soFar) {
    if (soFar.size() >= map.seats().size()) {
      return CompletableFuture.completedFuture(List.copyOf(soFar));
    }
    return throttle
        .submit(() -> requests.getSeatNames(eventId, map.firstSeat() + soFar.size()))
        .thenCompose(
            names -> {
              if (names.seats().isEmpty()) {
                throw new FrontrowException("row " + map.label() + " ended before its last seat");
              }
              soFar.addAll(names.seats());
              return readNames(map, soFar);
            });
  }

  /** Reads a part unless that was done or is under way; a failure is not remembered. */
  private static <T> CompletableFuture<T> once(
      Map<Integer, CompletableFuture<T>> parts, int key, Supplier<CompletableFuture<T>> read) {
    CompletableFuture<T> fresh = new CompletableFuture<>();
    CompletableFuture<T> known = parts.putIfAbsent(key, fresh);
    if (known != null) {
      return known;
    }
    read.get()
        .whenComplete(
            (value, failure) -> {
              if (failure == null) {
                fresh.complete(value);
              } else {
                parts.remove(key, fresh);
                fresh.completeExceptionally(failure);
              }
            });
    return fresh;
  }
}
