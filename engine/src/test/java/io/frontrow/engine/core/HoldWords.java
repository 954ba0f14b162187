package io.frontrow.engine.core;

import static io.frontrow.engine.core.Saying.NAME;
import static io.frontrow.engine.core.Saying.TIME;

/** The words for holds and orders. */
final class HoldWords {
  private static final String BEST =
      "buyer (\\d+) holds best (\\d+)(?: in section "
          + NAME
          + ")?(?: of category "
          + NAME
          + ")?(?: up to (-?\\d+))?(?: accessible (\\d+))?((?: anywhere)*)";
  private static final String ONLY = "(?: only (.+))?";

  private final Records records;

  HoldWords(Records records) {
    this.records = records;
  }

  void define(WordBook book) {
    book.command(BEST, this::best);
    book.command("buyer (\\d+) holds (.+)", this::hold);
    book.command("confirm hold (\\d+) as " + NAME + "( late)?" + ONLY, this::confirm);
    book.command("release hold (\\d+)" + ONLY, this::release);
    book.command(
        "extend hold (\\d+) to " + TIME, s -> records.extendHold(s.big(1), s.since(), s.millis(2)));
    book.command(
        "swap (.+) in hold (\\d+)",
        s -> records.swapHeldSeats(s.big(2), s.since(), s.key(), s.swaps(1)));
    book.command("cancel order " + NAME + ONLY, this::cancel);
    book.command(
        "swap (.+) in order " + NAME,
        s -> records.swapSoldSeats(s.since(), s.key(), s.swaps(1), s.text(2)));
  }

  private int hold(Saying s) {
    Saying.Tickets named = s.tickets(2);
    return records.holdSeats(
        s.big(1), s.key(), s.since(), s.event(), s.ttl(), named.seats(), named.places());
  }

  private int best(Saying s) {
    int section = s.has(3) ? s.names().section(s.word(3)) : Records.ANY;
    int category = s.has(4) ? s.names().category(s.word(4)) : Records.ANY;
    Records.Best best =
        new Records.Best(
            section,
            category,
            s.big(5, Records.ANY_PRICE),
            s.number(2),
            s.number(6),
            s.times(7, 1));
    return records.holdBestAvailable(s.big(1), s.key(), s.event(), s.ttl(), best);
  }

  private int confirm(Saying s) {
    Saying.Tickets part = s.tickets(4);
    return records.confirmHold(
        s.big(1), s.since(), s.key(), s.flag(3), part.seats(), part.places(), s.text(2));
  }

  private int release(Saying s) {
    Saying.Tickets part = s.tickets(2);
    return records.releaseHold(s.big(1), s.since(), part.seats(), part.places());
  }

  private int cancel(Saying s) {
    Saying.Tickets part = s.tickets(2);
    return records.cancelOrder(s.since(), part.seats(), part.places(), s.text(1));
  }
}
