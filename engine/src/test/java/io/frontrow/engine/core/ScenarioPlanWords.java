package io.frontrow.engine.core;

import static io.frontrow.engine.core.ScenarioWords.number;
import static io.frontrow.engine.core.ScenarioWords.quoted;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words for plans and events: one part at a time, or a whole plan at once with "given". */
final class ScenarioPlanWords {
  private static final Pattern PART =
      Pattern.compile("add (category|section) (\"[^\"]*\"(?: x \\d+)?) to plan (\\d+)");
  private static final Pattern ROW =
      Pattern.compile("add row (\"[^\"]*\"(?: x \\d+)?) of (.+) to plan (\\d+)");
  private static final Pattern SEATS =
      Pattern.compile(
          "add (\\d+) seats(?: of category (\\d+))?(?: with traits (\\d+))?"
              + "(?: labelled (\"[^\"]*\"(?: x \\d+)?))?"
              + "(?: known as (\"[^\"]*\"(?: x \\d+)?))? to plan (\\d+)");
  private static final Pattern SEAL = Pattern.compile("seal plan (\\d+)( wrongly)?");
  private static final Pattern EVENT =
      Pattern.compile(
          "(given|create) event of plan (\\d+)(?: named (\"[^\"]*\"(?: x \\d+)?))?(?: in (\\w+))?"
              + "(?: orphans (\\w+))?((?: price -?\\d+=-?\\d+)*)");
  private static final Pattern GIVEN_ROW =
      Pattern.compile(
          "row (\\w+): ([\\d +]+?)(?: rank (\\d+))?(?: focal (\\d+))?(?: category (\\d+))?"
              + "(?: accessible ([\\d ]+))?(?: companion ([\\d ]+))?");

  private final Records records;
  private final EventText text;
  private final Runnable apply;
  private final Map<Integer, Long> digests = new HashMap<>();
  private int lastPlanId;
  private long digestOfBegin;
  private boolean accepted;
  private int lastEventId;

  ScenarioPlanWords(Records records, EventText text, Runnable apply) {
    this.records = records;
    this.text = text;
    this.apply = apply;
  }

  void observe(Said message) {
    accepted = message.templateId() != CommandRejectedDecoder.TEMPLATE_ID;
    if (message.templateId() == PlanBegunDecoder.TEMPLATE_ID) {
      lastPlanId = (int) message.field("planId");
      digests.put(lastPlanId, digestOfBegin);
    } else if (message.templateId() == EventCreatedDecoder.TEMPLATE_ID) {
      lastEventId = (int) message.field("eventId");
    }
  }

  /** Says the command if it is about plans or the making of events. */
  boolean say(Scenario.Step step) {
    String command = step.command();
    if (command.startsWith("begin plan ")) {
      begin(quoted(command.substring("begin plan ".length())));
      return true;
    } else if (command.startsWith("given plan ")) {
      given(command.substring("given plan ".length()), step.details());
      return true;
    }
    return part(command) || row(command) || seats(command) || seal(command) || event(command);
  }

  private void begin(String name) {
    records.beginPlan(name);
    digestOfBegin = records.digest(PlanDigest.START);
    apply.run();
  }

  private void extend(int planId) {
    long next = records.digest(digests.getOrDefault(planId, 0L));
    apply.run();
    if (accepted) {
      digests.put(planId, next);
    }
  }

  private boolean part(String command) {
    Matcher m = PART.matcher(command);
    boolean matches = m.matches();
    if (matches) {
      String name = quoted(m.group(2));
      if (m.group(1).equals("category")) {
        records.defineCategory(number(m, 3), 0x33_66_99, name);
      } else {
        records.defineSection(number(m, 3), name);
      }
      extend(number(m, 3));
    }
    return matches;
  }

  private boolean row(String command) {
    Matcher m = ROW.matcher(command);
    boolean matches = m.matches();
    if (matches) {
      List<Integer> segments = m.group(2).equals("nothing") ? List.of() : segments(m.group(2));
      records.defineRow(number(m, 3), 1, 1, quoted(m.group(1)), segments);
      extend(number(m, 3));
    }
    return matches;
  }

