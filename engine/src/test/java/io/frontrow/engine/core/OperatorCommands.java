package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.ArrayList;
import java.util.List;

/** The part of the generator that does what operators do. */
final class OperatorCommands {
  private final Picks picks;
  private final Records records;
  private final PlanCommands plans;

  OperatorCommands(Picks picks, PlanCommands plans) {
    this.picks = picks;
    records = picks.records;
    this.plans = plans;
  }

  void createEvent() {
    long[] prices = new long[picks.upTo(5)];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = price();
    }
    if (!picks.oneIn(6)) {
      OrphanMode mode = OrphanMode.values()[picks.upTo(3)];
      records.createEvent(plans.anyPlanId(), mode, "Event", prices);
      return;
    }
    String currency = picks.oneIn(3) ? "eur" : "EUR";
    String name = "e".repeat(picks.upTo(3) * 33);
    long amount = picks.oneIn(2) ? -1 : 1_000_000_000_001L;
    List<Records.Price> odd =
        picks.oneIn(2)
            ? List.of(new Records.Price(0, 5), new Records.Price(0, 6))
            : List.of(new Records.Price(picks.upTo(5), amount));
    records.createEvent(plans.anyPlanId(), picks.upTo(4), currency, name, odd);
  }

  private long price() {
    return picks.oneIn(20) ? 1_000_000_000_000L : picks.upTo(10_000);
  }

  /** Prepares the event while it is a draft, then opens it. */
  void prepare(NaiveEvent event) {
    switch (picks.upTo(10)) {
      case 0, 1 -> setLimits(event);
      case 2, 3 -> createChannel(event);
      case 4 -> assignSeats(event);
      default -> {
        boolean presale = picks.oneIn(3) && !event.channels.isEmpty();
        SalePhase to = presale ? SalePhase.PRESALE : SalePhase.ON_SALE;
        records.setSalePhase(event.eventId, to);
      }
    }
  }

  void any(NaiveEvent event) {
    switch (picks.upTo(20)) {
      case 0, 1 -> setSalePhase(event);
      case 2, 3, 4 -> setPrices(event);
      case 5, 6 -> setLimits(event);
      case 7 -> createChannel(event);
      case 8, 9 -> assignSeats(event);
      case 10, 11 -> blockSeats(event);
      case 12, 13 -> unblockSeats(event);
      case 14, 15 -> setForSale(event);
      case 16, 17 -> setAreaCapacity(event);
      default -> archive(event);
    }
  }

  void setSalePhase(NaiveEvent event) {
    int phase =
        switch (picks.upTo(8)) {
          case 0 -> picks.upTo(8);
          case 1 -> SalePhase.CLOSED.value();
          case 2, 3 -> SalePhase.PAUSED.value();
          case 4 -> SalePhase.PRESALE.value();
          default -> SalePhase.ON_SALE.value();
        };
    records.setSalePhase(picks.idOf(event), phase);
  }

  void setPrices(NaiveEvent event) {
    List<Records.Price> prices = new ArrayList<>();
    int categories = event == null ? 2 : event.plan.categories.size();
    for (int n = picks.oneIn(20) ? 0 : 1 + picks.upTo(2); n > 0; n--) {
      int category = picks.oneIn(30) ? categories : picks.upTo(categories);
      prices.add(new Records.Price(category, picks.oneIn(30) ? -1 : price()));
    }
    records.setPrices(picks.idOf(event), prices);
  }

  private void setLimits(NaiveEvent event) {
    int perBuyer = picks.oneIn(2) ? 0 : 1 + picks.upTo(12);
    int perHold = picks.oneIn(3) ? 1 + picks.upTo(8) : 0;
    int perOrder = picks.oneIn(3) ? 1 + picks.upTo(8) : 0;
    int minimum = picks.oneIn(6) ? 1 + picks.upTo(3) : 0;
    int multiple = picks.oneIn(6) ? 1 + picks.upTo(3) : 0;
    records.setLimits(picks.idOf(event), perHold, perOrder, perBuyer, minimum, multiple);
  }

  void createChannel(NaiveEvent event) {
    String name = "c".repeat(picks.oneIn(20) ? 65 * picks.upTo(2) : 3);
    records.createChannel(picks.idOf(event), picks.upTo(40), name);
  }

  private int channel(NaiveEvent event) {
    return event == null ? 1 : picks.upTo(event.channels.size() + 1) + picks.upTo(30) / 29;
  }

  private void assignSeats(NaiveEvent event) {
    records.assignSeats(picks.idOf(event), channel(event), picks.seats(event, 12));
  }

  void blockSeats(NaiveEvent event) {
    int reason = picks.oneIn(20) ? 6 * picks.upTo(2) : 1 + picks.upTo(5);
    List<Integer> seats = picks.oneIn(2) ? picks.seats(event, 3) : picks.freeSeats(event, 4);
    records.blockSeats(picks.idOf(event), reason, seats);
  }

  private void unblockSeats(NaiveEvent event) {
    List<Integer> seats = new ArrayList<>();
    if (event != null) {
      for (NaiveEvent.Seat seat : event.seats) {
        if (seat.status == SeatStatus.BLOCKED && picks.oneIn(2)) {
          seats.add(seat.index);
        }
      }
    }
    boolean odd = seats.isEmpty() || seats.size() > 100 || picks.oneIn(20);
    records.unblockSeats(picks.idOf(event), odd ? picks.seats(event, 3) : seats);
  }

  private void setForSale(NaiveEvent event) {
    List<Integer> areas = new ArrayList<>();
    picks.places(event).forEach(place -> areas.add(place.area()));
    int on = picks.oneIn(40) ? 2 : picks.oneIn(3) ? 0 : 1;
    List<Integer> seats = picks.oneIn(3) ? List.of() : picks.seats(event, on == 1 ? 60 : 5);
    records.setForSale(picks.idOf(event), on, seats, areas);
  }

  private void setAreaCapacity(NaiveEvent event) {
    int areas = event == null ? 0 : event.areas.size();
    int area = areas == 0 || picks.oneIn(20) ? areas : picks.upTo(areas);
    int channel = channel(event);
    long capacity = picks.oneIn(30) ? 1_000_001 : picks.oneIn(3) ? picks.upTo(3) : picks.upTo(12);
    boolean exists = area < areas && channel <= event.channels.size();
    if (exists && picks.oneIn(2)) {
      long used = event.areas.get(area).pools.get(channel).used();
      capacity = Math.max(0, used - 1 + picks.upTo(3));
    }
    records.setAreaCapacity(picks.idOf(event), area, channel, capacity);
  }

  void archive(NaiveEvent event) {
    records.archiveEvent(picks.idOf(event));
  }
}
