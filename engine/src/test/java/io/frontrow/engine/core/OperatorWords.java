package io.frontrow.engine.core;

import static io.frontrow.engine.core.Saying.NAME;

import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words for what the operator does with an event. */
final class OperatorWords {
  /** Seats, areas, or both. */
  private static final String SWITCHED = "(?:(?!area)(.+?))?(?: ?(?:and )?areas? (.+))?";

  private final Records records;

  OperatorWords(Records records) {
    this.records = records;
  }

  void define(WordBook book) {
    phase(book, "open event (\\d+)", SalePhase.ON_SALE);
    book.command("begin the presale", s -> records.setSalePhase(s.event(), SalePhase.PRESALE));
    phase(book, "pause event (\\d+)", SalePhase.PAUSED);
    phase(book, "close event (\\d+)", SalePhase.CLOSED);
    book.command(
        "set event (\\d+) to phase (\\d+)", s -> records.setSalePhase(event(s), s.number(2)));
    book.command("archive event (\\d+)", s -> records.archiveEvent(event(s)));
    book.command("set prices((?: \\S+=-?\\d+)*)", s -> records.setPrices(s.event(), s.prices(1)));
    book.command(
        "set limits(?: per hold (\\d+))?(?: per order (\\d+))?(?: per buyer (\\d+))?"
            + "(?: minimum (\\d+))?(?: multiple (\\d+))?",
        this::limits);
    book.command("create channel " + NAME, this::channel);
    book.command(
        "move (.+) to channel (\\w+)",
        s -> records.assignSeats(s.event(), s.names().channel(s.word(2)), s.tickets(1).seats()));
    book.command("block (.+) for (\\w+)", this::block);
    book.command("unblock (.+)", s -> records.unblockSeats(s.event(), s.tickets(1).seats()));
    book.command("take " + SWITCHED + " off sale", s -> forSale(s, 0));
    book.command("put " + SWITCHED + " on sale( twice)?", s -> forSale(s, s.has(3) ? 2 : 1));
    book.command("give channel (\\w+) (\\d+) places of " + NAME, this::capacity);
  }

  private void phase(WordBook book, String pattern, SalePhase phase) {
    book.command(pattern, s -> records.setSalePhase(event(s), phase));
  }

  /** The event that the first group names: it is spoken of from here on. */
  private static int event(Saying s) {
    s.names().speakOf(s.number(1));
    return s.number(1);
  }

  private int limits(Saying s) {
    return records.setLimits(
        s.event(), s.number(1), s.number(2), s.number(3), s.number(4), s.number(5));
  }

  /** Without a key it has the one of its name. */
  private int channel(Saying s) {
    String name = s.text(1);
    s.names().namesChannel(name);
    long key = s.key() != 0 || s.word(1).startsWith("\"") ? s.key() : s.names().key(name);
    return records.createChannel(s.event(), key, name);
  }

  private int block(Saying s) {
    String word = s.word(2);
    int reason =
        Character.isDigit(word.charAt(0))
            ? Integer.parseInt(word)
            : BlockReason.valueOf(word.toUpperCase(Locale.ROOT)).value();
    return records.blockSeats(s.event(), reason, s.tickets(1).seats());
  }

  private int forSale(Saying s, int forSale) {
    List<Integer> areas =
        s.has(2) ? Stream.of(s.word(2).split(" ")).map(s.names()::area).toList() : List.of();
    return records.setForSale(s.event(), forSale, s.tickets(1).seats(), areas);
  }

  private int capacity(Saying s) {
    int area = s.names().area(s.text(3));
    return records.setAreaCapacity(s.event(), area, s.names().channel(s.word(1)), s.big(2));
  }
}
