package io.frontrow.engine.core;

import static io.frontrow.engine.core.Saying.NAME;

/** The words for queries, and for requests that come again. */
final class QueryWords {
  private final Records records;
  private final ScenarioRequests requests;

  QueryWords(Records records, ScenarioRequests requests) {
    this.records = records;
    this.requests = requests;
  }

  void define(WordBook book) {
    book.query("show event (\\d+)", s -> records.getEvent(s.number(1)));
    book.query("show version", s -> records.getEvent(s.event()));
    book.query("show next event from (\\d+)", s -> records.nextEvent(s.number(1)));
    book.query(
        "show category " + NAME,
        s -> records.getCategory(s.event(), s.names().category(s.word(1))));
    book.query(
        "show category (\\d+) of plan (\\d+)",
        s -> records.getPlanCategory(s.number(2), s.number(1)));
    book.query(
        "show section " + NAME, s -> records.getSection(s.event(), s.names().section(s.word(1))));
    book.query("show row (\\d+)", s -> records.getRowMap(s.event(), s.number(1)));
    book.query(
        "show names from (\\S+)", s -> records.getSeatNames(s.event(), s.names().seat(s.word(1))));
    book.query(
        "show map(?: from (\\S+))?",
        s -> records.getSeatMap(s.event(), s.has(1) ? s.names().seat(s.word(1)) : 0));
    book.query(
        "show (?:version of )?seat (\\S+)",
        s -> records.getSeat(s.event(), s.names().seat(s.word(1))));
    book.query("show area " + NAME, s -> records.getArea(s.event(), s.names().area(s.text(1))));
    book.query(
        "show channel (\\w+)", s -> records.getChannel(s.event(), s.names().channel(s.word(1))));
    book.query("show limits", s -> records.getLimits(s.event()));
    book.query("show buyer (\\d+)", s -> records.getBuyer(s.event(), s.big(1)));
    book.query("show (?:version of )?hold (\\d+)", s -> records.getHold(s.big(1)));
    book.query("show (?:version of )?order " + NAME, s -> records.getOrder(s.text(1)));
    book.query("show engine", s -> records.getEngine());
    requests(book);
  }

  private void requests(WordBook book) {
    book.word("next request is (\\d+)", s -> requests.next(s.big(1)));
    book.command("repeat request (\\d+)", s -> requests.again(s.big(1)));
    book.query(
        "ask what became of request (\\d+)(?: of instance (\\d+))?",
        s -> records.getRequestOutcome(s.big(1), s.number(2, 1)));
  }
}
