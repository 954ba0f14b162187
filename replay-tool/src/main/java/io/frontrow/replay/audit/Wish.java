package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.SalePhase;
import io.frontrow.replay.sale.EventFacts;
import java.util.List;

/**
 * What a waitlist entry asked for: entries that wish the same are one kind. Immutable.
 *
 * @param priceCeiling {@link Long#MAX_VALUE}: any price
 * @param channel whose key it had; 0: none
 * @param categories best first; none: any
 */
record Wish(
    int quantity,
    boolean together,
    boolean allOrNone,
    long priceCeiling,
    int channel,
    List<Integer> categories) {
  /** The most tickets of an offer to somebody else that this wish could have used; 0: none. */
  int usable(Offered offer, EventFacts event) {
    if (!event.isSelling() || event.phase() == SalePhase.PRESALE && channel == 0) {
      return 0;
    }
    int most = 0;
    if (categories.isEmpty()) {
      most = most(offer, event, -1);
    }
    for (int category : categories) {
      most = Math.max(most, most(offer, event, category));
    }
    int least = allOrNone ? quantity : 1;
    for (int tickets = Math.min(most, quantity); tickets >= least; tickets--) {
      if (event.limits().allowHold(tickets)) {
        return tickets;
      }
    }
    return 0;
  }

  private int most(Offered offer, EventFacts event, int category) {
    return offer.isArea() ? places(offer, event, category) : seats(offer, event, category);
  }

  /**
   * Places of an area may be a channel's own or the public's, which an offer does not tell: those
   * of another channel's offer are not counted.
   */
  private int places(Offered offer, EventFacts event, int category) {
    boolean sees = offer.channel() == channel || offer.channel() == 0;
    boolean publicToo = event.phase() == SalePhase.ON_SALE || offer.channel() == channel;
    int of = event.hall().areas().get(offer.area()).category();
    return sees && publicToo && wants(event, of, category) ? offer.places() : 0;
  }

  private int seats(Offered offer, EventFacts event, int category) {
    int count = 0;
    int run = 0;
    int longest = 0;
    int[] seats = offer.seats();
    for (int i = 0; i < seats.length; i++) {
      boolean can =
          mayHave(event, seats[i]) && wants(event, event.hall().category(seats[i]), category);
      boolean goesOn =
          i > 0 && seats[i] == seats[i - 1] + 1 && event.hall().isNeighbourOfNext(seats[i - 1]);
      run = can ? (goesOn ? run : 0) + 1 : 0;
      longest = Math.max(longest, run);
      count += can ? 1 : 0;
    }
    return together ? longest : count;
  }

  private boolean mayHave(EventFacts event, int seat) {
    int of = event.channelOf(seat);
    return of == channel && channel != 0 || of == 0 && event.phase() == SalePhase.ON_SALE;
  }

  /** Whether a ticket of one category serves who looks for another, or for any: -1. */
  private boolean wants(EventFacts event, int category, int wanted) {
    return (wanted < 0 || wanted == category) && event.price(category) <= priceCeiling;
  }

  /** What is wrong with an offer to who has this wish; null: nothing. */
  String misfit(Offered offer, EventFacts event) {
    int tickets = offer.tickets();
    if (tickets > quantity || tickets == 0 || allOrNone && tickets < quantity) {
      return tickets + " tickets for who asked for " + quantity;
    }
    if (!event.limits().allowHold(tickets)) {
      return tickets + " tickets, which the event's limits do not allow";
    }
    int most = categories.isEmpty() ? most(offer, event, -1) : 0;
    for (int category : categories) {
      most = Math.max(most, most(offer, event, category));
    }
    return most < tickets
        ? "seats of another category, channel or price than asked for, or not together"
        : null;
  }
}
