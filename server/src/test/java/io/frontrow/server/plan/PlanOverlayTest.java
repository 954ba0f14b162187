package io.frontrow.server.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.server.plan.SeatingPlan.Area;
import io.frontrow.server.plan.SeatingPlan.Category;
import io.frontrow.server.plan.SeatingPlan.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanOverlayTest {
  @TempDir Path folder;
  private Path plan;

  @BeforeEach
  void writeThePlan() throws IOException {
    plan = Files.writeString(folder.resolve("hall.json"), PlanText.small().read().toJson());
  }

  private SeatingPlan read(String overlay) throws IOException {
    return SeatingPlanReader.read(plan, Files.writeString(folder.resolve("over.json"), overlay));
  }

  private void assertRefused(String overlay, String... problems) {
    SeatingPlanException refused =
        assertThrows(SeatingPlanException.class, () -> read(overlay), overlay);
    String file = folder.resolve("over.json").toString();
    assertEquals(
        String.join("\n", List.of(problems)),
        refused.getMessage().replace(file, "over.json").replace(plan.toString(), "hall.json"));
  }

  @Test
  void addsCategoriesAndAreas() throws IOException {
    SeatingPlan read =
        read(
            """
            {"categories": [{"name": "Standing", "color": "#000000"}],
             "areas": [{"name": "Pit", "category": "Standing", "capacity": 300},
                       {"name": "Lawn", "category": "Grey", "capacity": 0}]}
            """);
    assertEquals(new Category("Standing", 0), read.categories().get(2));
    assertEquals(List.of(new Area("Pit", 2, 300), new Area("Lawn", 1, 0)), read.areas());
    assertEquals(5, read.seatCount());
  }

  @Test
  void marksWheelchairPlacesAndCompanions() throws IOException {
    Row row =
        read("{\"accessible\": [\"A1\"], \"companions\": [\"A2\"]}")
            .sections()
            .get(0)
            .rows()
            .get(0);
    assertEquals(
        List.of(true, false, false), row.seats().stream().map(it -> it.accessible()).toList());
    assertEquals(
        List.of(false, true, false), row.seats().stream().map(it -> it.companion()).toList());
  }

  @Test
  void putsAGapBehindASeat() throws IOException {
    SeatingPlan read = read("{\"gaps\": [\"A2\", \"B1\"]}");
    List<Row> rows = read.sections().get(0).rows();
    assertArrayEquals(new int[] {2, 1}, rows.get(0).segments());
    assertArrayEquals(new int[] {1, 1}, rows.get(1).segments());
  }

  @Test
  void aGapBehindTheLastSeatIsNone() throws IOException {
    Row row = read("{\"gaps\": [\"A3\"]}").sections().get(0).rows().get(0);
    assertArrayEquals(new int[] {3}, row.segments());
  }

  @Test
  void setsTheFocus() throws IOException {
    SeatingPlan read = read("{\"focus\": {\"x\": 100, \"y\": 1000}}");
    List<Row> rows = read.sections().get(0).rows();
    assertEquals(1, rows.get(0).rank());
    assertEquals(0, rows.get(1).rank());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertRefused(
        "{\"accessable\": [], \"gaps\": [\"A9\"]}",
        "over.json: accessable: is no key of an overlay",
        "over.json: gaps[0]: no seat has the id \"A9\"");
    assertRefused("[]", "over.json: must be a JSON object, but is a list");
    assertRefused("{\"areas\": 7}", "over.json: areas: must be a list, but is a number");
    assertRefused("{\"gaps\": \"A1\"}", "over.json: gaps: must be a list, but is a text");
  }

  @Test
  void refusesAreasThatAreNotSound() {
    assertRefused(
        """
        {"areas": [{"name": "Pit", "category": "Gold", "capacity": 1000001},
                   {"name": "Pit", "category": "Gold", "capacity": 1},
                   {"name": "Lawn", "category": "Mud", "capacity": 1},
                   {"category": "Gold", "capacity": 1}]}
        """,
        "over.json: areas[0].capacity: must be a whole number from 0 to 1,000,000",
        "over.json: areas[1].name: \"Pit\" is the name of over.json: areas[0] already",
        "over.json: areas[2].category: no category is named \"Mud\"",
        "over.json: areas[3].name: is missing");
  }

  @Test
  void refusesCategoriesThatAreNotSoundWhereTheyAreWritten() {
    assertRefused(
        "{\"categories\": [{\"name\": \"Standing\"}, {\"name\": \"Gold\", \"color\": \"red\"}],"
            + " \"focus\": {\"x\": 1}}",
        "over.json: categories[1].color: \"red\" is not a color such as #1D3557",
        "over.json: categories[1].name: \"Gold\" is the name of categories[0] already",
        "over.json: focus.y: is missing");
  }

  @Test
  void namesSeatsBySectionRowAndNumber() throws IOException {
    SeatingPlan read =
        read(
            """
            {"accessible": [{"section": "Stalls", "row": "A", "seats": ["1", "3"]}],
             "companions": [{"section": "Stalls", "row": "B"}, "A2"]}
            """);
    List<Row> rows = read.sections().get(0).rows();
    assertEquals(
        List.of(true, false, true),
        rows.get(0).seats().stream().map(it -> it.accessible()).toList());
    assertEquals(List.of("A2", "B1", "B2"), companions(read));
  }

  private static List<String> companions(SeatingPlan plan) {
    return plan.sections().stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(row -> row.seats().stream())
        .filter(seat -> seat.companion())
        .map(seat -> seat.guid())
        .toList();
  }

  @Test
  void putsAnAisleThroughAllRowsOfASection() throws IOException {
    List<Row> rows =
        read("{\"gaps\": [{\"section\": \"Stalls\", \"seats\": [\"1\"]}]}")
            .sections()
            .get(0)
            .rows();
    assertArrayEquals(new int[] {1, 2}, rows.get(0).segments());
    assertArrayEquals(new int[] {1, 1}, rows.get(1).segments());
  }

  @Test
  void ranksRows() throws IOException {
    List<Row> rows =
        read("""
                {"ranks": [{"section": "Stalls", "rank": 5},
                           {"section": "Stalls", "row": "B", "rank": 2}]}
                """)
            .sections()
            .get(0)
            .rows();
    assertEquals(5, rows.get(0).rank());
    assertEquals(2, rows.get(1).rank());
  }

  @Test
  void refusesSeatsAndRowsThatThereAreNot() {
    assertRefused(
        """
        {"gaps": [{"section": "Stalls", "row": "C"}, {"section": "Pit"}, {"row": "A"},
                  {"section": "Stalls", "row": "B", "seats": ["1", "9"]},
                  {"section": "Stalls", "seats": "1"},
                  {"section": "Stalls", "seat": "1"}],
         "ranks": [{"section": "Stalls", "row": "A", "rank": 70000}, 7]}
        """,
        "over.json: gaps[0].row: there is no row \"C\" in that section",
        "over.json: gaps[1].section: there is no section \"Pit\"",
        "over.json: gaps[2].section: is missing",
        "over.json: gaps[3].seats[1]: there is no seat \"9\"",
        "over.json: gaps[4].seats: must be a list, but is a text",
        "over.json: gaps[5].seat: is no key of such an item",
        "over.json: ranks[0].rank: must be a whole number from 0 to 65,535",
        "over.json: ranks[1]: must be an object, but is a number");
  }

  @Test
  void refusesRanksOfSomeRowsOnly() {
    assertRefused(
        "{\"ranks\": [{\"section\": \"Stalls\", \"row\": \"A\", \"rank\": 1}]}",
        "hall.json with over.json: zones[0].rows[1].rank: is missing, though other rows have one");
  }

  @Test
  void aPlanMayHaveAreasAlone() throws IOException {
    Files.writeString(
        plan, "{\"name\":\"Field\",\"categories\":[{\"name\":\"Grey\"}],\"zones\":[]}");
    SeatingPlan read =
        read("{\"areas\": [{\"name\": \"Lawn\", \"category\": \"Grey\", \"capacity\": 5000}]}");
    assertEquals(0, read.seatCount());
    assertEquals(List.of(new Area("Lawn", 0, 5_000)), read.areas());
  }
}
