package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatReason;
import java.util.ArrayList;
import java.util.List;

/** What a hold or an order of the naive twin has: seats and claims of areas, in their order. */
class NaiveTickets {
  /** Places of one pool of an area. */
  static final class Claim {
    final NaiveEvent.Area area;
    final int channel;
    int quantity;

    Claim(NaiveEvent.Area area, int channel, int quantity) {
      this.area = area;
      this.channel = channel;
      this.quantity = quantity;
    }

    NaiveEvent.Pool pool() {
      return area.pools.get(channel);
    }
  }

  /** Places of one area, over all its pools. */
  record Places(NaiveEvent.Area area, int quantity) {}

  final NaiveEvent event;
  final long buyer;
  final int priceVersion;
  final List<NaiveEvent.Seat> seats = new ArrayList<>();
  final List<Claim> claims = new ArrayList<>();
  long version;

  NaiveTickets(NaiveEvent event, long buyer, int priceVersion) {
    this.event = event;
    this.buyer = buyer;
    this.priceVersion = priceVersion;
  }

  int count() {
    int count = seats.size();
    for (Claim claim : claims) {
      count += claim.quantity;
    }
    return count;
  }

  boolean isEmpty() {
    return seats.isEmpty() && claims.isEmpty();
  }

  long amount() {
    long amount = 0;
    for (NaiveEvent.Seat seat : seats) {
      amount += event.price(seat.category, priceVersion);
    }
    for (Claim claim : claims) {
      amount += claim.quantity * event.price(claim.area.category, priceVersion);
    }
    return amount;
  }

  /** One entry for each area, in the order of the claims. */
  List<Places> places() {
    List<Places> places = new ArrayList<>();
    for (Claim claim : claims) {
      int last = places.size() - 1;
      if (last >= 0 && places.get(last).area == claim.area) {
        places.set(last, new Places(claim.area, places.get(last).quantity + claim.quantity));
      } else {
        places.add(new Places(claim.area, claim.quantity));
      }
    }
    return places;
  }

  int placesOf(int area) {
    int quantity = 0;
    for (Claim claim : claims) {
      quantity += claim.area.index == area ? claim.quantity : 0;
    }
    return quantity;
  }

  boolean has(long seat) {
    for (NaiveEvent.Seat each : seats) {
      if (each.index == seat) {
        return true;
      }
    }
    return false;
  }

  /** Refuses a part of which it does not have all. */
  void checkHas(NaivePart part, RejectCode otherwise) {
    List<Refusal.SeatInTheWay> strangers = new ArrayList<>();
    for (long seat : part.seats()) {
      if (!has(seat)) {
        strangers.add(new Refusal.SeatInTheWay(seat, SeatReason.NOT_YOURS));
      }
    }
    List<Refusal.AreaInTheWay> short_ = new ArrayList<>();
    for (NaivePart.Asked asked : part.areas()) {
      int has = placesOf(asked.area());
      if (asked.quantity() > has) {
        short_.add(new Refusal.AreaInTheWay(asked.area(), has));
      }
    }
    if (!strangers.isEmpty() || !short_.isEmpty()) {
      throw new Refusal(otherwise, strangers, short_);
    }
  }

  /** Takes the part out, places from the front or from the end of each area's claims. */
  NaiveTickets split(NaivePart part, boolean fromFront) {
    NaiveTickets taken = new NaiveTickets(event, buyer, priceVersion);
    if (part.isAll()) {
      taken.seats.addAll(seats);
      taken.claims.addAll(claims);
      seats.clear();
      claims.clear();
      return taken;
    }
    for (NaiveEvent.Seat seat : seats) {
      if (part.seats().contains((long) seat.index)) {
        taken.seats.add(seat);
      }
    }
    seats.removeAll(taken.seats);
    for (Places places : places()) {
      for (NaivePart.Asked asked : part.areas()) {
        if (asked.area() == places.area.index) {
          splitPlaces(asked, fromFront, taken);
        }
      }
    }
    claims.removeIf(claim -> claim.quantity == 0);
    return taken;
  }

  private void splitPlaces(NaivePart.Asked asked, boolean fromFront, NaiveTickets taken) {
    int wanted = asked.quantity();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(fromFront ? i : claims.size() - 1 - i);
      if (claim.area.index == asked.area() && wanted > 0) {
        int quantity = Math.min(wanted, claim.quantity);
        claim.quantity -= quantity;
        wanted -= quantity;
        taken.claims.add(new Claim(claim.area, claim.channel, quantity));
      }
    }
  }
}
