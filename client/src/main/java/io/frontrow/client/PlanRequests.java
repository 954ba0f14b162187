package io.frontrow.client;

import io.frontrow.client.reply.PlanBegun;
import io.frontrow.client.reply.PlanExtended;
import io.frontrow.client.reply.PlanSealed;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.PlanExtendedDecoder;
import io.frontrow.protocol.sbe.PlanSealedDecoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Seating plans; {@link PlanUpload} sends whole ones. A part of {@link Requests}. Any thread. */
public interface PlanRequests extends Requester {
  default CompletableFuture<PlanBegun> beginPlan(String name) {
    return request(
        PlanBegunDecoder.TEMPLATE_ID,
        PlanBegun::decode,
        (to, id) -> to.plans().beginPlan(id, name));
  }

  /**
   * @param color 0xRRGGBB
   */
  default CompletableFuture<PlanExtended> defineCategory(int planId, String name, int color) {
    return extendPlan((to, id) -> to.plans().defineCategory(id, planId, name, color));
  }

  default CompletableFuture<PlanExtended> defineSection(int planId, String name) {
    return extendPlan((to, id) -> to.plans().defineSection(id, planId, name));
  }

  /**
   * @see PlanCommands#defineRow
   */
  default CompletableFuture<PlanExtended> defineRow(
      int planId, String label, int rank, int focalPoint, int... segments) {
    int[] counts = segments.clone();
    return extendPlan(
        (to, id) -> to.plans().defineRow(id, planId, label, rank, focalPoint, counts));
  }

  /** The next seats of the last row, as many as fit one frame. */
  default CompletableFuture<PlanExtended> defineSeats(int planId, List<SeatNamesState.Seat> seats) {
    List<SeatNamesState.Seat> copy = List.copyOf(seats);
    return extendPlan((to, id) -> to.plans().defineSeats(id, planId, copy));
  }

  /** The next general-admission area; areas come behind the last section. */
  default CompletableFuture<PlanExtended> defineArea(
      int planId, String name, int category, int capacity) {
    return extendPlan((to, id) -> to.plans().defineArea(id, planId, name, category, capacity));
  }

  /** Any of the commands that add a part to a plan. */
  default CompletableFuture<PlanExtended> extendPlan(Command part) {
    return request(PlanExtendedDecoder.TEMPLATE_ID, PlanExtended::decode, part);
  }

  default CompletableFuture<PlanSealed> sealPlan(int planId, long digest) {
    return request(
        PlanSealedDecoder.TEMPLATE_ID,
        PlanSealed::decode,
        (to, id) -> to.plans().sealPlan(id, planId, digest));
  }
}
