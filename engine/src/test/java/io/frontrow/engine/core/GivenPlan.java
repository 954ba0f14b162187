package io.frontrow.engine.core;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the indented lines below "given plan". */
final class GivenPlan {
  private static final Pattern ROW =
      Pattern.compile(
          "row (\\w+): ([\\d +]+?)(?: rank (\\d+))?(?: focal (\\d+))?(?: category (\\w+))?"
              + "(?: accessible ([\\d ]+))?(?: companion ([\\d ]+))?");
  private static final Pattern AREA = Pattern.compile("area (\\w+): (\\d+)(?: category (\\w+))?");

  private final List<String> categories = new ArrayList<>();
  private final List<HallPlan.Section> sections = new ArrayList<>();
  private final List<HallPlan.Area> areas = new ArrayList<>();

  private GivenPlan() {}

  static HallPlan read(String name, List<String> lines) {
    GivenPlan plan = new GivenPlan();
    lines.forEach(plan::line);
    return new HallPlan(name, plan.categories, plan.sections, plan.areas);
  }

  private void line(String line) {
    if (line.startsWith("category ")) {
      categories.add(line.substring("category ".length()));
    } else if (line.startsWith("section ")) {
      sections.add(new HallPlan.Section(line.substring("section ".length()), new ArrayList<>()));
    } else if (line.startsWith("area ")) {
      Matcher m = matched(AREA, line);
      areas.add(new HallPlan.Area(m.group(1), category(m.group(3)), Integer.parseInt(m.group(2))));
    } else {
      sections.get(sections.size() - 1).rows().add(row(matched(ROW, line)));
    }
  }

  private static Matcher matched(Pattern pattern, String line) {
    Matcher m = pattern.matcher(line);
    if (!m.matches()) {
      throw new IllegalArgumentException("not a part of a plan: " + line);
    }
    return m;
  }

  private HallPlan.Row row(Matcher m) {
    int[] segments = PlanWords.segments(m.group(2)).stream().mapToInt(Integer::intValue).toArray();
    int rank = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
    int focalPoint = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
    HallPlan.Row row = HallPlan.row(m.group(1), rank, focalPoint, category(m.group(5)), segments);
    mark(row, m.group(6), HallPlan.ACCESSIBLE);
    mark(row, m.group(7), HallPlan.COMPANION);
    return row;
  }

  /** By name or number; the first if none is said. */
  private int category(String word) {
    if (word == null) {
      return 0;
    }
    return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : categories.indexOf(word);
  }

  private static void mark(HallPlan.Row row, String numbers, int trait) {
    if (numbers != null) {
      for (String number : numbers.strip().split(" ")) {
        row.seats()
            .set(Integer.parseInt(number) - 1, marked(row, Integer.parseInt(number) - 1, trait));
      }
    }
  }

  private static HallPlan.Seat marked(HallPlan.Row row, int index, int trait) {
    HallPlan.Seat seat = row.seats().get(index);
    return new HallPlan.Seat(seat.category(), seat.traits() | trait, seat.label(), seat.guid());
  }
}
