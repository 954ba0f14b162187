package io.frontrow.journal.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.engine.core.Engine;
import io.frontrow.engine.core.RandomSale;
import org.junit.jupiter.api.Test;

/** The check on sales in which nothing is wrong. */
class BookingCheckTest {
  private static final int SALES = 60;
  private static final int RECORDS = 3_000;
  private static final int EVERY = 50;

  @Test
  void findsNothingInRandomSalesOfTheEngine() {
    Long again = Long.getLong("frontrow.check.seed");
    long first = again == null ? System.nanoTime() : again;
    System.out.println("booking check: seeds " + first + " to " + (first + SALES - 1));
    long sold = 0;
    for (int i = 0; i < (again == null ? SALES : 1); i++) {
      sold += sale(first + i, again == null ? EVERY : 1);
    }
    assertTrue(sold > 0 || again != null, "nothing was sold");
  }

  private static long sale(long seed, int every) {
    RandomSale sale = new RandomSale(seed);
    BookingCheck check = new BookingCheck();
    Engine engine = new Engine(check);
    for (int i = 0; i < RECORDS; i++) {
      int length = sale.next();
      engine.apply(sale.buffer(), 0, length);
      check.applied(sale.buffer(), 0);
      if (i % every == 0) {
        check.compare(engine);
      }
      if (!check.passed()) {
        throw new AssertionError(
            "seed %d, record %d: %s%n%s%nagain with -Dfrontrow.check.seed=%d"
                .formatted(seed, i, sale.describe(), check.findings(), seed));
      }
    }
    return check.ticketsSold();
  }
}
