package io.frontrow.replay.audit;

import io.frontrow.protocol.Limits;
import io.frontrow.replay.sale.EventFacts;
import java.util.Arrays;

/**
 * So many tickets of each category at the prices of one version: what an order is made of. Used
 * again; one thread only.
 */
final class Tickets {
  private final long[] counts = new long[Limits.MAX_CATEGORIES];
  private int version;

  Tickets clear(int priceVersion) {
    Arrays.fill(counts, 0);
    version = priceVersion;
    return this;
  }

  void seat(EventFacts event, int seat) {
    counts[event.hall().category(seat)]++;
  }

  void places(EventFacts event, int area, int quantity) {
    counts[event.hall().areas().get(area).category()] += quantity;
  }

  int version() {
    return version;
  }

  long count(int category) {
    return counts[category];
  }

  long total() {
    return Arrays.stream(counts).sum();
  }

  /** What they cost by the price list; -1 if there is no such version. */
  long amount(EventFacts event) {
    long sum = 0;
    for (int category = 0; category < counts.length; category++) {
      if (counts[category] > 0) {
        long price = event.price(version, category);
        if (price < 0) {
          return -1;
        }
        sum += counts[category] * price;
      }
    }
    return sum;
  }
}
