package io.frontrow.server.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.server.plan.SeatingPlan.Area;
import io.frontrow.server.plan.SeatingPlan.Row;
import io.frontrow.server.plan.SeatingPlan.Seat;
import io.frontrow.server.plan.SeatingPlan.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real hall: six blocks that face each other over the playing field, no stage drawn. */
final class ErfurtHallTest {
  private static final Path FILE =
      PlanText.inRepository("../shared/venues/riethsporthalle-erfurt.json");

  private SeatingPlan plan;

  @BeforeEach
  void readTheHall() {
    assumeTrue(Files.exists(FILE), "the hall's file is not here: " + FILE);
    plan = SeatingPlanReader.read(FILE);
  }

  @Test
  void hasAllSeatsInSixSections() {
    assertEquals("Riethsporthalle Erfurt", plan.name());
    assertEquals(1_252, plan.seatCount());
    assertEquals(
        List.of("Block D", "Block E", "Block F", "Block A", "Block B", "Block C"),
        plan.sections().stream().map(Section::name).toList());
    assertEquals(3, plan.categories().size());
    assertEquals(0xE87722, plan.categories().get(0).color());
  }

  @Test
  void hasSeatA17() {
    assertEquals("Block A-1-7", plan.seatName(3, 0, 6));
  }

  @Test
  void seatsPeopleAsTheySitNotAsTheyAreNumbered() {
    List<Row> blockF = plan.sections().get(2).rows();
    assertEquals(
        List.of("11", "12", "13", "14", "15", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        blockF.get(8).seats().stream().map(Seat::label).toList());
    assertArrayEquals(new int[] {15}, blockF.get(8).segments());
  }

  @Test
  void hasNoAislesWithinItsRows() {
    assertTrue(
        plan.sections().stream()
            .flatMap(s -> s.rows().stream())
            .allMatch(r -> r.segments().length == 1));
  }

  @Test
  void ranksTheRowsAtTheFieldBestOnBothSides() {
    assertEquals(0, plan.sections().get(4).rows().get(0).rank(), "row 1 of the middle block B");
    for (Section section : plan.sections()) {
      List<Integer> ranks = section.rows().stream().map(Row::rank).toList();
      boolean isFirstRowFront = Integer.parseInt(section.rows().get(0).label()) == 1;
      for (int i = 1; i < ranks.size(); i++) {
        assertEquals(isFirstRowFront, ranks.get(i - 1) < ranks.get(i), section.name());
      }
    }
  }

  @Test
  void givesItsFileBack() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    assertEquals(mapper.readTree(FILE.toFile()), mapper.readTree(plan.toJson()));
  }

  /** Its guids are for machines: an overlay names seats as people do. */
  @Test
  void takesStandingRoomAndWheelchairPlacesFromAnOverlay(@TempDir Path folder) throws IOException {
    Path overlay =
        Files.writeString(
            folder.resolve("over.json"),
            """
            {"areas": [{"name": "Field", "category": "Kategorie I", "capacity": 800}],
             "accessible": [{"section": "Block A", "row": "1", "seats": ["1", "3"]}],
             "companions": [{"section": "Block A", "row": "1", "seats": ["2", "4"]}],
             "gaps": [{"section": "Block B", "seats": ["6"]}]}
            """);
    SeatingPlan read = SeatingPlanReader.read(FILE, overlay);
    assertEquals(1_252, read.seatCount());
    assertEquals(List.of(new Area("Field", 0, 800)), read.areas());
    List<Seat> front = read.sections().get(3).rows().get(0).seats();
    assertEquals(
        List.of("1", "3"), front.stream().filter(Seat::accessible).map(Seat::label).toList());
    assertEquals(
        List.of("2", "4"), front.stream().filter(Seat::companion).map(Seat::label).toList());
    assertTrue(read.sections().get(4).rows().stream().allMatch(r -> r.segments().length == 2));
  }
}