  private boolean seats(String command) {
    Matcher m = SEATS.matcher(command);
    boolean matches = m.matches();
    if (matches) {
      int category = m.group(2) == null ? 0 : number(m, 2);
      int traits = m.group(3) == null ? 0 : number(m, 3);
      List<HallPlan.Seat> seats = new ArrayList<>();
      for (int i = 1; i <= number(m, 1); i++) {
        String label = m.group(4) == null ? "S" + i : quoted(m.group(4));
        String guid = m.group(5) == null ? "g" + i : quoted(m.group(5));
        seats.add(new HallPlan.Seat(category, traits, label, guid));
      }
      records.defineSeats(number(m, 6), seats);
      extend(number(m, 6));
      if (accepted) {
        text.addLabels(number(m, 6), seats.stream().map(HallPlan.Seat::label).toList());
      }
    }
    return matches;
  }

  private boolean seal(String command) {
    Matcher m = SEAL.matcher(command);
    boolean matches = m.matches();
    if (matches) {
      long digest = digests.getOrDefault(number(m, 1), 0L);
      records.sealPlan(number(m, 1), m.group(2) == null ? digest : digest + 1);
      apply.run();
    }
    return matches;
  }

  private boolean event(String command) {
    Matcher m = EVENT.matcher(command);
    boolean matches = m.matches();
    if (matches) {
      String name = m.group(3) == null ? "Night" : quoted(m.group(3));
      String currency = m.group(4) == null ? "EUR" : m.group(4);
      List<Records.Price> prices =
          Pattern.compile("(\\d+)=(-?\\d+)")
              .matcher(m.group(6))
              .results()
              .map(p -> new Records.Price(number(p, 1), Long.parseLong(p.group(2))))
              .toList();
      records.createEvent(number(m, 2), orphanMode(m.group(5)), currency, name, prices);
      apply.run();
      if (m.group(1).equals("given")) {
        records.setSalePhase(lastEventId, SalePhase.ON_SALE);
        apply.run();
      }
    }
    return matches;
  }

  private static int orphanMode(String word) {
    if (word == null || word.equals("off")) {
      return 0;
    }
    return word.equals("try") ? 1 : Integer.parseInt(word);
  }

  /** Defines a whole plan from its detail lines. */
  private void given(String name, List<String> details) {
    List<String> categories = new ArrayList<>();
    List<HallPlan.Section> sections = new ArrayList<>();
    for (String line : details) {
      if (line.startsWith("category ")) {
        categories.add(line.substring("category ".length()));
      } else if (line.startsWith("section ")) {
        sections.add(new HallPlan.Section(line.substring("section ".length()), new ArrayList<>()));
      } else {
        sections.get(sections.size() - 1).rows().add(givenRow(line));
      }
    }
    HallPlan plan = new HallPlan(name, categories, sections);
    new PlanParcels(records, apply).define(plan, lastPlanId + 1);
    text.addLabels(lastPlanId, plan.seats().stream().map(HallPlan.Seat::label).toList());
  }

  private static HallPlan.Row givenRow(String line) {
    Matcher m = GIVEN_ROW.matcher(line);
    if (!m.matches()) {
      throw new IllegalArgumentException("not a row: " + line);
    }
    int[] segments = segments(m.group(2)).stream().mapToInt(Integer::intValue).toArray();
    int category = m.group(5) == null ? 0 : number(m, 5);
    int rank = m.group(3) == null ? 1 : number(m, 3);
    int focalPoint = m.group(4) == null ? 0 : number(m, 4);
    HallPlan.Row row = HallPlan.row(m.group(1), rank, focalPoint, category, segments);
    mark(row, m.group(6), HallPlan.ACCESSIBLE);
    mark(row, m.group(7), HallPlan.COMPANION);
    return row;
  }

  private static void mark(HallPlan.Row row, String numbers, int trait) {
    if (numbers != null) {
      for (String number : numbers.strip().split(" ")) {
        int i = Integer.parseInt(number) - 1;
        HallPlan.Seat seat = row.seats().get(i);
        row.seats()
            .set(
                i,
                new HallPlan.Seat(
                    seat.category(), seat.traits() | trait, seat.label(), seat.guid()));
      }
    }
  }

  /** {@code 5 + 3}, or {@code 1 x 65} for 65 segments of one seat. */
  private static List<Integer> segments(String words) {
    if (words.contains(" x ")) {
      String[] parts = words.split(" x ");
      return Collections.nCopies(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
    return Stream.of(words.split("\\+")).map(word -> Integer.parseInt(word.strip())).toList();
  }
}
