package io.frontrow.client;

import io.frontrow.client.PlanReader.Row;
import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.client.reply.SectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the seats of one event are called. A seat has a guid, unique in its plan, and a display
 * name: section, row and seat joined by hyphens, as in {@code Block A-1-7}. Reads the plan from the
 * server as far as needed and remembers it. Any thread; blocks none.
 */
public final class SeatDirectory {
  private static final String SEPARATOR = "-";
  private static final int MAX_NAMES_LISTED = 20;

  private final Throttle throttle;
  private final PlanReader plan;

  /** A seat, and the name it was found by. */
  private record Match(int seat, String guid) {}

  public SeatDirectory(FrontrowClient client, int eventId) {
    this(client, new Throttle(client.config()), eventId);
  }

  SeatDirectory(Requests requests, Throttle throttle, int eventId) {
    this.throttle = throttle;
    this.plan = new PlanReader(requests, throttle, eventId);
  }

  /**
   * The indexes of seats, in the order of their names. Reads only the sections whose name begins a
   * display name; a guid costs the whole plan, once.
   *
   * <p>Upper and lower case matter only where two names differ in nothing else.
   *
   * @return fails with {@link SeatNameException} if a name means no seat or more than one
   */
  public CompletableFuture<List<Integer>> resolve(List<String> names) {
    return Throttle.all(names.stream().map(this::resolve).toList());
  }

  public CompletableFuture<Integer> resolve(String name) {
    return matches(name)
        .thenCompose(
            matches ->
                matches.isEmpty()
                    ? resolveGuid(name)
                    : CompletableFuture.completedFuture(only(name, matches)));
  }

  private static Integer only(String name, List<Match> matches) {
    if (matches.size() > 1) {
      throw ambiguous(name, matches);
    }
    return matches.get(0).seat();
  }

  private CompletableFuture<List<Match>> matches(String name) {
    return plan.sections()
        .thenApply(all -> all.stream().filter(it -> begins(it.name(), name)).toList())
        .thenCompose(sections -> matches(sections, name));
  }

  /** The display names of seats, in the order of their indexes. */
  public CompletableFuture<List<String>> describe(List<Integer> seats) {
    return Throttle.all(seats.stream().map(this::describe).toList());
  }

  public CompletableFuture<String> describe(int seat) {
    return plan.rowOfSeat(seat)
        .thenCombine(
            plan.sections(),
            (row, sections) ->
                String.join(
                    SEPARATOR,
                    sections.get(row.section()).name(),
                    row.label(),
                    row.seats().get(seat - row.firstSeat()).label()));
  }

  /** Hyphens may stand in any part of a name, so more than one section and row can fit it. */
  private CompletableFuture<List<Match>> matches(List<SectionState> sections, String name) {
    return flat(
        sections.stream()
            .map(
                section ->
                    plan.rowMaps(section)
                        .thenCompose(maps -> matchesInRows(maps, rest(section.name(), name))))
            .toList());
  }

  private CompletableFuture<List<Match>> matchesInRows(List<RowMapState> maps, String name) {
    return flat(
        maps.stream()
            .filter(map -> begins(map.label(), name))
            .map(
                map ->
                    plan.row(map.row())
                        .thenApply(row -> matchesInRow(row, rest(map.label(), name))))
            .toList());
  }

  private static List<Match> matchesInRow(Row row, String label) {
    return IntStream.range(0, row.seats().size())
        .filter(index -> row.seats().get(index).label().equals(label))
        .mapToObj(index -> new Match(row.firstSeat() + index, row.seats().get(index).guid()))
        .toList();
  }

  private CompletableFuture<Integer> resolveGuid(String guid) {
    return plan.allRows()
        .thenCompose(
            rows -> {
              for (Row row : rows) {
                for (int i = 0; i < row.seats().size(); i++) {
                  if (row.seats().get(i).guid().equals(guid)) {
                    return CompletableFuture.completedFuture(row.firstSeat() + i);
                  }
                }
              }
              return plan.sections().thenApply(sections -> inAnyCase(guid, sections, rows));
            });
  }

  /** What a name means but for upper and lower case, where nothing has it to the letter. */
  private static Integer inAnyCase(String name, List<SectionState> sections, List<Row> rows) {
    List<Match> matches = new ArrayList<>();
    for (Row row : rows) {
      String start = sections.get(row.section()).name() + SEPARATOR + row.label() + SEPARATOR;
      for (int i = 0; i < row.seats().size(); i++) {
        SeatNamesState.Seat seat = row.seats().get(i);
        if ((start + seat.label()).equalsIgnoreCase(name)) {
          matches.add(new Match(row.firstSeat() + i, seat.guid()));
        }
      }
    }
    return matches.isEmpty() ? fail(unknown(name, sections, rows)) : only(name, matches);
  }

  private static SeatNameException ambiguous(String name, List<Match> matches) {
    return new SeatNameException(
        name,
        "\""
            + name
            + "\" is the name of "
            + matches.size()
            + " seats; name one by its guid: "
            + list(matches.stream().map(Match::guid).toList()));
  }

  /** Says how far the name is right, and what there is from there on. */
  private static SeatNameException unknown(
      String name, List<SectionState> sections, List<Row> rows) {
    String start = "no seat is called \"" + name + "\"; ";
    String hint = "the sections are " + list(sections.stream().map(SectionState::name).toList());
    for (SectionState section : sections) {
      if (!begins(section.name(), name)) {
        continue;
      }
      String behindSection = rest(section.name(), name);
      List<Row> itsRows = rows.stream().filter(it -> it.section() == section.section()).toList();
      hint = section.name() + " has the rows " + list(itsRows.stream().map(Row::label).toList());
      for (Row row : itsRows) {
        if (begins(row.label(), behindSection)) {
          return new SeatNameException(
              name,
              start
                  + section.name()
                  + SEPARATOR
                  + row.label()
                  + " has the seats "
                  + list(row.seats().stream().map(SeatNamesState.Seat::label).toList()));
        }
      }
    }
    return new SeatNameException(name, start + hint);
  }

  private static Integer fail(SeatNameException exception) {
    throw exception;
  }

  private static boolean begins(String part, String name) {
    return name.startsWith(part) && name.startsWith(SEPARATOR, part.length());
  }

  private static String rest(String part, String name) {
    return name.substring(part.length() + SEPARATOR.length());
  }

  private static String list(List<String> names) {
    String listed = names.stream().limit(MAX_NAMES_LISTED).collect(Collectors.joining(", "));
    int left = names.size() - MAX_NAMES_LISTED;
    return left > 0 ? listed + " and " + left + " more" : listed;
  }

  private static <T> CompletableFuture<List<T>> flat(List<CompletableFuture<List<T>>> lists) {
    return Throttle.all(lists)
        .thenApply(
            all -> {
              List<T> flat = new ArrayList<>();
              all.forEach(flat::addAll);
              return flat;
            });
  }
}
