package io.frontrow.server.cli.event;

import io.frontrow.client.SeatDirectory;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.RowMapState;
import io.frontrow.client.reply.SectionState;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.NamedTickets;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** The options by which an operator names seats: one by one, by row or by section. */
final class SeatRange {
  @Option(
      names = "--seats",
      paramLabel = "LIST",
      description = "Seats by name or guid, apart by commas: \"Block A-1-7,Block A-1-8\".")
  private List<String> lists = new ArrayList<>();

  @Option(
      names = "--seat",
      paramLabel = "NAME",
      description = "One seat, whose name may have commas; repeat it.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--section",
      paramLabel = "NAME",
      description = "All seats of a section; repeat it.")
  private List<String> sections = new ArrayList<>();

  @Option(
      names = "--row",
      paramLabel = "SECTION-ROW",
      description = "All seats of a row, such as \"Block A-1\"; repeat it.")
  private List<String> rows = new ArrayList<>();

  boolean isEmpty() {
    return lists.isEmpty() && names.isEmpty() && sections.isEmpty() && rows.isEmpty();
  }

  void check() {
    if (isEmpty()) {
      throw CommandFailedException.usage("which seats? say --seats, --seat, --section or --row");
    }
  }

  /** Their numbers, each once, in the order in which they were named. */
  List<Integer> resolve(Session session, EventState event) {
    Set<Integer> seats = new LinkedHashSet<>();
    List<String> wanted = NamedTickets.split(lists, names);
    if (!wanted.isEmpty()) {
      seats.addAll(
          session.await(new SeatDirectory(session.client(), event.eventId()).resolve(wanted)));
    }
    if (!sections.isEmpty() || !rows.isEmpty()) {
      List<SectionState> all = session.sections(event);
      for (String name : sections) {
        SectionState it = Names.find("section", "sections", all, SectionState::name, name);
        add(seats, it.firstSeat(), it.seatCount());
      }
      for (String name : rows) {
        RowMapState row = row(session, all, name);
        add(seats, row.firstSeat(), row.seats().size());
      }
    }
    return List.copyOf(seats);
  }

  private static void add(Set<Integer> seats, int first, int count) {
    IntStream.range(first, first + count).forEach(seats::add);
  }

  private static RowMapState row(Session session, List<SectionState> sections, String name) {
    List<NamedRow> near = new ArrayList<>();
    for (SectionState section : sections) {
      // Hyphens may stand in any part of a name, so more than one section can begin it.
      if (name.regionMatches(true, 0, section.name() + "-", 0, section.name().length() + 1)) {
        session
            .awaitAll(
                section.firstRow(),
                section.rowCount(),
                i -> session.client().getRowMap(section.eventId(), i))
            .forEach(row -> near.add(new NamedRow(section.name() + "-" + row.label(), row)));
      }
    }
    if (near.stream().noneMatch(it -> it.name().equalsIgnoreCase(name))) {
      throw CommandFailedException.usage(
          "there is no row '%s'; %s"
              .formatted(
                  name,
                  near.isEmpty()
                      ? "a row is called by its section and label: SECTION-ROW"
                      : "there are: "
                          + near.stream().map(NamedRow::name).collect(Collectors.joining(", "))));
    }
    String otherwise = "name the seats that you mean by their guids, with --seats";
    return Names.find("row", "rows", near, NamedRow::name, name, otherwise).row();
  }

  /** A row and its section's name and label as they are typed. Immutable. */
  private record NamedRow(String name, RowMapState row) {}
}
