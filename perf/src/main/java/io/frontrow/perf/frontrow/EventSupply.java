package io.frontrow.perf.frontrow;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.PlanUpload;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.PlanSealed;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a plan on the server and makes events of it, all before the clock starts. Main thread. */
public final class EventSupply {
  private static final String CURRENCY = "EUR";
  private static final int BATCH = 200;
  private static final long CHEAPEST = 2_500;
  private static final long DEARER = 1_500;

  private final FrontrowClient client;
  private PlanSealed plan;

  public EventSupply(FrontrowClient client) {
    this.client = client;
  }

  public PlanSealed upload(PlanUpload upload) {
    plan = upload.send(client).join();
    return plan;
  }

  /**
   * Makes events and opens their sale; fewer than asked for if the server has no room for more.
   *
   * @return their ids
   */
  public int[] create(String name, int count) {
    List<Integer> ids = new ArrayList<>();
    boolean full = false;
    while (ids.size() < count && !full) {
      List<CompletableFuture<Integer>> batch = new ArrayList<>();
      for (int i = ids.size(); i < Math.min(count, ids.size() + BATCH); i++) {
        batch.add(createOne(count == 1 ? name : name + " " + (i + 1)));
      }
      for (CompletableFuture<Integer> event : batch) {
        full |= !addUnlessFull(ids, event);
      }
    }
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Archives an event and makes a like one in its place.
   *
   * @return its id
   */
  static int replace(FrontrowClient client, EventState old) {
    client.setSalePhase(old.eventId(), SalePhase.CLOSED).join();
    client.archiveEvent(old.eventId()).join();
    return createOne(client, old.planId(), old.categoryCount(), old.name()).join();
  }

  private CompletableFuture<Integer> createOne(String name) {
    return createOne(client, plan.planId(), plan.categoryCount(), name);
  }

  private static CompletableFuture<Integer> createOne(
      FrontrowClient client, int planId, int categories, String name) {
    return client
        .createEvent(planId, name, OrphanMode.OFF, CURRENCY, prices(categories))
        .thenCompose(
            created ->
                client
                    .setSalePhase(created.eventId(), SalePhase.ON_SALE)
                    .thenApply(open -> created.eventId()));
  }

  /** The first category is the dearest. */
  private static Map<Integer, Long> prices(int categories) {
    return IntStream.range(0, categories)
        .boxed()
        .collect(Collectors.toMap(it -> it, it -> CHEAPEST + DEARER * (categories - 1 - it)));
  }

  private static boolean addUnlessFull(List<Integer> ids, CompletableFuture<Integer> event) {
    try {
      ids.add(event.join());
      return true;
    } catch (CompletionException e) {
      if (e.getCause() instanceof CommandRejectedException rejected
          && (rejected.code() == RejectCode.SEATS_FULL
              || rejected.code() == RejectCode.EVENTS_FULL)) {
        return false;
      }
      throw e;
    }
  }
}
