package io.frontrow.engine.core;

import static io.frontrow.engine.core.Saying.NAME;

import io.frontrow.protocol.PlanDigest;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EventCreatedDecoder;
import io.frontrow.protocol.sbe.PlanBegunDecoder;
import io.frontrow.protocol.sbe.SalePhase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words for plans and events: one part at a time, or a whole plan at once with "given". */
final class PlanWords {
  private static final String PLAN = " to plan (\\d+)";
  private static final String EVENT =
      " of plan (\\d+)(?: named "
          + NAME
          + ")?(?: in (\\w+))?(?: orphans (\\w+))?((?: price \\S+=-?\\d+)*)";

  private final Records records;
  private final ScenarioNames names;
  private final Runnable apply;
  private final Map<Integer, Long> digests = new HashMap<>();
  private int lastPlanId;
  private long digestOfBegin;
  private boolean accepted;
  private int lastEventId;

  PlanWords(Records records, ScenarioNames names, Runnable apply) {
    this.records = records;
    this.names = names;
    this.apply = apply;
  }

  void define(WordBook book) {
    book.word("given plan " + NAME, this::given);
    book.word("begin plan " + NAME, s -> begin(s.text(1)));
    book.word(
        "add category " + NAME + PLAN,
        s -> extend(s, 2, records.defineCategory(s.number(2), 0, s.text(1))));
    book.word(
        "add section " + NAME + PLAN,
        s -> extend(s, 2, records.defineSection(s.number(2), s.text(1))));
    book.word("add row " + NAME + " of (.+)" + PLAN, this::row);
    book.word(
        "add (\\d+) seats(?: of category (\\d+))?(?: with traits (\\d+))?(?: labelled "
            + NAME
            + ")?(?: known as "
            + NAME
            + ")?"
            + PLAN,
        this::seats);
    book.word(
        "add area " + NAME + " of (\\d+) places(?: of category (\\d+))?" + PLAN,
        s -> extend(s, 4, records.defineArea(s.number(4), s.number(3), s.number(2), s.text(1))));
    book.command("seal plan (\\d+)( wrongly)?", this::seal);
    book.command("create event" + EVENT, this::create);
    book.word("given event" + EVENT, s -> given(s, true));
    book.word("given draft" + EVENT, s -> given(s, false));
  }

  void observe(Said message) {
    accepted = message.templateId() != CommandRejectedDecoder.TEMPLATE_ID;
    if (message.templateId() == PlanBegunDecoder.TEMPLATE_ID) {
      lastPlanId = (int) message.field("planId");
      digests.put(lastPlanId, digestOfBegin);
    } else if (message.templateId() == EventCreatedDecoder.TEMPLATE_ID) {
      lastEventId = (int) message.field("eventId");
      names.created(lastEventId, (int) message.field("planId"));
    }
  }

  private void begin(String name) {
    records.beginPlan(name);
    digestOfBegin = records.digest(PlanDigest.START);
    apply.run();
  }

  /** Applies the part just built. */
  private void extend(Saying s, int planGroup, int length) {
    assert length == records.length();
    int planId = s.number(planGroup);
    long next = records.digest(digests.getOrDefault(planId, 0L));
    apply.run();
    if (accepted) {
      digests.put(planId, next);
    }
  }

  private void row(Saying s) {
    List<Integer> segments = s.word(2).equals("nothing") ? List.of() : segments(s.word(2));
    extend(s, 3, records.defineRow(s.number(3), 1, 1, s.text(1), segments));
  }

  private void seats(Saying s) {
    List<HallPlan.Seat> seats = new ArrayList<>();
    for (int i = 1; i <= s.number(1); i++) {
      String label = s.has(4) ? s.text(4) : "S" + i;
      String guid = s.has(5) ? s.text(5) : "g" + i;
      seats.add(new HallPlan.Seat(s.number(2), s.number(3), label, guid));
    }
    extend(s, 6, records.defineSeats(s.number(6), seats));
    if (accepted) {
      seats.forEach(seat -> names.plan(s.number(6)).seats().add(seat.label()));
    }
  }

  private int seal(Saying s) {
    long digest = digests.getOrDefault(s.number(1), 0L);
    return records.sealPlan(s.number(1), s.has(2) ? digest + 1 : digest);
  }

  private int create(Saying s) {
    return create(s, s.number(1));
  }

  private int create(Saying s, int planId) {
    List<OperatorRecords.Price> prices = new ArrayList<>();
    if (!s.word(5).isEmpty()) {
      for (String price : s.word(5).strip().split(" ?price ")) {
        if (!price.isEmpty()) {
          String[] sides = price.split("=");
          int category = category(sides[0], planId);
          prices.add(new OperatorRecords.Price(category, Long.parseLong(sides[1])));
        }
      }
    }
    String name = s.has(2) ? s.text(2) : "Night";
    String currency = s.has(3) ? s.word(3) : "EUR";
    return records.createEvent(planId, orphanMode(s.word(4)), currency, name, prices);
  }

  private int category(String word, int planId) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : names.plan(planId).categories().indexOf(word);
  }

  private void given(Saying s, boolean onSale) {
    create(s);
    apply.run();
    if (onSale) {
      records.setSalePhase(lastEventId, SalePhase.ON_SALE);
      apply.run();
    }
  }

  private static int orphanMode(String word) {
    if (word == null || word.equals("off")) {
      return 0;
    }
    return switch (word) {
      case "try" -> 1;
      case "strict" -> 2;
      default -> Integer.parseInt(word);
    };
  }

  /** Defines a whole plan from its detail lines. */
  private void given(Saying s) {
    HallPlan plan = GivenPlan.read(s.text(1), s.details());
    new PlanParcels(records, apply).define(plan, lastPlanId + 1);
    ScenarioNames.Plan known = names.plan(lastPlanId);
    plan.seats().forEach(seat -> known.seats().add(seat.label()));
    plan.areas().forEach(area -> known.areas().add(area.name()));
    plan.sections().forEach(section -> known.sections().add(section.name()));
    known.categories().addAll(plan.categories());
  }

  /** {@code 5 + 3}, or {@code 1 x 65} for 65 segments of one seat. */
  static List<Integer> segments(String words) {
    if (words.contains(" x ")) {
      String[] parts = words.split(" x ");
      return Collections.nCopies(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
    return Stream.of(words.split("\\+")).map(word -> Integer.parseInt(word.strip())).toList();
  }
}
