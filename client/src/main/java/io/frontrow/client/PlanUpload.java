package io.frontrow.client;

import io.frontrow.client.reply.PlanSealed;
import io.frontrow.client.reply.SeatNamesState.Seat;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.PlanDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agrona.ExpandableArrayBuffer;

/**
 * Sends a seating plan: collects its parts in order, cuts the seats of a row into messages that fit
 * a frame, and closes the plan with the digest of all parts. One thread fills it; {@link #send}
 * blocks none.
 */
public final class PlanUpload {
  private final String name;
  private final List<Part> parts = new ArrayList<>();
  private final List<Seat> seats = new ArrayList<>();
  private final CommandEncoder encoder = new CommandEncoder();
  private final ExpandableArrayBuffer scratch = new ExpandableArrayBuffer();
  private long digest;

  /** A part that lacks only its ids. */
  @FunctionalInterface
  private interface Part {
    int encode(CommandEncoder encoder, long requestId, int planId);
  }

  public PlanUpload(String name) {
    this.name = name;
    int length = encoder.wrap(scratch, 0).plans().beginPlan(0, name);
    digest = PlanDigest.update(PlanDigest.START, scratch, 0, length, false);
  }

  /**
   * The next category; all come before the first section.
   *
   * @param color 0xRRGGBB
   */
  public PlanUpload category(String category, int color) {
    add((to, id, planId) -> to.plans().defineCategory(id, planId, category, color));
    return this;
  }

  public PlanUpload section(String section) {
    add((to, id, planId) -> to.plans().defineSection(id, planId, section));
    return this;
  }

  /**
   * The next row of the section.
   *
   * @see PlanCommands#defineRow
   */
  public PlanUpload row(String label, int rank, int focalPoint, int... segments) {
    int[] counts = segments.clone();
    add((to, id, planId) -> to.plans().defineRow(id, planId, label, rank, focalPoint, counts));
    return this;
  }

  /** The next seat of the row. */
  public PlanUpload seat(Seat seat) {
    seats.add(seat);
    if (encodedLength(seats) > Limits.MAX_MESSAGE_LENGTH) {
      seats.remove(seats.size() - 1);
      addSeats();
      seats.add(seat);
    }
    return this;
  }

  /** The next general-admission area; all come behind the last section. */
  public PlanUpload area(String area, int category, int capacity) {
    add((to, id, planId) -> to.plans().defineArea(id, planId, area, category, capacity));
    return this;
  }

  /** Sends all parts, pipelined; fails with the failure of the first part that has failed. */
  public CompletableFuture<PlanSealed> send(FrontrowClient client) {
    addSeats();
    Throttle throttle = new Throttle(client.config());
    List<Part> all = List.copyOf(parts);
    long sealedDigest = digest;
    return client
        .beginPlan(name)
        .thenCompose(
            begun ->
                Throttle.all(
                        all.stream()
                            .map(part -> submit(client, throttle, part, begun.planId()))
                            .toList())
                    .thenCompose(extended -> client.sealPlan(begun.planId(), sealedDigest)));
  }

  private static CompletableFuture<?> submit(
      Requests client, Throttle throttle, Part part, int planId) {
    return throttle.submit(() -> client.extendPlan((to, id) -> part.encode(to, id, planId)));
  }

  private void add(Part part) {
    addSeats();
    append(part);
  }

  private void addSeats() {
    if (!seats.isEmpty()) {
      List<Seat> batch = List.copyOf(seats);
      seats.clear();
      append((to, id, planId) -> to.plans().defineSeats(id, planId, batch));
    }
  }

  private void append(Part part) {
    int length = part.encode(encoder.wrap(scratch, 0), 0, 0);
    digest = PlanDigest.update(digest, scratch, 0, length, true);
    parts.add(part);
  }

  private int encodedLength(List<Seat> batch) {
    return encoder.wrap(scratch, 0).plans().defineSeats(0, 0, batch);
  }
}
