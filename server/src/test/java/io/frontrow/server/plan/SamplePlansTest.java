package io.frontrow.server.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.server.plan.SeatingPlan.Area;
import io.frontrow.server.plan.SeatingPlan.Row;
import io.frontrow.server.plan.SeatingPlan.Seat;
import io.frontrow.server.plan.SeatingPlan.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SamplePlansTest {
  private static final Path THEATRE = PlanText.inRepository("plans/theatre.json");
  private static final Path CELLAR = PlanText.inRepository("plans/cellar.json");
  private static final Path ARENA = PlanText.inRepository("plans/arena.json");

  @Test
  void areCommittedAsTheyAreDrawn() throws IOException {
    assertTrue(SamplePlans.theatre().equals(Files.readString(THEATRE)), "draw the theatre again");
    assertTrue(SamplePlans.arena().equals(Files.readString(ARENA)), "draw the arena again");
    assertTrue(Files.size(ARENA) < 2_500_000);
  }

  @Test
  void haveOneSeatALine() throws IOException {
    for (Path file : List.of(THEATRE, ARENA, CELLAR)) {
      List<String> lines = Files.readAllLines(file);
      long seatLines = lines.stream().filter(l -> l.startsWith("{\"seat_number\"")).count();
      assertEquals(SeatingPlanReader.read(file).seatCount(), seatLines);
    }
  }

  @Test
  void seatTheTheatre() {
    SeatingPlan plan = SeatingPlanReader.read(THEATRE);
    assertEquals("Frontrow Theatre", plan.name());
    assertEquals(1_218, plan.seatCount());
    assertEquals(
        List.of("Stalls Left", "Stalls Centre", "Stalls Right", "Circle"),
        plan.sections().stream().map(Section::name).toList());
    assertEquals(5, plan.categories().size());
    assertEquals(15, count(plan, Seat::accessible));
    assertEquals(15, count(plan, Seat::companion));
    assertTrue(seats(plan).anyMatch(s -> s.guid().equals("stalls-C-12")));
  }

  @Test
  void seatTheArena() {
    SeatingPlan plan = SeatingPlanReader.read(ARENA);
    assertEquals("Frontrow Arena", plan.name());
    assertEquals(15_207, plan.seatCount());
    assertEquals(45, plan.sections().size());
    assertEquals(6, plan.categories().size());
    assertEquals(70, count(plan, Seat::accessible));
    assertEquals(70, count(plan, Seat::companion));
  }

  @Test
  void seatTheCellarAndLeaveRoomToStand() {
    SeatingPlan plan = SeatingPlanReader.read(CELLAR);
    assertEquals("Frontrow Cellar", plan.name());
    assertEquals(12, plan.seatCount());
    assertEquals(1, count(plan, Seat::accessible));
    assertEquals(1, count(plan, Seat::companion));
    assertEquals(List.of(new Area("Floor", 1, 10)), plan.areas());
    assertArrayEquals(new int[] {2, 4}, plan.sections().get(0).rows().get(1).segments());
  }

  @Test
  void breakTheCircleAtItsTwoAislesAndNothingElse() {
    SeatingPlan plan = SeatingPlanReader.read(THEATRE);
    List<Row> circle = plan.sections().get(3).rows();
    assertArrayEquals(new int[] {11, 20, 11}, circle.get(0).segments());
    assertTrue(circle.stream().allMatch(r -> r.segments().length == 3));
    Stream.concat(
            plan.sections().stream().limit(3), SeatingPlanReader.read(ARENA).sections().stream())
        .flatMap(s -> s.rows().stream())
        .forEach(r -> assertEquals(1, r.segments().length, () -> r.seats().get(0).guid()));
  }

  @Test
  void putACompanionBesideEveryWheelchairPlace() {
    for (Path file : List.of(THEATRE, ARENA, CELLAR)) {
      rows(SeatingPlanReader.read(file))
          .forEach(
              row -> {
                List<Seat> seats = row.seats();
                for (int i = 0; i < seats.size(); i++) {
                  boolean isBesideOne =
                      i > 0 && seats.get(i - 1).companion()
                          || i + 1 < seats.size() && seats.get(i + 1).companion();
                  assertTrue(!seats.get(i).accessible() || isBesideOne, seats.get(i).guid());
                }
              });
    }
  }

  @Test
  void nameEverySeatOnce() {
    for (Path file : List.of(THEATRE, ARENA, CELLAR)) {
      SeatingPlan plan = SeatingPlanReader.read(file);
      Set<String> names = new HashSet<>();
      for (int s = 0; s < plan.sections().size(); s++) {
        List<Row> rows = plan.sections().get(s).rows();
        for (int r = 0; r < rows.size(); r++) {
          for (int i = 0; i < rows.get(r).seats().size(); i++) {
            assertTrue(names.add(plan.seatName(s, r, i)), plan.seatName(s, r, i));
          }
        }
      }
    }
  }

  @Test
  void putTheBestRowBeforeTheStageAndPickFromItsMiddle() {
    SeatingPlan theatre = SeatingPlanReader.read(THEATRE);
    Row front = theatre.sections().get(1).rows().get(0);
    assertEquals(0, front.rank());
    assertEquals(17, front.focalPoint());
    assertEquals(0, SeatingPlanReader.read(ARENA).sections().get(1).rows().get(0).rank());
    for (Section section : theatre.sections()) {
      List<Integer> ranks = section.rows().stream().map(Row::rank).toList();
      assertEquals(ranks.stream().sorted().distinct().toList(), ranks, section.name());
    }
  }

  private static long count(SeatingPlan plan, Predicate<Seat> trait) {
    return seats(plan).filter(trait).count();
  }

  private static Stream<Seat> seats(SeatingPlan plan) {
    return rows(plan).flatMap(r -> r.seats().stream());
  }

  private static Stream<Row> rows(SeatingPlan plan) {
    return plan.sections().stream().flatMap(s -> s.rows().stream());
  }
}
